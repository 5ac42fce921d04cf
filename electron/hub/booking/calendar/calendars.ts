import type { Kysely } from 'kysely';
import type { LobbySchema } from '../../storage/lobby/schema';
import type { BookingRow } from '../tables';

/** Why nothing newer is known of a calendar. */
export type CalendarTrouble = 'unreachable' | 'no-answer' | 'denied' | 'odd-answer';

/** `[from, to]` in epoch ms. */
export type Stretch = readonly [from: number, to: number];

/** What is known of an expert's calendar. */
export interface CalendarState {
  /** Taken in the calendar by something else than the site's own bookings; in order, without overlaps. */
  readonly busy: readonly Stretch[];
  /** When that was read; absent when the calendar has never been read. */
  readonly asOf?: number;
  /** Until when that reading tells; nothing is known of later. */
  readonly reaches?: number;
  /** Why the last try to read it failed; absent when it did not. */
  readonly trouble?: CalendarTrouble;
}

/** How a booking stands in the expert's calendar, as an answer of the server tells. */
export interface EntryNews {
  /** Id of the booking. */
  readonly booking: string;
  /** SEQUENCE of the booking when the server was asked: news of an older one are void. */
  readonly sequence: number;
  readonly calendar: string;
  readonly standing: Extract<BookingRow['calendar_state'], 'written' | 'moved-there' | 'deleted-there'>;
  /** The time that the entry has there, when it was moved. */
  readonly movedTo?: Stretch;
}

/** The experts' calendars on the configured CalDAV server, as last read; what changes is told as the lobby's topic `booking`. */
export interface Calendars {
  /**
   * What is known of a calendar between two instants, out of the lobby's tables, without asking the server. Inside a
   * transaction give that one as `within`.
   */
  busy(calendar: string, from: number, to: number, within?: Kysely<LobbySchema>): Promise<CalendarState>;
  /**
   * Asks the server for the calendar's present state and resolves when that is stored, or after two seconds, or when
   * the signal says so: then, and after an error, the last known state stands. Never rejects for what the server does.
   */
  freshen(calendar: string, signal?: AbortSignal): Promise<void>;
  /** Begins to read every calendar each two minutes, shared among the hubs of the site. */
  start(): void;
  /** Breaks off what is being asked. */
  close(): Promise<void>;
}
