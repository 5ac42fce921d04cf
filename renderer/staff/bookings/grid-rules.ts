import { clockAt, dateAt, minutesOf } from '#content/model/site-time';
import type { CalendarDate } from '#content/model/site-time';

/** Something that takes time, in epoch milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Whole hours of the wall clock that a grid shows. */
export interface ShownHours {
  readonly from: number;
  /** At most 24. */
  readonly to: number;
}

/** Where something stands on one day's column, in minutes of the wall clock from the grid's first hour. */
export interface Place {
  readonly topMinutes: number;
  readonly heightMinutes: number;
}

const LEAST_HOURS: ShownHours = { from: 8, to: 16 };
const WHOLE_DAY_MINUTES = 1440;

/** The part of a stretch that lies on the day, in minutes of the wall clock; undefined when none does. */
export function minutesOn(
  { from, to }: Stretch,
  date: CalendarDate,
  timeZone: string,
): [number, number] | undefined {
  const [first, last] = [dateAt(from, timeZone), dateAt(to, timeZone)];
  if (to <= from || last < date || first > date) return undefined;
  const start = first < date ? 0 : minutesOf(clockAt(from, timeZone));
  const end = last > date ? WHOLE_DAY_MINUTES : minutesOf(clockAt(to, timeZone));
  return end > start ? [start, end] : undefined;
}

/** Eight to four, or as much more as what must be seen on these days needs. */
export function hoursShown(
  stretches: readonly Stretch[],
  dates: readonly CalendarDate[],
  timeZone: string,
): ShownHours {
  const minutes = dates.flatMap(date =>
    stretches.flatMap(stretch => minutesOn(stretch, date, timeZone) ?? []),
  );
  return {
    from: Math.min(LEAST_HOURS.from, ...minutes.map(minute => Math.floor(minute / 60))),
    to: Math.max(LEAST_HOURS.to, ...minutes.map(minute => Math.ceil(minute / 60))),
  };
}

/** Where a stretch stands on the day's column; undefined when nothing of it is on the day and within the hours. */
export function placeOn(
  stretch: Stretch,
  date: CalendarDate,
  timeZone: string,
  hours: ShownHours,
): Place | undefined {
  const minutes = minutesOn(stretch, date, timeZone);
  if (minutes === undefined) return undefined;
  const from = Math.max(minutes[0], hours.from * 60);
  const to = Math.min(minutes[1], hours.to * 60);
  return to > from ? { topMinutes: from - hours.from * 60, heightMinutes: to - from } : undefined;
}

/** What of the shown hours is not working time, as stretches of the day's column. */
export function offHours(
  working: readonly Stretch[],
  date: CalendarDate,
  timeZone: string,
  hours: ShownHours,
): Place[] {
  const places = working
    .flatMap(stretch => placeOn(stretch, date, timeZone, hours) ?? [])
    .toSorted((one, other) => one.topMinutes - other.topMinutes);
  const gaps: Place[] = [];
  let at = 0;
  for (const { topMinutes, heightMinutes } of places) {
    if (topMinutes > at) gaps.push({ topMinutes: at, heightMinutes: topMinutes - at });
    at = Math.max(at, topMinutes + heightMinutes);
  }
  const whole = (hours.to - hours.from) * 60;
  if (at < whole) gaps.push({ topMinutes: at, heightMinutes: whole - at });
  return gaps;
}
