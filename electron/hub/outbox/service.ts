import type { Transaction } from 'kysely';
import type { Clock } from '#content/model/clock';
import type { Log } from '../log';
import type { ServiceOf } from '../service-of';
import type { Lobby } from '../storage/lobby/lobby';
import type { LobbySchema } from '../storage/lobby/schema';
import type { Carried, Carriers } from './carrier';
import type { outboxContract, OutboxState, OutboxSubject } from './contract';
import { createListeners } from './listeners';
import { createLoops } from './loops';
import type { Parcel } from './parcels';
import { putItem, statesOf } from './store';
import { createSender } from './sender';
import { createStaffWork } from './staff-work';

/** Something to send. */
export interface Sending {
  /** Names the deed: the same key is the same item, however often it is put in. */
  readonly key: string;
  readonly subject: OutboxSubject;
  /** What the staff know it by; never a visitor's name. */
  readonly label: string;
  readonly parcel: Parcel;
  /** Items of one line leave one after another in the order of their numbers; without one, on its own. */
  readonly line?: string;
  /** Until then it is of use and is not dropped, however long it has waited. */
  readonly neededUntil?: number;
}

/** Called in the transaction that ends an item, so that whoever put it in can note how it went. */
export type WhenEnded = (
  transaction: Transaction<LobbySchema>,
  item: { readonly number: number; readonly key: string; readonly state: OutboxState },
  carried: Carried | undefined,
) => Promise<void>;

/** All that leaves the lobby: numbered, tried until it has arrived, never sent twice, never lost. */
export interface Outbox extends ServiceOf<typeof outboxContract> {
  /** Puts something in, in the transaction that decides it; resolves with its number. It leaves after the commit. */
  put(transaction: Transaction<LobbySchema>, sending: Sending): Promise<number>;
  /** How items stand, by number. */
  statesOf(numbers: readonly number[]): Promise<ReadonlyMap<number, OutboxState>>;
  /** Calls whenever an item of the subject ends; returns the way out. */
  whenEnded(subject: OutboxSubject, listener: WhenEnded): () => void;
  /**
   * Empties the parcels of the subjects' items that were put in before the instant: personal data is not kept. What has not
   * left by then is dropped unless it is still needed; resolves with how many that were.
   */
  forget(before: number, subjects: readonly OutboxSubject[]): Promise<number>;
  /** Begins to send. */
  start(): void;
  /** Lets what is being sent end or be taken back. */
  close(): Promise<void>;
}

export interface OutboxParts {
  readonly lobby: Lobby;
  readonly clock: Clock;
  readonly log: Log;
  readonly carriers: Carriers;
  /** This hub among the hubs of the site. */
  readonly hub: string;
}

/** Creates the outbox of a site over its common state; it sends from `start` on. */
export function createOutbox(parts: OutboxParts): Outbox {
  const { lobby, clock } = parts;
  const listeners = createListeners();
  const ending = { ...parts, tellEnd: listeners.tell };
  const sender = createSender(ending);
  const loops = createLoops({ ...parts, sender });
  return {
    put: (transaction, sending) => putItem(transaction, { site: lobby.site, now: clock.now(), sending }),
    statesOf: numbers => statesOf(lobby, numbers),
    whenEnded: listeners.add,
    ...createStaffWork(ending),
    start: loops.start,
    close: loops.close,
  };
}
