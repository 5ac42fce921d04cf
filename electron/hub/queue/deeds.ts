import type { Transaction } from 'kysely';
import type { LobbySchema } from '../storage/lobby/schema';
import { settle } from './settle';
import { begin, type Course, type QueueState } from './state';
import { isDone, lastDeedAt, loadState, saveSteps, type AlsoLoad } from './store';
import { circumstancesOf, type QueueParts } from './surroundings';
import { ticketsOf, type PastDeed } from './undo';

type Writing = Transaction<LobbySchema>;

export interface Deed {
  /** The same key is done once. */
  readonly key?: string;
  readonly also?: AlsoLoad;
  /** The counter whose last deed the rule may take back. */
  readonly undoAt?: string | undefined;
  readonly rule: (course: Course, past: PastDeed | undefined) => Course;
  /** Runs in the same transaction, after what the rule has changed. */
  readonly note?: (writing: Writing, done: Course) => Promise<void>;
}

/** Loads, decides and saves in one transaction of the site; answers with the state after it. */
export type DoDeed = (deed: Deed) => Promise<QueueState>;

export function createDeeds(parts: QueueParts): DoDeed {
  const { lobby } = parts;
  const { site } = lobby;
  return ({ key, also, undoAt, rule, note }) =>
    lobby.write('queue', async writing => {
      const past = undoAt === undefined ? undefined : await lastDeedAt(writing, site, undoAt);
      const loaded = await loadState(writing, site, circumstancesOf(parts), {
        ...also,
        tickets: ticketsOf(past),
      });
      const settled = settle(begin(loaded));
      await saveSteps(writing, settled);
      if (key !== undefined && (await isDone(writing, site, key))) return settled.state;
      const done = rule(begin(settled.state), past);
      await saveSteps(writing, done, key);
      await note?.(writing, done);
      return done.state;
    });
}
