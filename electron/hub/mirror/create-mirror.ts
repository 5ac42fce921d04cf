import type { Clock } from '#content/model/clock';
import type { Log } from '#hub/log';
import type { State } from '#hub/storage/open-state';

import { accessHere } from './access-here';
import { assembleMirror, type MirrorParts } from './assemble-mirror';
import type { Mirror, Validate } from './contract';
import { chooseFlush } from './flush-folder';
import { shareLayout, type ItemRule } from './share-layout';
import { createMirrorStore } from './store';
import { createWorkerAccess, type StartWorker } from './worker-access';

export interface MirrorOptions extends Pick<
  MirrorParts,
  'pollMs' | 'settleMs' | 'auditBytes' | 'keepBytes' | 'onCollected'
> {
  /** The shared folder; it need not be there. */
  shareDir: string;
  /** Holds `content/` and `incoming/`, on a local disk. */
  dataDir: string;
  site: string;
  state: Pick<State, 'database'>;
  clock: Clock;
  log: Log;
  validate: Validate;
  /** Default: the planners' layout. */
  rules?: readonly ItemRule[];
  /** Starts a `mirror-worker` with the given data; without it the share is read in this thread, which may block it. */
  startWorker?: StartWorker;
}

/** The mirror of one shared folder, with the snapshot of the last run in force until the share says otherwise. */
export function createMirror({
  shareDir,
  site,
  state,
  startWorker,
  ...options
}: MirrorOptions): Promise<Mirror> {
  const { flush, flushEach } = chooseFlush();
  const rules = options.rules ?? shareLayout;
  const where = { shareDir, dataDir: options.dataDir, rules, flushEach };
  const lane = () =>
    startWorker ? createWorkerAccess({ start: () => startWorker(where) }) : accessHere(where);
  return assembleMirror({
    ...options,
    rules,
    lanes: startWorker ? [lane(), lane()] : [lane()],
    flush,
    store: createMirrorStore(state.database, site),
  });
}
