import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Clock } from '#content/model/clock';
import type { Lobby } from '../storage/lobby/lobby';
import type { LobbySchema } from '../storage/lobby/schema';
import {
  addressPatience,
  claimPatience,
  KNOWN_FOR_MS,
  nextTries,
  strangerPatience,
  type Patience,
  type Tries,
  waitMs,
} from './rules';

/** What somebody says they can prove, and from where. */
export interface Claim {
  readonly kind: 'login' | 'set-up' | 'pin';
  /** The login; nothing for what there is but one of. */
  readonly name?: string;
  /** Network address, or the screen's name. */
  readonly address: string;
}

/** Slows guessing down: each failure makes the next try from there wait longer. */
export interface Attempts {
  /**
   * Counts a try, as a failure until `forgive`; 0 when it may be looked at, else the seconds to wait. Counted
   * beforehand, so that a hundred guesses at once are not one.
   */
  begin(claim: Claim): Promise<number>;
  /** The try was right: nothing slows this address down, and strangers cannot either. */
  forgive(transaction: Transaction<LobbySchema>, claim: Claim): Promise<void>;
}

type Row = Tries & { readonly provedAt: number | null };

interface Counter {
  readonly claim: string;
  readonly address: string;
  readonly patience: Patience;
  readonly row: Row | undefined;
}

const ANY = '*';

export function createAttempts({ lobby, clock }: { lobby: Lobby; clock: Clock }): Attempts {
  const { site } = lobby;
  const count = (claim: Claim) =>
    lobby.write('people', async transaction => {
      const now = clock.now();
      await forgetOld(transaction, site, now);
      const counters = await countersOf(transaction, site, claim, now);
      const seconds = secondsToWait(counters, now);
      if (seconds > 0) return seconds;
      for (const counter of counters) {
        const next = nextTries(counter.row, now, counter.patience);
        await keep(transaction, site, counter, { ...next, provedAt: counter.row?.provedAt ?? null });
      }
      return 0;
    });
  return {
    async begin(claim) {
      // Whoever must wait costs no decision: a flood of guesses leaves the lobby's others their turn.
      const known = await countersOf(lobby.database, site, claim, clock.now());
      const seconds = secondsToWait(known, clock.now());
      return seconds > 0 ? seconds : count(claim);
    },
    async forgive(transaction, claim) {
      const now = clock.now();
      const [own, ...shared] = await countersOf(transaction, site, claim, now);
      const proved = { failures: 0, lastAt: now, waitUntil: now, provedAt: now };
      if (own !== undefined) await keep(transaction, site, own, proved);
      for (const { row, ...counter } of shared) {
        if (row === undefined) continue;
        const failures = Math.max(0, row.failures - 1);
        await keep(transaction, site, counter, { ...row, failures, waitUntil: now });
      }
    },
  };
}

function secondsToWait(counters: readonly Counter[], now: number): number {
  return Math.ceil(Math.max(...counters.map(({ row, patience }) => waitMs(row, now, patience))) / 1000);
}

/** The claim's from this address first, then the address's for whatever it claims, then the claim's by strangers. */
async function countersOf(
  database: Kysely<LobbySchema>,
  site: string,
  { kind, name = '', address }: Claim,
  now: number,
): Promise<Counter[]> {
  const claim = createHash('sha256').update(`${kind}:${name}`).digest('hex');
  const read = async (key: Omit<Counter, 'row'>): Promise<Counter> => ({
    ...key,
    row: await rowOf(database, site, key),
  });
  const own = await read({ claim, address, patience: claimPatience });
  const everything = await read({ claim: ANY, address, patience: addressPatience });
  const isKnown = now - (own.row?.provedAt ?? -Infinity) < KNOWN_FOR_MS;
  const strangers = isKnown ? [] : [await read({ claim, address: ANY, patience: strangerPatience })];
  return [own, everything, ...strangers];
}

async function rowOf(
  database: Kysely<LobbySchema>,
  site: string,
  { claim, address }: Pick<Counter, 'claim' | 'address'>,
): Promise<Row | undefined> {
  return database
    .selectFrom('people_attempts')
    .select(['failures', 'last_at as lastAt', 'wait_until as waitUntil', 'proved_at as provedAt'])
    .where('site', '=', site)
    .where('claim', '=', claim)
    .where('address', '=', address)
    .executeTakeFirst();
}

async function keep(
  transaction: Transaction<LobbySchema>,
  site: string,
  { claim, address }: Pick<Counter, 'claim' | 'address'>,
  { failures, lastAt, waitUntil, provedAt }: Row,
): Promise<void> {
  const values = { failures, last_at: lastAt, wait_until: waitUntil, proved_at: provedAt };
  await transaction
    .insertInto('people_attempts')
    .values({ site, claim, address, ...values })
    .onConflict(conflict => conflict.columns(['site', 'claim', 'address']).doUpdateSet(values))
    .execute();
}

async function forgetOld(transaction: Transaction<LobbySchema>, site: string, now: number): Promise<void> {
  await transaction
    .deleteFrom('people_attempts')
    .where('site', '=', site)
    .where('last_at', '<', now - KNOWN_FOR_MS)
    .execute();
}
