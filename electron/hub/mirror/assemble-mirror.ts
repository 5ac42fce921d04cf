import { setTimeout as rest } from 'node:timers/promises';

import type { Clock } from '#content/model/clock';
import type { Log } from '#hub/log';

import { collectContent } from './collect';
import { contentFolder, contentPath } from './content-path';
import type { HeldItem, Mirror, ShareStatus, Snapshot, Validate } from './contract';
import type { Flush } from './flush-folder';
import { heldItems } from './held-items';
import { createMemory } from './memory';
import { createPasses, type PassResult } from './mirror-pass';
import { startPolling } from './poll';
import { LocalTrouble, ShareTrouble, type ShareAccess } from './share-access';
import { shareLayout, type ItemRule } from './share-layout';
import type { MirrorStore } from './store';

export interface MirrorParts {
  dataDir: string;
  /** Ways to the share and the local store: `createWorkerAccess` in the product, `createDirectAccess` in tests. */
  lanes: readonly [ShareAccess, ...ShareAccess[]];
  store: MirrorStore;
  clock: Clock;
  log: Log;
  validate: Validate;
  /** How a batch of copies becomes durable. */
  flush: Flush;
  rules?: readonly ItemRule[];
  /** Rest between two passes. */
  pollMs?: number;
  /** Rest before the next pass when something is settling. */
  settleMs?: number;
  /** Bytes that each pass reads again of what is believed unchanged. */
  auditBytes?: number;
  /** Size of the local store that `start()` keeps to, see `collect`. */
  keepBytes?: number;
  /** Told which objects remain after a collection. */
  onCollected?: (remaining: ReadonlySet<string>) => void | Promise<void>;
}

/** A pass under way may end by itself for so long; then its worker is ended, which a mirror survives at any step. */
const STOP_GRACE_MS = 3_000;

const POLL_MS = 10_000;
const SETTLE_MS = 1_500;
const AUDIT_BYTES = 4 * 1024 * 1024;
const KEEP_BYTES = 8 * 1024 ** 3;

/** Takes up the mirror where the last run left it; the snapshot in force is there at once, share or no share. */
export async function assembleMirror(parts: MirrorParts): Promise<Mirror> {
  const { dataDir, clock, log, store, lanes, onCollected } = parts;
  const loaded = await store.load();
  const memory = createMemory(store, loaded.known);
  const listeners = new Set<(snapshot: Snapshot) => void>();
  const contentFile = (sha256: string) => contentPath(dataDir, sha256);
  let state: ScanState = { isReachable: false, held: [], pending: [], isUnfinished: false };
  let lane: Promise<void> = Promise.resolve();
  const passes = createPasses(
    {
      ...parts,
      memory,
      contentFile,
      flush: () => parts.flush(contentFolder(dataDir)),
      rules: parts.rules ?? shareLayout,
      auditBytes: parts.auditBytes ?? AUDIT_BYTES,
      announce: snapshot => tellAll(listeners, snapshot, log),
    },
    loaded.snapshot,
  );

  /** Passes and collections never overlap. */
  const inLane = (work: () => Promise<void>): Promise<void> => {
    const done = lane.then(work);
    lane = done.catch(() => undefined);
    return done;
  };

  const scan = (signal?: AbortSignal) =>
    inLane(async () => {
      if (signal?.aborted) return;
      state = await nextState(state, () => passes.run(signal), { clock, log });
    });

  const collect = (options: { keepBytes: number }) =>
    inLane(async () => {
      const remaining = await collectContent(
        { dataDir, store, memory, log, vanished: passes.vanished() },
        options,
      );
      await onCollected?.(remaining);
    });

  return {
    current: passes.current,
    contentFile,
    scan,
    collect,
    subscribe: listener => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    status: () =>
      statusOf(
        state,
        passes.current(),
        lanes.some(lane => lane.isSlow()),
      ),
    start: () => {
      const stopPolling = startPolling({
        scan,
        collect: () => collect({ keepBytes: parts.keepBytes ?? KEEP_BYTES }),
        currentId: () => passes.current()?.id,
        restMs: () => restMs(state, parts),
        log,
      });
      return async () => {
        const stopped = stopPolling();
        await Promise.race([stopped, rest(STOP_GRACE_MS, undefined, { ref: false })]);
        await Promise.all(lanes.map(lane => lane.close()));
        await stopped;
      };
    },
  };
}

function restMs(state: ScanState, { settleMs = SETTLE_MS, pollMs = POLL_MS }: MirrorParts): number {
  if (state.isUnfinished) return 0;
  return state.pending.length > 0 ? Math.min(settleMs, pollMs) : pollMs;
}

interface ScanState {
  readonly isReachable: boolean;
  readonly lastScanAt?: number;
  readonly problem?: string;
  readonly held: readonly HeldItem[];
  readonly pending: readonly string[];
  readonly isUnfinished: boolean;
}

async function nextState(
  before: ScanState,
  run: () => Promise<PassResult>,
  { clock, log }: { clock: Clock; log: Log },
): Promise<ScanState> {
  const { problem: _gone, ...rest } = before;
  try {
    const result = await run();
    if (result.kind === 'distrusted')
      return { ...rest, isReachable: true, problem: result.code, isUnfinished: false };
    const held = heldItems(result.held, before.held, clock.now());
    const { pending, isUnfinished } = result;
    return { isReachable: true, lastScanAt: clock.now(), held, pending, isUnfinished };
  } catch (error) {
    if (error instanceof ShareTrouble)
      return { ...rest, isReachable: false, problem: error.code, isUnfinished: false };
    log.error('mirror.pass-failed', { error });
    if (error instanceof LocalTrouble)
      return { ...rest, isReachable: true, problem: error.code, isUnfinished: false };
    throw error;
  }
}

function statusOf(state: ScanState, snapshot: Snapshot | undefined, isSlow: boolean): ShareStatus {
  const problem = state.problem ?? (isSlow ? 'mirror.slow' : undefined);
  return {
    reachable: state.isReachable,
    ...(state.lastScanAt === undefined ? {} : { lastScanAt: state.lastScanAt }),
    ...(snapshot === undefined ? {} : { lastChangeAt: snapshot.madeAt }),
    ...(problem === undefined ? {} : { problem }),
    held: state.held,
    pending: state.pending,
    files: snapshot?.files ?? 0,
    bytes: snapshot?.bytes ?? 0,
  };
}

/** One listener's failure is its own: the others are told all the same. */
function tellAll(listeners: ReadonlySet<(snapshot: Snapshot) => void>, snapshot: Snapshot, log: Log): void {
  for (const listener of [...listeners]) {
    try {
      listener(snapshot);
    } catch (error) {
      log.error('mirror.listener-failed', { error });
    }
  }
}
