import ICAL from 'ical.js';
import type { Stretch } from './calendars';
import type { Zones } from './zones';

export const DAY_MS = 86_400_000;

/** Whether one cannot be elsewhere meanwhile. */
export function takesTime(event: ICAL.Component): boolean {
  const said = (name: string) => String(event.getFirstPropertyValue(name) ?? '').toUpperCase();
  return said('status') !== 'CANCELLED' && said('transp') !== 'TRANSPARENT';
}

/**
 * From a start as long as the event lasts: on the wall clock and by the hours that pass, whichever ends later, for
 * calendars disagree about nights in which the clock changes.
 */
export function lasting(start: ICAL.Time, event: ICAL.Component, zones: Zones): Stretch {
  const length = lengthOf(event, zones);
  const onTheWall = start.clone();
  onTheWall.addDuration(length);
  const passing = instantOf(start) + (hasDays(event, 'dtstart') ? 0 : length.toSeconds() * 1000);
  return [instantOf(start), Math.max(instantOf(onTheWall), passing)];
}

/** However the clock changes meanwhile. */
export function longestOf(event: ICAL.Component, zones: Zones): number {
  return lengthOf(event, zones).toSeconds() * 1000 + DAY_MS;
}

function lengthOf(event: ICAL.Component, zones: Zones): ICAL.Duration {
  const start = startOf(event, zones);
  const end = timesIn(event, 'dtend', zones)[0];
  const duration = event.getFirstPropertyValue('duration');
  const isDays = hasDays(event, 'dtstart');
  if (duration instanceof ICAL.Duration) return duration;
  if (end === undefined) return ICAL.Duration.fromData(isDays ? { days: 1 } : { seconds: 0 });
  return isDays ? ICAL.Duration.fromData({ days: daysBetween(start, end) }) : end.subtractDateTz(start);
}

function daysBetween(start: ICAL.Time, end: ICAL.Time): number {
  const dayNumber = ({ year, month, day }: ICAL.Time) => Date.UTC(year, month - 1, day) / DAY_MS;
  return Math.max(dayNumber(end) - dayNumber(start), 1);
}

/** Throws for an event without one. */
export function startOf(event: ICAL.Component, zones: Zones): ICAL.Time {
  const [start] = timesIn(event, 'dtstart', zones);
  if (start === undefined) throw new Error('an event without a start');
  return start;
}

/** The times of a property, each with its zone; a day is its beginning at the site. */
export function timesIn(event: ICAL.Component, name: string, zones: Zones): ICAL.Time[] {
  return event.getAllProperties(name).flatMap(property => {
    const tzid = property.getFirstParameter('tzid');
    const root = event.parent ?? event;
    return property.getValues().flatMap(value => {
      const time = value instanceof ICAL.Period ? value.start : value;
      if (!(time instanceof ICAL.Time)) return [];
      if (time.zone === ICAL.Timezone.utcTimezone) return [time];
      return [timeIn(time, time.isDate ? zones.site : zones.named(tzid, root))];
    });
  });
}

/** Whether the property says days instead of times. */
export function hasDays(event: ICAL.Component, name: string): boolean {
  const value = event.getFirstPropertyValue(name);
  return value instanceof ICAL.Time && value.isDate;
}

/** The same time of day in another zone. */
export function timeIn(
  { year, month, day, hour, minute, second }: ICAL.Time,
  zone: ICAL.Timezone,
  clock: { hour: number; minute: number; second: number } = { hour, minute, second },
): ICAL.Time {
  return new ICAL.Time({ year, month, day, ...clock, isDate: false }, zone);
}

/** Names a day of the wall clock. */
export function dayOf({ year, month, day }: ICAL.Time): string {
  return `${year}-${month}-${day}`;
}

function instantOf(time: ICAL.Time): number {
  return time.toUnixTime() * 1000;
}

/** What a wall clock shows, as if it showed UTC: within a day of the instant itself. */
export function wallOf({ year, month, day, hour, minute, second }: ICAL.Time): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
