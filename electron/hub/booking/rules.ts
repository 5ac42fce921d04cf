import type { Expert } from '#content/model/booking-file';
import type { BookingState } from './contract';
import { Refused, refuse } from './refused';
import { MINUTE_MS } from './steps';
import type { BookingRow } from './tables';

export const HOLD_MS = 5 * MINUTE_MS;
/** However often more time is asked for, nobody keeps one time longer. */
export const LONGEST_HOLD_MS = 3 * HOLD_MS;
const EARLIEST_ARRIVAL_MS = 30 * MINUTE_MS;
const LATEST_ARRIVAL_MS = 30 * MINUTE_MS;

type Times = Pick<BookingRow, 'state' | 'starts_at'>;

/** Until when a time is kept whose visitor asks for it again now. */
export function heldLonger(
  { created_at, held_until }: Pick<BookingRow, 'created_at' | 'held_until'>,
  now: number,
): number {
  return Math.max(held_until ?? 0, Math.min(now + HOLD_MS, created_at + LONGEST_HOLD_MS));
}

/** From when on a visitor may say to be here. */
export function arriveFrom({ starts_at }: Pick<BookingRow, 'starts_at'>): number {
  return starts_at - EARLIEST_ARRIVAL_MS;
}

/** Whether the holder may cancel; what has begun is for the staff to say. */
export function canCancel({ state, starts_at }: Times, now: number): boolean {
  return state === 'booked' && now < starts_at;
}

/** Throws unless the holder may say now to be here; saying it twice is no mistake. */
export function refuseUnlessArriving(row: Times, now: number): void {
  if (row.state === 'arrived') return;
  if (row.state !== 'booked' || now > row.starts_at + LATEST_ARRIVAL_MS) refuse('ENDED');
  if (now < arriveFrom(row)) throw new Refused({ code: 'TOO_EARLY', data: { from: arriveFrom(row) } });
}

/** What the staff say of a booking. */
export type Mark = 'booked' | 'arrived' | 'done' | 'no-show' | 'cancelled';

const marks: Readonly<Record<Mark, readonly BookingState[]>> = {
  booked: ['arrived', 'done', 'no-show', 'cancelled'],
  arrived: ['booked', 'done', 'no-show'],
  done: ['booked', 'arrived', 'no-show'],
  'no-show': ['booked', 'arrived', 'done'],
  cancelled: ['booked', 'arrived'],
};

/** Throws unless the staff may say that of a booking; what it is already is no mistake. */
export function refuseUnlessMarkable(state: BookingState, as: Mark): void {
  if (state === 'held' || state === 'lapsed') refuse('NOT_FOUND');
  if (state !== as && !marks[as].includes(state)) refuse('ENDED');
}

/** Whoever of the free ones has the fewest bookings that day; among equals the first in the file. */
export function leastBooked(
  free: readonly Expert[],
  bookings: ReadonlyMap<string, number>,
): Expert | undefined {
  const countOf = ({ id }: Expert) => bookings.get(id) ?? 0;
  const fewest = Math.min(...free.map(countOf));
  return free.find(expert => countOf(expert) === fewest);
}
