import type { BookingFile, BookingMatter, BookingWay, Expert } from '#content/model/booking-file';
import { stretchesOn } from '#content/model/opening-hours';
import { addDays, clockAt, dateAt, instantAt, minutesOf } from '#content/model/site-time';
import type { LocalText } from '#content/model/text';
import type { HolidayOn } from './holidays';
import { endOf, MINUTE_MS, STEP_MS, stepsOf } from './steps';

/** Half open: from the first instant to before the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What is already taken of an expert's time. */
export interface TakenTime {
  /** Steps that bookings and holds have. */
  readonly held: ReadonlySet<number>;
  /** Of the expert's own calendar, in order. */
  readonly busy: readonly (readonly [from: number, to: number])[];
}

/** By what free times are judged, beside what is taken. */
export interface Judging {
  readonly file: BookingFile;
  readonly timeZone: string;
  readonly holidayOn: HolidayOn;
  readonly now: number;
  /** The lead time binds visitors only; the staff may also give a time that has just begun. */
  readonly forStaff: boolean;
}

/** Why nobody can be booked on a day; undefined on every other. */
export function closedOn(
  { file, holidayOn }: Pick<Judging, 'file' | 'holidayOn'>,
  date: string,
): { reason?: LocalText } | undefined {
  const written = file.closedDays.find(day => day.date === date);
  const reason = written?.note ?? holidayOn(date);
  if (written === undefined && reason === undefined) return undefined;
  return reason === undefined ? {} : { reason };
}

/** An expert's hours on some days as instants; what meets at midnight is one. */
export function hoursOf(
  judging: Pick<Judging, 'file' | 'holidayOn' | 'timeZone'>,
  { workingHours }: Pick<Expert, 'workingHours'>,
  from: string,
  days: number,
): Span[] {
  const { timeZone } = judging;
  const dates = Array.from({ length: days }, (_, day) => addDays(from, day));
  const spans = dates
    .filter(date => closedOn(judging, date) === undefined)
    .flatMap(date =>
      stretchesOn(workingHours, date).map(stretch => ({
        from: instantAt(date, stretch.from, timeZone),
        to: instantAt(date, stretch.to, timeZone),
      })),
    );
  return joined(spans.filter(span => span.from < span.to));
}

/** The last day on which the matter can be booked. */
export function lastDayOf(
  { now, timeZone }: Pick<Judging, 'now' | 'timeZone'>,
  matter: BookingMatter,
): string {
  return addDays(dateAt(now, timeZone), matter.horizonDays);
}

/** No time before this can be booked. */
export function earliestStart({ now, forStaff }: Judging, matter: BookingMatter): number {
  return forStaff ? now - matter.lengthMinutes * MINUTE_MS + 1 : now + matter.leadHours * 60 * MINUTE_MS;
}

/** Whether an expert takes the matter in that way. */
export function takes({ matters, ways }: Expert, matter: BookingMatter, way: BookingWay): boolean {
  return matters.includes(matter.id) && matter.ways.includes(way) && (ways?.includes(way) ?? true);
}

/** The ways in which an expert takes the matter. */
export function waysOf(expert: Expert, matter: BookingMatter): BookingWay[] {
  return matter.ways.filter(way => takes(expert, matter, way));
}

/** Whether the rules of the matter and of the expert's hours allow a time, whatever is taken. */
export function isOffered(
  judging: Judging,
  expert: Expert,
  matter: BookingMatter,
  startsAt: number,
): boolean {
  const date = dateAt(startsAt, judging.timeZone);
  if (startsAt < earliestStart(judging, matter) || date > lastDayOf(judging, matter)) return false;
  if (!isOnGrid(startsAt, matter, judging.timeZone)) return false;
  const hours = hoursOf(judging, expert, addDays(date, -1), 3);
  return hours.some(({ from, to }) => from <= startsAt && endOf(startsAt, matter) <= to);
}

/** Whether neither a booking nor the expert's calendar has anything of the time and of the pause after it. */
export function isFree({ held, busy }: TakenTime, matter: BookingMatter, startsAt: number): boolean {
  const steps = stepsOf(startsAt, matter);
  const until = startsAt + steps.length * STEP_MS;
  return !steps.some(step => held.has(step)) && !busy.some(([from, to]) => from < until && to > startsAt);
}

/** The starts that an expert has free on some days, in order. */
export function* freeStarts(
  judging: Judging,
  { expert, taken }: { readonly expert: Expert; readonly taken: TakenTime },
  matter: BookingMatter,
  { from, days }: { readonly from: string; readonly days: number },
): Generator<number> {
  const { timeZone } = judging;
  const lastDay = lastDayOf(judging, matter);
  const end = instantAt(least(addDays(from, days), addDays(lastDay, 1)), '00:00', timeZone);
  const begin = Math.max(instantAt(from, '00:00', timeZone), earliestStart(judging, matter));
  for (const span of hoursOf(judging, expert, addDays(from, -1), days + 2)) {
    const last = Math.min(span.to - matter.lengthMinutes * MINUTE_MS, end - 1);
    for (let at = wholeStep(Math.max(span.from, begin)); at <= last; at += STEP_MS) {
      if (isOnGrid(at, matter, timeZone) && isFree(taken, matter, at)) yield at;
    }
  }
}

/** Whether the wall clock shows a step of the matter's grid, which is counted from midnight. */
function isOnGrid(at: number, { everyMinutes }: BookingMatter, timeZone: string): boolean {
  return at % STEP_MS === 0 && minutesOf(clockAt(at, timeZone)) % everyMinutes === 0;
}

function joined(spans: readonly Span[]): Span[] {
  const all: { from: number; to: number }[] = [];
  for (const { from, to } of [...spans].sort((one, other) => one.from - other.from)) {
    const last = all.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else all.push({ from, to });
  }
  return all;
}

function wholeStep(at: number): number {
  return Math.ceil(at / STEP_MS) * STEP_MS;
}

function least(one: string, other: string): string {
  return one < other ? one : other;
}
