import { BOOKING_STEP_MINUTES, type BookingMatter } from '#content/model/booking-file';

export const MINUTE_MS = 60_000;
export const STEP_MS = BOOKING_STEP_MINUTES * MINUTE_MS;

/** What a time of a matter takes of the expert's clock. */
export type Lengths = Pick<BookingMatter, 'lengthMinutes' | 'pauseMinutes'>;

/** The end of the meeting itself. */
export function endOf(startsAt: number, { lengthMinutes }: Lengths): number {
  return startsAt + lengthMinutes * MINUTE_MS;
}

/** The steps that a booking holds: the meeting's and those of the pause after it. */
export function stepsOf(startsAt: number, { lengthMinutes, pauseMinutes }: Lengths): number[] {
  const count = (lengthMinutes + pauseMinutes) / BOOKING_STEP_MINUTES;
  return Array.from({ length: count }, (_, index) => startsAt + index * STEP_MS);
}
