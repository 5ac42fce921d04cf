import type { Kysely, Transaction, UpdateObject } from 'kysely';
import type { Lobby } from '../storage/lobby/lobby';
import type { LobbySchema } from '../storage/lobby/schema';
import type { OutboxChannel, OutboxState } from './contract';
import { parcel } from './parcels';
import { LONGEST_PAUSE_MS, unsettledStates } from './rules';
import type { Sending } from './service';
import type { OutboxRow } from './tables';

type Writing = Transaction<LobbySchema>;
type Database = Kysely<LobbySchema>;

/** Puts an item in, numbered in the same transaction; the number of the one that is there when its key is known. */
export async function putItem(
  writing: Writing,
  { site, now, sending }: { readonly site: string; readonly now: number; readonly sending: Sending },
): Promise<number> {
  const { key, subject, label, line = null, neededUntil = null } = sending;
  const known = await writing
    .selectFrom('outbox_items')
    .select('number')
    .where('site', '=', site)
    .where('key', '=', key)
    .executeTakeFirst();
  if (known !== undefined) return known.number;
  const number = await nextNumber(writing, site);
  const content = parcel.parse(sending.parcel);
  await writing
    .insertInto('outbox_items')
    .values({
      ...{ site, number, key, subject, label, line },
      ...{ channel: content.channel, parcel: JSON.stringify(content) },
      ...{ state: 'waiting', attempts: 0, created_at: now, next_at: now },
      ...{ problem: null, claimed_by: null, claimed_until: null, ended_at: null },
      needed_until: neededUntil,
    })
    .execute();
  return number;
}

async function nextNumber(writing: Writing, site: string): Promise<number> {
  const { last } = await writing
    .insertInto('outbox_numbers')
    .values({ site, last: 1 })
    .onConflict(known =>
      known.column('site').doUpdateSet(({ eb }) => ({ last: eb('outbox_numbers.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

/** How items stand, by number. */
export async function statesOf(
  { database, site }: Pick<Lobby, 'database' | 'site'>,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, OutboxState>> {
  if (numbers.length === 0) return new Map();
  const rows = await database
    .selectFrom('outbox_items')
    .select(['number', 'state'])
    .where('site', '=', site)
    .where('number', 'in', numbers)
    .execute();
  return new Map(rows.map(({ number, state }) => [number, state]));
}

/** What is due on a channel, first come first: nothing that has an unsettled one before it in its line. */
export function nextDue(database: Database, site: string, channel: OutboxChannel, now: number) {
  return (
    database
      .selectFrom('outbox_items as item')
      .selectAll('item')
      .where('item.site', '=', site)
      .where('item.channel', '=', channel)
      .where('item.state', '=', 'waiting')
      // What a clock put right since has set for a far day is due as well.
      .where(({ eb, or }) =>
        or([eb('item.next_at', '<=', now), eb('item.next_at', '>', now + 2 * LONGEST_PAUSE_MS)]),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('outbox_items as earlier')
              .select('earlier.number')
              .whereRef('earlier.site', '=', 'item.site')
              .whereRef('earlier.line', '=', 'item.line')
              .whereRef('earlier.number', '<', 'item.number')
              .where('earlier.state', 'in', unsettledStates),
          ),
        ),
      )
      .orderBy('item.next_at')
      .orderBy('item.number')
      .limit(1)
      .executeTakeFirst()
  );
}

/** Claims of a channel that nobody can hold any more. */
export function lapsedClaims(database: Database, site: string, channel: OutboxChannel, now: number) {
  return database
    .selectFrom('outbox_items')
    .selectAll()
    .where('site', '=', site)
    .where('channel', '=', channel)
    .where('state', '=', 'sending')
    .where('claimed_until', '<=', now)
    .execute();
}

/** What somebody is sending under this claim. */
export function claimedBy(database: Database, site: string, claim: string) {
  return database
    .selectFrom('outbox_items')
    .selectAll()
    .where('site', '=', site)
    .where('claimed_by', '=', claim)
    .where('state', '=', 'sending')
    .executeTakeFirst();
}

export async function itemOf(database: Database, site: string, number: number) {
  return database
    .selectFrom('outbox_items')
    .selectAll()
    .where('site', '=', site)
    .where('number', '=', number)
    .executeTakeFirst();
}

/** Writes new columns of an item. */
export async function changeItem(
  writing: Writing,
  { site, number }: Pick<OutboxRow, 'site' | 'number'>,
  columns: UpdateObject<LobbySchema, 'outbox_items'>,
): Promise<void> {
  await writing
    .updateTable('outbox_items')
    .set(columns)
    .where('site', '=', site)
    .where('number', '=', number)
    .execute();
}

/** When something of a channel is due or its claim lapses; undefined when nothing is on its way. */
export async function nextInstant(database: Database, site: string, channel: OutboxChannel) {
  const { due, lapse } = await database
    .selectFrom('outbox_items')
    .select(({ fn, eb }) => [
      fn.min(eb.case().when('state', '=', 'waiting').then(eb.ref('next_at')).end()).as('due'),
      fn.min(eb.case().when('state', '=', 'sending').then(eb.ref('claimed_until')).end()).as('lapse'),
    ])
    .where('site', '=', site)
    .where('channel', '=', channel)
    .where('state', 'in', unsettledStates)
    .executeTakeFirstOrThrow();
  const instants = [due, lapse].flatMap(instant => (instant === null ? [] : [Number(instant)]));
  return instants.length === 0 ? undefined : Math.min(...instants);
}
