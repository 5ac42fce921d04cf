import ICAL from 'ical.js';
import type { Stretch } from './calendars';
import type { Zones } from './zones';

/** Between which instants one wants to know. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A series that is longer than any calendar needs; it cannot be read. */
const MOST_STEPS = 200_000;

/**
 * When the events of one UID (one event, or a series with its exceptions) take somebody's time within the range. Throws
 * for what cannot be understood; a rule that never ends makes it never end.
 */
export function takenTimes(events: readonly ICAL.Component[], zones: Zones, range: Range): Stretch[] {
  const exceptions = events.filter(event => event.hasProperty('recurrence-id'));
  const replaced = exceptions.map(event => ({ event, at: timesIn(event, 'recurrence-id', zones)[0] }));
  const single = exceptions.filter(takesTime).map(event => lasting(startOf(event, zones), event, zones));
  const whole = events
    .filter(event => !event.hasProperty('recurrence-id'))
    .flatMap(event => timesOfSeries(event, replaced, zones, range));
  return [...single, ...whole].filter(([begins, ends]) => begins < range.to && ends > range.from);
}

interface Exception {
  readonly event: ICAL.Component;
  readonly at: ICAL.Time | undefined;
}

function timesOfSeries(event: ICAL.Component, exceptions: readonly Exception[], zones: Zones, range: Range) {
  const start = startOf(event, zones);
  const isLeftOut = leftOut(event, exceptions, zones);
  const changes = exceptions.filter(({ event: changed }) => changesFuture(changed));
  const longest = Math.max(
    ...[event, ...changes.map(change => change.event)].map(one => longestOf(one, zones)),
  );
  const near =
    changes.length > 0 ? { from: -Infinity, to: range.to } : { from: range.from - longest, to: range.to };
  const times: Stretch[] = [];
  for (const occurrence of occurrences(event, start, zones, near)) {
    if (isLeftOut(occurrence)) continue;
    const change = lastBefore(changes, occurrence);
    const changed = change === undefined ? event : change.event;
    if (!takesTime(changed)) continue;
    times.push(lasting(change === undefined ? occurrence : moved(occurrence, change, zones), changed, zones));
  }
  return times;
}

/** Starts of a series around the range in no particular order, each once: its first, those of its rules, and the added ones. */
function* occurrences(event: ICAL.Component, start: ICAL.Time, zones: Zones, near: Range) {
  const given = new Set<number>();
  const first = [start, ...timesIn(event, 'rdate', zones)];
  for (const occurrence of chained(first, ruled(event, start, near))) {
    const at = occurrence.toUnixTime();
    if (given.has(at)) continue;
    given.add(at);
    yield occurrence;
  }
}

function* ruled(event: ICAL.Component, start: ICAL.Time, { from, to }: Range) {
  let steps = 0;
  for (const property of event.getAllProperties('rrule')) {
    const rule = property.getFirstValue() as ICAL.Recur;
    rule.until &&= wholeUntil(rule.until, start);
    const iterator = rule.iterator(beginning(rule, start, from));
    for (let next = iterator.next(); next !== null && wallOf(next) < to + DAY_MS; next = iterator.next()) {
      steps += 1;
      if (steps > MOST_STEPS) throw new Error('the series is too long');
      if (wallOf(next) > from - DAY_MS) yield next.clone();
    }
  }
}

const DAY_MS = 86_400_000;
const periodDays: Readonly<Record<string, number>> = { DAILY: 1, WEEKLY: 7 };

/** A start of the same series that is not years away from what is asked, where the rule repeats in whole days. */
function beginning(rule: ICAL.Recur, start: ICAL.Time, from: number): ICAL.Time {
  const period = (periodDays[rule.freq] ?? 0) * Math.max(rule.interval, 1);
  const days = Math.floor((from - wallOf(start)) / DAY_MS) - 9;
  if (period === 0 || rule.count !== null || !(days > period && Number.isFinite(days))) return start;
  const later = start.clone();
  later.adjust(Math.floor(days / period) * period, 0, 0, 0);
  return later;
}

/** What a wall clock shows, as if it showed UTC: within a day of the instant itself. */
function wallOf({ year, month, day, hour, minute, second }: ICAL.Time): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** A last day counts as a whole, and a last time without a zone is one of the series' own. */
function wholeUntil(until: ICAL.Time, { zone }: ICAL.Time): ICAL.Time {
  if (until.isDate) return at(until, zone, { hour: 23, minute: 59, second: 59 });
  return until.zone === ICAL.Timezone.utcTimezone ? until : at(until, zone);
}

function leftOut(event: ICAL.Component, exceptions: readonly Exception[], zones: Zones) {
  const isDays = hasDays(event, 'dtstart');
  const [instants, days] = [new Set<number>(), new Set<string>()];
  const leaveOut = (time: ICAL.Time, isDay: boolean) => {
    if (isDay || isDays) days.add(dayOf(time));
    else instants.add(time.toUnixTime());
  };
  const isDay = hasDays(event, 'exdate');
  for (const time of timesIn(event, 'exdate', zones)) leaveOut(time, isDay);
  for (const { event: exception, at: time } of exceptions) {
    if (time !== undefined) leaveOut(time, hasDays(exception, 'recurrence-id'));
  }
  return (time: ICAL.Time) => instants.has(time.toUnixTime()) || days.has(dayOf(time));
}

function changesFuture(exception: ICAL.Component): boolean {
  return exception.getFirstProperty('recurrence-id')?.getFirstParameter('range') === 'THISANDFUTURE';
}

function lastBefore(changes: readonly Exception[], occurrence: ICAL.Time): Exception | undefined {
  return changes
    .filter(({ at: time }) => time !== undefined && time.compare(occurrence) <= 0)
    .sort((one, other) => (one.at?.toUnixTime() ?? 0) - (other.at?.toUnixTime() ?? 0))
    .at(-1);
}

function moved(occurrence: ICAL.Time, { event, at: time }: Exception, zones: Zones): ICAL.Time {
  const start = startOf(event, zones);
  if (time === undefined) return occurrence;
  const later = occurrence.clone();
  later.addDuration(start.subtractDateTz(time));
  return later;
}

function takesTime(event: ICAL.Component): boolean {
  const said = (name: string) => String(event.getFirstPropertyValue(name) ?? '').toUpperCase();
  return said('status') !== 'CANCELLED' && said('transp') !== 'TRANSPARENT';
}

/**
 * From a start as long as the event lasts: on the wall clock and by the hours that pass, whichever ends later, for
 * calendars disagree about nights in which the clock changes.
 */
function lasting(start: ICAL.Time, event: ICAL.Component, zones: Zones): Stretch {
  const length = lengthOf(event, zones);
  const onTheWall = start.clone();
  onTheWall.addDuration(length);
  const passing = instantOf(start) + (hasDays(event, 'dtstart') ? 0 : length.toSeconds() * 1000);
  return [instantOf(start), Math.max(instantOf(onTheWall), passing)];
}

/** However the clock changes meanwhile. */
function longestOf(event: ICAL.Component, zones: Zones): number {
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

function startOf(event: ICAL.Component, zones: Zones): ICAL.Time {
  const [start] = timesIn(event, 'dtstart', zones);
  if (start === undefined) throw new Error('an event without a start');
  return start;
}

/** The times of a property, each with its zone; a day is its beginning at the site. */
function timesIn(event: ICAL.Component, name: string, zones: Zones): ICAL.Time[] {
  return event.getAllProperties(name).flatMap(property => {
    const tzid = property.getFirstParameter('tzid');
    const root = event.parent ?? event;
    return property.getValues().flatMap(value => {
      const time = value instanceof ICAL.Period ? value.start : value;
      if (!(time instanceof ICAL.Time)) return [];
      if (time.zone === ICAL.Timezone.utcTimezone) return [time];
      return [at(time, time.isDate ? zones.site : zones.named(tzid, root))];
    });
  });
}

function hasDays(event: ICAL.Component, name: string): boolean {
  const value = event.getFirstPropertyValue(name);
  return value instanceof ICAL.Time && value.isDate;
}

function at(
  { year, month, day, hour, minute, second }: ICAL.Time,
  zone: ICAL.Timezone,
  clock: { hour: number; minute: number; second: number } = { hour, minute, second },
): ICAL.Time {
  return new ICAL.Time({ year, month, day, ...clock, isDate: false }, zone);
}

function dayOf({ year, month, day }: ICAL.Time): string {
  return `${year}-${month}-${day}`;
}

function instantOf(time: ICAL.Time): number {
  return time.toUnixTime() * 1000;
}

function* chained(...lists: Iterable<ICAL.Time>[]): Generator<ICAL.Time> {
  for (const list of lists) yield* list;
}
