import type { StaffBooking } from '#hub/booking/contract';

/** What the staff may do with a booking as it stands. */
export type BookingDeed = 'arrived' | 'done' | 'no-show' | 'move' | 'cancel' | 'undo';

/** The deeds in the order of their buttons; nobody is marked absent before the time has begun. */
export function deedsOf(
  { state, startsAt }: Pick<StaffBooking, 'state' | 'startsAt'>,
  now: number,
): BookingDeed[] {
  const hasBegun = now >= startsAt;
  switch (state) {
    case 'booked':
      return ['arrived', ...(hasBegun ? (['done', 'no-show'] as const) : []), 'move', 'cancel'];
    case 'arrived':
      return ['done', 'undo'];
    case 'done':
    case 'no-show':
    case 'cancelled':
      return ['undo'];
    case 'held':
    case 'lapsed':
      return [];
  }
}
