import type { Carrier } from '../../outbox/carrier';
import type { Lobby } from '../../storage/lobby/lobby';
import type { CalendarServer } from '../service';

export interface CalendarCarrierParts {
  readonly server: CalendarServer;
  /** Where the bookings' last known ETags are. */
  readonly lobby: Pick<Lobby, 'database'>;
}

/**
 * Writes a booking's entry into the expert's calendar or takes it out, never over what the expert has changed there; the
 * receipt is the entry's ETag, to be kept with the booking (empty once the entry is out).
 */
export function createCalendarCarrier(_parts: CalendarCarrierParts): Carrier<'calendar'> {
  throw new Error('to be built');
}
