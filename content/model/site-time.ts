import { z } from 'zod';

/** A day of the calendar, `yyyy-mm-dd`. */
export type CalendarDate = string;
/** A time of day, `hh:mm`. */
export type ClockTime = string;

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const FINNISH_DATE = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const CLOCK = /^(?:klo\s*)?(\d{1,2})(?:[.:](\d{2}))?$/i;

/** A date as planners write it: 2026-12-10 or 10.12.2026. */
export const writtenDate = z.string().transform((text, context): CalendarDate => {
  const date = parseDate(text.trim());
  if (date !== undefined) return date;
  context.addIssue({ code: 'custom', params: { expected: 'date' } });
  return z.NEVER;
});

/** A time of day as planners write it: 15.00, 15:00, klo 15; an unquoted 15.30 arrives as a number. */
export const writtenClock = z.union([z.string(), z.number()]).transform((written, context): ClockTime => {
  const clock = parseClock(typeof written === 'number' ? written.toFixed(2) : written.trim());
  if (clock !== undefined) return clock;
  context.addIssue({ code: 'custom', params: { expected: 'clock' } });
  return z.NEVER;
});

export const calendarDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const clockTime = z.string().regex(/^\d{2}:\d{2}$/);
/** Epoch milliseconds, UTC. */
export const instant = z.number().int();

function parseDate(text: string): CalendarDate | undefined {
  const iso = DATE.exec(text);
  const finnish = FINNISH_DATE.exec(text);
  const parts = iso ? [iso[1], iso[2], iso[3]] : finnish ? [finnish[3], finnish[2], finnish[1]] : undefined;
  if (parts === undefined) return undefined;
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  const real = new Date(Date.UTC(year, month - 1, day));
  const exists = real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
  return exists ? dateText(real) : undefined;
}

function parseClock(text: string): ClockTime | undefined {
  const parts = CLOCK.exec(text);
  if (parts === null) return undefined;
  const hour = Number(parts[1]);
  const minute = Number(parts[2] ?? '0');
  const exists = (hour < 24 && minute < 60) || (hour === 24 && minute === 0);
  return exists ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined;
}

/**
 * The instant at which the site's wall clock shows `date` and `clock` in `timeZone`. A time that the spring
 * change skips becomes the instant of the change; one that the autumn change repeats is its first occurrence.
 * "24:00" is the end of the day.
 */
export function instantAt(date: CalendarDate, clock: ClockTime, timeZone: string): number {
  const wall = Date.parse(`${date}T00:00:00Z`) + minutesOf(clock) * 60_000;
  const candidates = [wall - offsetMs(wall - DAY_MS, timeZone), wall - offsetMs(wall + DAY_MS, timeZone)];
  const exact = candidates.filter(candidate => candidate + offsetMs(candidate, timeZone) === wall);
  if (exact.length > 0) return Math.min(...exact);
  return firstInstantPast(Math.min(...candidates), Math.max(...candidates), wall, timeZone);
}

/** The site's calendar day at an instant. */
export function dateAt(at: number, timeZone: string): CalendarDate {
  return dateText(new Date(at + offsetMs(at, timeZone)));
}

/** The site's time of day at an instant. */
export function clockAt(at: number, timeZone: string): ClockTime {
  return new Date(at + offsetMs(at, timeZone)).toISOString().slice(11, 16);
}

/** The calendar day `days` later (or earlier, when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateText(new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS));
}

/** Whole days from one calendar day to another. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** Minutes from midnight. */
export function minutesOf(clock: ClockTime): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

const DAY_MS = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Zones change their offset on whole quarters of an hour only. */
const QUARTER_MS = 900_000;
const latestOffsets = new Map<string, { readonly quarter: number; readonly offset: number }>();

function offsetMs(at: number, timeZone: string): number {
  const quarter = Math.floor(at / QUARTER_MS);
  const latest = latestOffsets.get(timeZone);
  if (latest?.quarter === quarter) return latest.offset;
  const offset = formattedOffsetMs(quarter * QUARTER_MS, timeZone);
  latestOffsets.set(timeZone, { quarter, offset });
  return offset;
}

function formattedOffsetMs(at: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatterFor(timeZone)
      .formatToParts(at)
      .map(part => [part.type, part.value]),
  );
  const wall = Date.UTC(
    Number(parts['year']),
    Number(parts['month']) - 1,
    Number(parts['day']),
    Number(parts['hour']),
    Number(parts['minute']),
    Number(parts['second']),
  );
  return wall - Math.floor(at / 1000) * 1000;
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}

/** The clock jumps from before `wall` to past it somewhere in (low, high]; finds that instant. */
function firstInstantPast(low: number, high: number, wall: number, timeZone: string): number {
  let before = low;
  let after = high;
  while (after - before > 1000) {
    const middle = before + Math.floor((after - before) / 2000) * 1000;
    if (middle + offsetMs(middle, timeZone) < wall) before = middle;
    else after = middle;
  }
  return after;
}

function dateText(date: Date): CalendarDate {
  return date.toISOString().slice(0, 10);
}
