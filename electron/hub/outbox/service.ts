import { beingBuilt } from '../being-built';
import type { Transaction } from 'kysely';
import type { Clock } from '#content/model/clock';
import type { Log } from '../log';
import type { ServiceOf } from '../service-of';
import type { Lobby } from '../storage/lobby/lobby';
import type { LobbySchema } from '../storage/lobby/schema';
import type { Carried, Carriers } from './carrier';
import type { outboxContract, OutboxState, OutboxSubject } from './contract';
import type { Parcel } from './parcels';

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
  /** Empties the parcels of items that ended, or were put in, before the instant: personal data is not kept. */
  forget(before: number): Promise<void>;
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

export function createOutbox(_parts: OutboxParts): Outbox {
  return beingBuilt();
}
