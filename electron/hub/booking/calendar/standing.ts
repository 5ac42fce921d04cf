import type { BookingRow } from '../tables';
import type { EntryNews, Stretch } from './calendars';
import type { FoundEntry } from './reading-work';

/** What one must know of a booking to tell how its entry stands. */
export type KnownBooking = Pick<
  BookingRow,
  'id' | 'state' | 'sequence' | 'starts_at' | 'ends_at' | 'calendar' | 'calendar_state'
>;

export interface Standing {
  /** Entries that take the expert's time after all: moved there, or of a booking that is not ours. */
  readonly busy: readonly Stretch[];
  readonly news: readonly EntryNews[];
}

const live = new Set<BookingRow['state']>(['booked', 'arrived']);

/** Whether the calendar should hold the booking's entry now, as far as Aula has written everything. */
export function isExpected({ state, calendar_state }: KnownBooking): boolean {
  return live.has(state) && ['written', 'moved-there', 'deleted-there'].includes(calendar_state);
}

/** Compares the entries in a calendar with the site's bookings as they were before the server was asked. */
export function standingOf(
  calendar: string,
  found: { readonly entries: readonly FoundEntry[]; readonly missing: readonly string[] },
  bookings: readonly KnownBooking[],
): Standing {
  const byId = new Map(bookings.map(booking => [booking.id, booking]));
  const judged = found.entries.map(entry => judge(calendar, entry, byId.get(entry.booking)));
  const gone = found.missing.flatMap(id => {
    const booking = byId.get(id);
    return booking === undefined ? [] : newsOf(calendar, booking, 'deleted-there');
  });
  return {
    busy: judged.flatMap(({ busy }) => busy),
    news: [...judged.flatMap(({ news }) => news), ...gone],
  };
}

function judge(calendar: string, { time }: FoundEntry, booking: KnownBooking | undefined): Standing {
  const taken = time === undefined ? [] : [time];
  if (booking === undefined) return { busy: taken, news: [] };
  if (isWaiting(booking)) return { busy: [], news: [] };
  if (!live.has(booking.state)) return { busy: taken, news: [] };
  const isThere = time?.[0] === booking.starts_at && time[1] === booking.ends_at;
  if (isThere) return { busy: [], news: newsOf(calendar, booking, 'written') };
  if (!isExpected(booking)) return { busy: taken, news: [] };
  return time === undefined
    ? { busy: [], news: newsOf(calendar, booking, 'deleted-there') }
    : { busy: taken, news: newsOf(calendar, booking, 'moved-there', time) };
}

/** What stands there is about to be written over by Aula itself. */
function isWaiting({ calendar_state }: KnownBooking): boolean {
  return calendar_state === 'waiting';
}

function newsOf(
  calendar: string,
  { id, sequence, calendar_state }: KnownBooking,
  standing: EntryNews['standing'],
  movedTo?: Stretch,
): EntryNews[] {
  if (standing === calendar_state) return [];
  return [{ booking: id, sequence, calendar, standing, ...(movedTo === undefined ? {} : { movedTo }) }];
}
