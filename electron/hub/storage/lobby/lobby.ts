import type { Kysely, Transaction } from 'kysely';
import type { LobbySchema } from './schema';

/**
 * What may have changed in the lobby's common state; `screen-reports` is what screens tell of themselves every few seconds, and
 * `calendar-readings` that a calendar was read anew without news: for these no page needs to ask again.
 */
export type Topic =
  | 'queue'
  | 'people'
  | 'displays'
  | 'statistics'
  | 'help'
  | 'screen-reports'
  | 'outbox'
  | 'booking'
  | 'calendar-readings'
  | 'orders'
  | 'opinions'
  | 'reports'
  | 'prints';

/** Whether what is read is what all the others read. */
export interface Reach {
  readonly current: boolean;
  /** Since when that is so, epoch ms. */
  readonly since: number;
}

/**
 * The truth that all hubs of a site share: embedded SQLite for one machine, PostgreSQL for several. Everything that
 * the lobby decides (numbers, calls, modes, accounts) is decided here, in a transaction.
 */
export interface Lobby {
  readonly kind: 'sqlite' | 'postgres';
  readonly site: string;
  /** For reading. Rejects with `LobbyAway` while the database is out of reach. */
  readonly database: Kysely<LobbySchema>;
  /**
   * Decides inside one transaction during which no other writer of this site decides; what it resolves with is
   * durable, and every hub has been told of the topic. What `decide` throws undoes everything. Rejects with
   * `LobbyAway` when the database is out of reach: then it may or may not have been committed, and the caller's
   * idempotency key tells on the next try.
   */
  write<Outcome>(
    topic: Topic,
    decide: (transaction: Transaction<LobbySchema>) => Promise<Outcome>,
  ): Promise<Outcome>;
  /** Tells of every change, also by other hubs; after a loss each topic is told, as anything may have changed. */
  subscribe(listener: (topic: Topic | 'reach') => void): () => void;
  reach(): Reach;
  close(): Promise<void>;
}

/** The common state is out of reach; nothing is decided until it is back. */
export class LobbyAway extends Error {
  override readonly name = 'LobbyAway';
}
