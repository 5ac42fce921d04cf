import { addDays, dateAt, instantAt, type ClockTime } from '#content/model/site-time';

/** How long a decision holds. */
export const lengths = ['closing', 'hour', 'clock', 'undone'] as const;
export type Length = (typeof lengths)[number];

export interface Present {
  readonly now: number;
  readonly timeZone: string;
  /** When the desk closes; undefined while it is closed. */
  readonly closesAt: number | undefined;
}

const HOUR_MS = 3_600_000;

/** The instant at which a decision of that length ends; undefined: it is undone by hand. A clock is the next time it is so late. */
export function untilOf(
  length: Length,
  clock: ClockTime,
  { now, timeZone, closesAt }: Present,
): number | undefined {
  switch (length) {
    case 'closing':
      return closesAt;
    case 'hour':
      return now + HOUR_MS;
    case 'clock':
      return nextAt(clock, now, timeZone);
    case 'undone':
      return undefined;
  }
}

function nextAt(clock: ClockTime, now: number, timeZone: string): number {
  const today = dateAt(now, timeZone);
  const at = instantAt(today, clock, timeZone);
  return at > now ? at : instantAt(addDays(today, 1), clock, timeZone);
}
