import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { Lobby } from '../../storage/lobby/lobby';
import type { LobbySchema } from '../../storage/lobby/schema';
import type { CalendarState, CalendarTrouble, Stretch } from './calendars';
import type { KnownBooking } from './standing';
import { mergedWithin } from './stretches';

const stretches = z.array(z.tuple([z.number(), z.number()]));
const troubles = z.enum(['unreachable', 'no-answer', 'denied', 'odd-answer']);

/** How one try to read a calendar ended: with what it holds, with a trouble, or with both. */
export interface Tried {
  readonly calendar: string;
  readonly at: number;
  readonly read?: { readonly busy: readonly Stretch[]; readonly reaches: number };
  readonly trouble?: CalendarTrouble;
}

/** What the hubs of a site know of the experts' calendars. */
export interface ReadingsTable {
  stateOf(calendar: string, from: number, to: number, within?: Kysely<LobbySchema>): Promise<CalendarState>;
  /** Takes those of the calendars that nobody has tried to read since `before`; no other hub gets them meanwhile. */
  claim(calendars: readonly string[], now: number, before: number): Promise<string[]>;
  /**
   * Keeps how a try ended; a trouble leaves the last good answer as it was. Resolves with whether anything but the age of
   * the answer is different now.
   */
  keep(tried: Tried): Promise<boolean>;
  /** Bookings that have, had or may get an entry in the calendar and are not over. */
  bookingsIn(calendar: string, now: number): Promise<KnownBooking[]>;
}

export function createReadingsTable(lobby: Lobby): ReadingsTable {
  const { site } = lobby;
  const rowOf = (calendar: string, within: Kysely<LobbySchema> = lobby.database) =>
    within
      .selectFrom('booking_calendars')
      .selectAll()
      .where('site', '=', site)
      .where('calendar', '=', calendar)
      .executeTakeFirst();

  return {
    async stateOf(calendar, from, to, within) {
      const row = await rowOf(calendar, within);
      if (row === undefined) return { busy: [] };
      const trouble = troubles.safeParse(row.trouble).data;
      return {
        busy: mergedWithin(stretches.parse(JSON.parse(row.busy)), from, to),
        ...(row.read_at === null ? {} : { asOf: row.read_at, reaches: row.reaches }),
        ...(trouble === undefined ? {} : { trouble }),
      };
    },
    async claim(calendars, now, before) {
      const due = await dueOf(lobby.database, site, calendars, now, before);
      if (due.length === 0) return [];
      return lobby.write('calendar-readings', async transaction => {
        const claimed = await dueOf(transaction, site, calendars, now, before);
        for (const calendar of claimed) await claimOne(transaction, site, calendar, now);
        return claimed;
      });
    },
    async keep(tried) {
      const isNews = differs(await rowOf(tried.calendar), tried);
      await lobby.write(isNews ? 'booking' : 'calendar-readings', transaction =>
        upsert(transaction, site, tried),
      );
      return isNews;
    },
    bookingsIn: (calendar, now) =>
      lobby.database
        .selectFrom('bookings')
        .select(['id', 'state', 'sequence', 'starts_at', 'ends_at', 'calendar', 'calendar_state'])
        .where('site', '=', site)
        .where('calendar', '=', calendar)
        .where('ends_at', '>', now)
        .execute(),
  };
}

/** Those that nobody has tried since `before`; a try in the future is one by a clock that went wrong. */
async function dueOf(
  within: Kysely<LobbySchema>,
  site: string,
  calendars: readonly string[],
  now: number,
  before: number,
): Promise<string[]> {
  const rows = await within
    .selectFrom('booking_calendars')
    .select(['calendar', 'tried_at'])
    .where('site', '=', site)
    .execute();
  const triedAt = new Map(rows.map(row => [row.calendar, row.tried_at]));
  return calendars.filter(calendar => {
    const at = triedAt.get(calendar);
    return at === undefined || at <= before || at > now;
  });
}

async function claimOne(
  transaction: Transaction<LobbySchema>,
  site: string,
  calendar: string,
  now: number,
): Promise<void> {
  await transaction
    .insertInto('booking_calendars')
    .values({ site, calendar, busy: '[]', reaches: 0, tried_at: now })
    .onConflict(conflict => conflict.columns(['site', 'calendar']).doUpdateSet({ tried_at: now }))
    .execute();
}

async function upsert(transaction: Transaction<LobbySchema>, site: string, tried: Tried): Promise<void> {
  const { calendar, at, read, trouble = null } = tried;
  const good = read && { read_at: at, busy: JSON.stringify(read.busy), reaches: read.reaches };
  await transaction
    .insertInto('booking_calendars')
    .values({ site, calendar, busy: '[]', reaches: 0, ...good, trouble, tried_at: at })
    .onConflict(conflict =>
      conflict.columns(['site', 'calendar']).doUpdateSet({ ...good, trouble, tried_at: at }),
    )
    .execute();
}

/** Whether pages would show something else than the age of the reading. */
function differs(
  row: { busy: string; trouble: string | null; read_at: number | null } | undefined,
  { read, trouble }: Tried,
): boolean {
  if (row === undefined || row.trouble !== (trouble ?? null)) return true;
  return read !== undefined && (row.read_at === null || row.busy !== JSON.stringify(read.busy));
}
