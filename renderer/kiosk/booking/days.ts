import { addDays, daysBetween, weekdayOf } from '#content/model/site-time';
import type { CalendarDate } from '#content/model/site-time';
import type { FreeDay } from '#hub/booking/contract';

/** Two whole weeks, Monday first, stand on the screen at a time. */
export const DAYS_SHOWN = 14;

/** The Monday of the day's week. */
export function mondayOf(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** The first days of the pages before and after; undefined where nothing can be booked any more. */
export function pagesBeside(
  from: CalendarDate,
  today: CalendarDate,
  lastDay: CalendarDate,
): { before?: CalendarDate; after?: CalendarDate } {
  const [before, after] = [addDays(from, -DAYS_SHOWN), addDays(from, DAYS_SHOWN)];
  const first = mondayOf(today);
  return {
    ...(from > first ? { before: before < first ? first : before } : {}),
    ...(after <= lastDay ? { after } : {}),
  };
}

/** How a day of the strip stands. */
export type DayKind = 'outside' | 'closed' | 'full' | 'free';

export function dayKind(day: FreeDay, today: CalendarDate, lastDay: CalendarDate): DayKind {
  if (daysBetween(today, day.date) < 0 || day.date > lastDay) return 'outside';
  if (day.slots.length > 0) return 'free';
  return day.closed === undefined ? 'full' : 'closed';
}

/** The day whose times stand on the screen: the one touched if it is there, else the first with a free time. */
export function shownDay(days: readonly FreeDay[], touched: CalendarDate | undefined): FreeDay | undefined {
  return days.find(({ date }) => date === touched) ?? days.find(({ slots }) => slots.length > 0);
}
