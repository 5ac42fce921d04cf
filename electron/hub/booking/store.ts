import type { Kysely, Transaction } from 'kysely';
import type { LobbySchema } from '../storage/lobby/schema';
import { refuse } from './refused';
import { stepsOf, type Lengths } from './steps';
import type { BookingRow } from './tables';

type Database = Kysely<LobbySchema>;
type Writing = Transaction<LobbySchema>;

export interface HeldStep {
  readonly expert: string;
  readonly startsAt: number;
}

/** Bookings of a site; the database is the lobby's own or a transaction of it. */
export function bookingsIn(database: Database, site: string) {
  const all = () => database.selectFrom('bookings').selectAll().where('site', '=', site);
  return {
    byId: (id: string) => all().where('id', '=', id).executeTakeFirst(),
    byKey: (key: string) => all().where('key', '=', key).executeTakeFirst(),
    byCode: (hash: string) => all().where('code_hash', '=', hash).executeTakeFirst(),
    /** Those that begin then and may still be seen: holds that lapsed are nothing any more. */
    beginning: (from: number, to: number, now: number) =>
      all()
        .where('starts_at', '>=', from)
        .where('starts_at', '<', to)
        .where(({ eb, or }) => or([eb('state', '!=', 'held'), eb('held_until', '>', now)]))
        .where('state', '!=', 'lapsed')
        .orderBy('starts_at')
        .orderBy('id')
        .execute(),
  };
}

/** The steps that are taken between two instants; a hold past its time holds nothing. */
export async function heldSteps(
  database: Database,
  site: string,
  { from, to, now }: { readonly from: number; readonly to: number; readonly now: number },
): Promise<HeldStep[]> {
  const rows = await database
    .selectFrom('booking_steps')
    .innerJoin('bookings', join =>
      join
        .onRef('bookings.site', '=', 'booking_steps.site')
        .onRef('bookings.id', '=', 'booking_steps.booking'),
    )
    .select(['booking_steps.expert as expert', 'booking_steps.starts_at as startsAt'])
    .where('booking_steps.site', '=', site)
    .where('booking_steps.starts_at', '>=', from)
    .where('booking_steps.starts_at', '<', to)
    .where(({ eb, or }) => or([eb('bookings.state', '!=', 'held'), eb('bookings.held_until', '>', now)]))
    .execute();
  return rows;
}

/** The first instant after `now` at which a hold lapses by itself. */
export async function nextLapse(database: Database, site: string, now: number): Promise<number | undefined> {
  const row = await database
    .selectFrom('bookings')
    .select('held_until')
    .where('site', '=', site)
    .where('state', '=', 'held')
    .where('held_until', '>', now)
    .orderBy('held_until')
    .limit(1)
    .executeTakeFirst();
  return row?.held_until ?? undefined;
}

/** Ends the holds whose time is over and gives their steps back. */
export async function lapseHolds(writing: Writing, site: string, now: number): Promise<void> {
  const over = await writing
    .selectFrom('bookings')
    .select('id')
    .where('site', '=', site)
    .where('state', '=', 'held')
    .where('held_until', '<=', now)
    .execute();
  for (const { id } of over) {
    await giveBack(writing, site, id);
    await change(writing, site, id, { state: 'lapsed', held_until: null, changed_at: now });
  }
}

/** Takes a time for a booking; the table's key decides, and whoever comes second is refused with `TAKEN`. */
export async function takeSteps(
  writing: Writing,
  { site, id, expert, starts_at }: Pick<BookingRow, 'site' | 'id' | 'expert' | 'starts_at'>,
  lengths: Lengths,
): Promise<void> {
  const wanted = stepsOf(starts_at, lengths).map(at => ({ site, expert, starts_at: at, booking: id }));
  await writing
    .insertInto('booking_steps')
    .values(wanted)
    .onConflict(taken => taken.doNothing())
    .execute();
  const got = await writing
    .selectFrom('booking_steps')
    .select('starts_at')
    .where('site', '=', site)
    .where('booking', '=', id)
    .execute();
  if (got.length !== wanted.length) refuse('TAKEN');
}

/** Frees all the steps of a booking. */
export async function giveBack(writing: Writing, site: string, booking: string): Promise<void> {
  await writing.deleteFrom('booking_steps').where('site', '=', site).where('booking', '=', booking).execute();
}

export async function add(writing: Writing, row: BookingRow): Promise<void> {
  await writing.insertInto('bookings').values(row).execute();
}

export async function change(
  writing: Writing,
  site: string,
  id: string,
  columns: Partial<Omit<BookingRow, 'site' | 'id'>>,
): Promise<void> {
  await writing.updateTable('bookings').set(columns).where('site', '=', site).where('id', '=', id).execute();
}

export async function remove(writing: Writing, site: string, id: string): Promise<void> {
  await writing.deleteFrom('bookings').where('site', '=', site).where('id', '=', id).execute();
}
