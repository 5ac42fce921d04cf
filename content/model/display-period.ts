import { dateAt, daysBetween, instantAt, type CalendarDate, type ClockTime } from './site-time';

/** A display period as instants; the start is the first minute of its day, the end the planner's own minute. */
export interface DisplayPeriod {
  /** Epoch milliseconds, UTC, inclusive. */
  readonly startsAt: number;
  /** Epoch milliseconds, UTC, exclusive: at the deadline's minute the display has ended. */
  readonly endsAt: number;
}

export type DisplayState = 'upcoming' | 'on-display' | 'ended';

/** The period's instants by the site's clock. */
export function displayPeriod(
  written: { starts: CalendarDate; ends: CalendarDate; clock: ClockTime },
  timeZone: string,
): DisplayPeriod {
  return {
    startsAt: instantAt(written.starts, '00:00', timeZone),
    endsAt: instantAt(written.ends, written.clock, timeZone),
  };
}

/** Whether the plan is on display at an instant. */
export function displayStateAt({ startsAt, endsAt }: DisplayPeriod, at: number): DisplayState {
  if (at < startsAt) return 'upcoming';
  return at < endsAt ? 'on-display' : 'ended';
}

/** Those on display at an instant by their own periods: an answer that has grown old never shows an ended one as current. */
export function onDisplayAt<Plan extends { readonly display?: DisplayPeriod | undefined }>(
  plans: readonly Plan[],
  at: number,
): readonly Plan[] {
  return plans.filter(({ display }) => display !== undefined && displayStateAt(display, at) === 'on-display');
}

/** Whole calendar days from the site's today to the deadline's day: 0 on the last day. */
export function daysLeft({ endsAt }: DisplayPeriod, at: number, timeZone: string): number {
  return daysBetween(dateAt(at, timeZone), dateAt(endsAt, timeZone));
}

/** The next instant at which the state changes, or undefined when it never will again. */
export function nextChangeAfter({ startsAt, endsAt }: DisplayPeriod, at: number): number | undefined {
  if (at < startsAt) return startsAt;
  return at < endsAt ? endsAt : undefined;
}
