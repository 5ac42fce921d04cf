import ICAL from 'ical.js';
import type { Stretch } from './calendars';
import {
  DAY_MS,
  dayOf,
  hasDays,
  lasting,
  longestOf,
  startOf,
  takesTime,
  timeIn,
  timesIn,
  wallOf,
} from './event-times';
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

/** A last day counts as a whole, and a last time without a zone is one of the series' own. */
function wholeUntil(until: ICAL.Time, { zone }: ICAL.Time): ICAL.Time {
  if (until.isDate) return timeIn(until, zone, { hour: 23, minute: 59, second: 59 });
  return until.zone === ICAL.Timezone.utcTimezone ? until : timeIn(until, zone);
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

function* chained(...lists: Iterable<ICAL.Time>[]): Generator<ICAL.Time> {
  for (const list of lists) yield* list;
}
