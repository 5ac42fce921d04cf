import { addDays, instantAt } from '#content/model/site-time';
import type { BookingWeek } from './contract';
import { closedOn, hoursOf, type Judging } from './free-times';
import type { Booking } from './service';
import { reachOf } from './staff-reach';
import { bookingsIn, nextLapse } from './store';
import { judgingOf, type Surroundings } from './surroundings';
import { type Knowledge, knowledgeOf } from './taken';
import { bookableExperts, bookableMatters, staffBookingOf } from './views';

/** Some days of the experts whom the caller may see. */
export function createWeekView(parts: Surroundings): Booking['week'] {
  const { lobby, clock, settings } = parts;
  const { site, database } = lobby;
  return async ({ from, days, expert }, context) => {
    const file = settings();
    const [now, reach] = [clock.now(), await reachOf(parts, context)];
    const dates = Array.from({ length: days }, (_, day) => addDays(from, day));
    const privacy = { keepDays: file?.keepDays ?? 0, ...(await lastErased(parts)) };
    if (file === undefined) {
      const nothing = { matters: [], experts: [], bookings: [] };
      return { now, configured: false, days: dates.map(date => ({ date })), ...nothing, privacy };
    }
    const judging = judgingOf(parts, file, true);
    const [begins, ends] = [from, addDays(from, days)].map(date =>
      instantAt(date, '00:00', judging.timeZone),
    ) as [number, number];
    const isAsked = (id: string) => reach.has(id) && (expert === undefined || id === expert);
    const horizon = Math.max(ends, now + Math.max(...file.matters.map(one => one.horizonDays)) * DAY_MS);
    const range = { from: Math.min(begins, now - DAY_MS), to: horizon + 2 * DAY_MS, now, forStaff: true };
    const knowledge = await knowledgeOf(parts, database, reach.experts, range);
    const bookings = await bookingsIn(database, site).beginning(begins, ends, now);
    const lapse = await nextLapse(database, site, now);
    return {
      now,
      configured: true,
      ...(lapse === undefined ? {} : { changesAt: lapse }),
      days: dates.map(date => {
        const closed = closedOn(judging, date);
        return { date, ...(closed === undefined ? {} : { closed }) };
      }),
      matters: bookableMatters({ ...judging, file: { ...file, experts: [...reach.experts] } }, knowledge),
      experts: expertsOf(judging, knowledge, { from, days, begins, ends, isAsked }),
      bookings: bookings.filter(row => isAsked(row.expert)).map(row => staffBookingOf(parts, row)),
      privacy,
    };
  };
}

const DAY_MS = 86_400_000;

interface Asked {
  readonly from: string;
  readonly days: number;
  readonly begins: number;
  readonly ends: number;
  readonly isAsked: (expert: string) => boolean;
}

function expertsOf(
  judging: Judging,
  { calendarOf }: Knowledge,
  { from, days, begins, ends, isAsked }: Asked,
): BookingWeek['experts'] {
  const known = new Map(judging.file.experts.map(expert => [expert.id, expert]));
  return bookableExperts(judging.file).flatMap(shown => {
    const expert = known.get(shown.id);
    if (expert === undefined || !isAsked(shown.id)) return [];
    const { asOf, trouble, busy = [] } = calendarOf(expert) ?? {};
    const there = busy.filter(([start, end]) => start < ends && end > begins);
    return {
      ...shown,
      ...(asOf === undefined ? {} : { asOf }),
      ...(trouble === undefined ? {} : { trouble }),
      hours: hoursOf(judging, expert, from, days),
      busy: there.map(([start, end]) => ({ from: Math.max(start, begins), to: Math.min(end, ends) })),
    };
  });
}

async function lastErased({ lobby: { site, database } }: Surroundings): Promise<{ erasedAt?: number }> {
  const row = await database
    .selectFrom('bookings')
    .select('erased_at')
    .where('site', '=', site)
    .where('erased_at', 'is not', null)
    .orderBy('erased_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.erased_at == null ? {} : { erasedAt: row.erased_at };
}
