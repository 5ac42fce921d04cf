import type { Clock } from '#content/model/clock';
import type { Log } from '../../log';
import type { Lobby } from '../../storage/lobby/lobby';
import type { CalendarServer } from '../service';
import type { Calendars, EntryNews } from './calendars';

export interface CalendarsParts {
  readonly lobby: Lobby;
  readonly clock: Clock;
  readonly log: Log;
  /** Without one there is nothing to read: nobody is ever busy, and no calendar has an age. */
  readonly server: CalendarServer | undefined;
  readonly timeZone: () => string;
  /** Paths of the experts' calendars as the share names them now. */
  readonly paths: () => readonly string[];
  /** The farthest instant that can be booked. */
  readonly horizon: () => number;
  /** Told of bookings whose entry stands otherwise in the calendar than their `calendar_state` says. */
  readonly whenFound: (news: readonly EntryNews[]) => Promise<void>;
}

/** Reads the experts' calendars and keeps what they say in the lobby. */
export function createCalendars(_parts: CalendarsParts): Calendars {
  throw new Error('to be built');
}
