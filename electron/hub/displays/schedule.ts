import type { ScheduleRule, ScreenMode } from '#content/model/displays-file';
import { openStateAt, type OpeningHours, stretchesOn } from '#content/model/opening-hours';
import { addDays, clockAt, dateAt, instantAt, weekdayOf } from '#content/model/site-time';

/** All that the schedule of one screen depends on. */
export interface ScreenSchedule {
  readonly display: string;
  readonly rules: readonly ScheduleRule[];
  /** Mode while no rule holds. */
  readonly otherwise: ScreenMode;
  /** Of the service point; without them no rule that asks for its doors holds. */
  readonly openingHours: OpeningHours | undefined;
  readonly timeZone: string;
}

export interface ScheduledMode {
  readonly mode: ScreenMode;
  readonly because: 'schedule' | 'settings';
}

/** A mode with the stretch in which it holds; without `since` it has always held, without `until` it always will. */
export interface ScheduledStretch extends ScheduledMode {
  readonly since?: number;
  readonly until?: number;
}

/**
 * What the schedule says at an instant: the last rule that holds counts. Times are what the wall clock shows: one that
 * the spring change skips begins with the change, one that the autumn change repeats holds both times.
 */
export function scheduledAt(schedule: ScreenSchedule, at: number): ScheduledMode {
  const date = dateAt(at, schedule.timeZone);
  const moment: Moment = { at, date, clock: clockAt(at, schedule.timeZone) };
  const rule = schedule.rules.findLast(
    one => concerns(one, schedule.display) && holds(one, moment, schedule),
  );
  return rule === undefined
    ? { mode: schedule.otherwise, because: 'settings' }
    : { mode: rule.mode, because: 'schedule' };
}

/** The same with the stretch of time around the instant in which it does not change. */
export function stretchAround(schedule: ScreenSchedule, at: number): ScheduledStretch {
  const now = scheduledAt(schedule, at);
  const differs = (then: number) => !same(scheduledAt(schedule, then), now);
  const until = firstOf(momentsAfter(schedule, at), differs);
  const since = lastChange(momentsBefore(schedule, at), differs);
  return {
    ...now,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
}

interface Moment {
  readonly at: number;
  readonly date: string;
  readonly clock: string;
}

function concerns(rule: ScheduleRule, display: string): boolean {
  return rule.screens === undefined || rule.screens.includes(display);
}

function holds(rule: ScheduleRule, moment: Moment, schedule: ScreenSchedule): boolean {
  const day = dayOf(rule, moment);
  if (day === undefined) return false;
  if (rule.dates !== undefined && !rule.dates.includes(day)) return false;
  if (rule.weekdays !== undefined && !rule.weekdays.some(one => Number(one) === weekdayOf(day))) return false;
  return rule.doors === undefined || rule.doors === doorsAt(schedule, moment.at);
}

/** The day to which the moment belongs by the rule's times; undefined outside of them. */
function dayOf(
  { from = '00:00', until = '24:00' }: ScheduleRule,
  { date, clock }: Moment,
): string | undefined {
  if (from < until) return from <= clock && clock < until ? date : undefined;
  if (clock >= from) return date;
  return clock < until ? addDays(date, -1) : undefined;
}

function doorsAt({ openingHours, timeZone }: ScreenSchedule, at: number): 'open' | 'closed' | undefined {
  if (openingHours === undefined) return undefined;
  return openStateAt(openingHours, at, timeZone).open ? 'open' : 'closed';
}

function same(one: ScheduledMode, other: ScheduledMode): boolean {
  return one.mode === other.mode && one.because === other.because;
}

function firstOf(moments: Iterable<number>, wanted: (at: number) => boolean): number | undefined {
  for (const at of moments) if (wanted(at)) return at;
  return undefined;
}

/** Of moments going back: the one after the first that differs. */
function lastChange(moments: Iterable<number>, differs: (at: number) => boolean): number | undefined {
  let last: number | undefined;
  for (const at of moments) {
    if (differs(at)) return last;
    last = at;
  }
  return undefined;
}

/** Every instant after `at` at which something of the schedule may change, in order. */
function* momentsAfter(schedule: ScreenSchedule, at: number): Generator<number> {
  const today = dateAt(at, schedule.timeZone);
  for (const day of daysOf(schedule, today)) {
    if (day < today) continue;
    for (const moment of momentsOf(schedule, day)) if (moment > at) yield moment;
  }
}

/** The same from `at` backwards, `at` itself included when it is one. */
function* momentsBefore(schedule: ScreenSchedule, at: number): Generator<number> {
  const today = dateAt(at, schedule.timeZone);
  for (const day of daysOf(schedule, today).reverse()) {
    if (day > today) continue;
    for (const moment of momentsOf(schedule, day).reverse()) if (moment <= at) yield moment;
  }
}

/** Longer than a week: beyond it only days that are named can differ from what a week already showed. */
const AROUND_DAYS = 9;

/** The days to look at: those around today and around every day that a rule or an exception of the hours names. */
function daysOf({ rules, openingHours }: ScreenSchedule, today: string): string[] {
  const named = rules.flatMap(({ dates = [] }) => dates);
  const exceptions = (openingHours?.exceptions ?? []).map(({ date }) => date);
  const around = [today, ...named, ...exceptions].flatMap(day =>
    Array.from({ length: 2 * AROUND_DAYS + 1 }, (_, index) => addDays(day, index - AROUND_DAYS)),
  );
  return [...new Set(around)].sort();
}

/** The instants of a day at which a rule may begin or end to hold, in order. */
function momentsOf(schedule: ScreenSchedule, day: string): number[] {
  const { rules, openingHours, timeZone } = schedule;
  const [start, end] = [instantAt(day, '00:00', timeZone), instantAt(day, '24:00', timeZone)];
  // The day on which the clocks are turned: its times may come twice or not at all, so every minute is looked at.
  if (end - start !== DAY_MS) return everyMinute(start, end);
  const clocks = rules.flatMap(({ from = '00:00', until = '24:00' }) => [from, until]);
  const doors =
    openingHours === undefined ? [] : stretchesOn(openingHours, day).flatMap(each => [each.from, each.to]);
  const unique = new Set(['00:00', ...clocks, ...doors]);
  return [...unique].map(clock => instantAt(day, clock, timeZone)).sort((one, other) => one - other);
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

function everyMinute(start: number, end: number): number[] {
  return Array.from({ length: (end - start) / MINUTE_MS }, (_, index) => start + index * MINUTE_MS);
}
