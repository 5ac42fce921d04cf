import { createHash, randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Clock } from '#content/model/clock';
import type { Lobby } from '../storage/lobby/lobby';
import type { LobbySchema } from '../storage/lobby/schema';
import { personOf } from './accounts';
import type { Person } from './contract';
import { endOfDay, SEEN_EVERY_MS, sessionEnd } from './rules';

/** A token for the browser's cookie; only its hash is kept here. */
export interface OpenedSession {
  readonly token: string;
  readonly endsAt: number;
}

/** A session that still holds. */
export interface Session {
  readonly person: Person & { readonly login: string; readonly hasPin: boolean };
  /** Unless somebody touches the page meanwhile. */
  readonly endsAt: number;
}

export interface Sessions {
  /** Begins a session that ends with the site's day; those that have ended are swept away. */
  open(transaction: Transaction<LobbySchema>, personId: string): Promise<OpenedSession>;
  /** Whose session a token is; undefined when it has ended, was never there, or the person may not any more. */
  find(token: string): Promise<Session | undefined>;
  /** Whether a person has any session that still holds. */
  isSignedIn(personId: string): Promise<boolean>;
  /** Somebody is at the page. */
  touch(token: string): Promise<void>;
  end(transaction: Transaction<LobbySchema>, token: string): Promise<void>;
  endAllOf(transaction: Transaction<LobbySchema>, personId: string): Promise<void>;
  /**
   * Ends all of a person's sessions, but the one of `token` only in half a minute: its page is told of the change
   * before the browser has the cookie of the session that follows, and must not find itself signed out.
   */
  endAllButSoon(transaction: Transaction<LobbySchema>, personId: string, token: string): Promise<void>;
}

interface SessionParts {
  readonly lobby: Lobby;
  readonly clock: Clock;
  readonly timeZone: () => string;
}

/** A browser has its next cookie long before. */
const SOON_MS = 30_000;

export function createSessions({ lobby, clock, timeZone }: SessionParts): Sessions {
  const { site, database } = lobby;
  const read = (token: string) =>
    database
      .selectFrom('people_sessions as session')
      .innerJoin('people_accounts as account', join =>
        join.onRef('account.site', '=', 'session.site').onRef('account.id', '=', 'session.person_id'),
      )
      .select(['account.id', 'account.name', 'account.roles', 'account.login', 'account.pin_hash'])
      .select(['session.seen_at', 'session.ends_at'])
      .where('session.site', '=', site)
      .where('session.token_hash', '=', hashOf(token))
      .where('account.is_disabled', '=', 0)
      .executeTakeFirst();
  return {
    async open(transaction, personId) {
      const now = clock.now();
      await transaction
        .deleteFrom('people_sessions')
        .where('site', '=', site)
        .where('ends_at', '<=', now)
        .execute();
      const token = randomBytes(32).toString('base64url');
      const endsAt = endOfDay(now, timeZone());
      await transaction
        .insertInto('people_sessions')
        .values({
          site,
          token_hash: hashOf(token),
          person_id: personId,
          opened_at: now,
          seen_at: now,
          ends_at: endsAt,
        })
        .execute();
      return { token, endsAt };
    },
    async find(token) {
      const row = await read(token);
      if (row === undefined || sessionEnd(row) <= clock.now()) return undefined;
      const person = { ...personOf(row), login: row.login, hasPin: row.pin_hash !== null };
      return { person, endsAt: sessionEnd(row) };
    },
    async isSignedIn(personId) {
      const rows = await database
        .selectFrom('people_sessions')
        .select(['seen_at', 'ends_at'])
        .where('site', '=', site)
        .where('person_id', '=', personId)
        .execute();
      return rows.some(row => sessionEnd(row) > clock.now());
    },
    async touch(token) {
      const now = clock.now();
      const row = await read(token);
      if (row === undefined || sessionEnd(row) <= now || now - row.seen_at < SEEN_EVERY_MS) return;
      await lobby.write('people', transaction =>
        transaction
          .updateTable('people_sessions')
          .set({ seen_at: now })
          .where('site', '=', site)
          .where('token_hash', '=', hashOf(token))
          .execute(),
      );
    },
    async end(transaction, token) {
      await transaction
        .deleteFrom('people_sessions')
        .where('site', '=', site)
        .where('token_hash', '=', hashOf(token))
        .execute();
    },
    async endAllOf(transaction, personId) {
      await transaction
        .deleteFrom('people_sessions')
        .where('site', '=', site)
        .where('person_id', '=', personId)
        .execute();
    },
    async endAllButSoon(transaction, personId, token) {
      const soon = clock.now() + SOON_MS;
      await transaction
        .deleteFrom('people_sessions')
        .where('site', '=', site)
        .where('person_id', '=', personId)
        .where('token_hash', '!=', hashOf(token))
        .execute();
      await transaction
        .updateTable('people_sessions')
        .set({ ends_at: soon })
        .where('site', '=', site)
        .where('token_hash', '=', hashOf(token))
        .where('ends_at', '>', soon)
        .execute();
    },
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
