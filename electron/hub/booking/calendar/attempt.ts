import { calendarAddress, OutsideServer } from './address';
import { CalendarFailure } from './ask-server';
import type { CalendarsParts, CalendarTimes } from './create-calendars';
import { type CalendarReading, readCalendar } from './read-calendar';
import type { ReadAnswers } from './reading-worker';
import type { ReadingsTable, Tried } from './readings-table';
import type { Range } from './series';
import { isExpected, type KnownBooking, standingOf } from './standing';
import { mergedWithin } from './stretches';
import { withLimit } from '../../with-limit';

/** Whoever looks at the week sees its past days too. */
const BACK_MS = 7 * 86_400_000;
/** A server that offers no free and busy times is asked for them again after so long. */
const ASK_AGAIN_MS = 86_400_000;

type AttemptParts = Pick<CalendarsParts, 'clock' | 'server' | 'timeZone' | 'horizon' | 'whenFound'> & {
  readonly times: CalendarTimes;
};

/** One try to read a calendar, whatever the server does; tells how the bookings' entries stand there. */
export function createAttempt(
  parts: AttemptParts,
  table: Pick<ReadingsTable, 'bookingsIn'>,
  answers: ReadAnswers,
  closing: AbortSignal,
): (calendar: string) => Promise<Tried> {
  const { clock, server, times } = parts;
  const withoutFreeBusy = new Map<string, number>();

  async function ask(calendar: string, range: Range, bookings: readonly KnownBooking[]) {
    if (server === undefined) throw new Error('there is no calendar server');
    const question = {
      ...{ ...range, calendar: calendarAddress(server, calendar), timeZone: parts.timeZone() },
      expected: bookings.filter(isExpected).map(({ id }) => id),
      askFreeBusy: performance.now() >= (withoutFreeBusy.get(calendar) ?? 0),
    };
    const found = await withLimit(times.limitMs, [closing], signal =>
      readCalendar(server, answers, { ...question, signal }),
    );
    noteFreeBusy(calendar, found);
    return found;
  }

  function noteFreeBusy(calendar: string, { wasAsked, offersFreeBusy }: CalendarReading): void {
    if (offersFreeBusy) withoutFreeBusy.delete(calendar);
    else if (wasAsked) withoutFreeBusy.set(calendar, performance.now() + ASK_AGAIN_MS);
  }

  async function read(calendar: string, at: number): Promise<Tried> {
    const range = { from: at - BACK_MS, to: Math.max(parts.horizon(), at) };
    const bookings = await table.bookingsIn(calendar, at);
    const found = await ask(calendar, range, bookings);
    const { busy, news } = standingOf(calendar, found, bookings);
    if (news.length > 0) await parts.whenFound(news);
    const taken = mergedWithin([...found.busy, ...busy], range.from, range.to);
    const trouble = found.unread > 0 ? ({ trouble: 'odd-answer' } as const) : {};
    return { calendar, at, read: { busy: taken, reaches: range.to }, ...trouble };
  }

  return async calendar => {
    const at = clock.now();
    try {
      return await read(calendar, at);
    } catch (error) {
      if (error instanceof CalendarFailure) return { calendar, at, trouble: error.trouble };
      if (error instanceof OutsideServer) return { calendar, at, trouble: 'denied' };
      throw error;
    }
  };
}
