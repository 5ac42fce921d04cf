import type { BookingWay } from '#content/model/booking-file';
import type { Language } from '#content/model/text';
import type { CreateTables } from '../storage/lobby/tables';
import type { BookingState } from './contract';

export interface BookingRow {
  site: string;
  id: string;
  /** The request that made it. */
  key: string;
  state: BookingState;
  /** SHA-256 of the code for cancelling and checking in; null while held and once erased. */
  code_hash: string | null;
  matter: string;
  expert: string;
  way: BookingWay;
  starts_at: number;
  /** Of the meeting itself; the pause after it is held as well. */
  ends_at: number;
  held_until: number | null;
  name: string | null;
  contact: string | null;
  /** JSON of `BookingAbout`. */
  about: string;
  language: Language;
  made_by: 'visitor' | 'staff';
  created_at: number;
  changed_at: number;
  /** SEQUENCE of the calendar entry. */
  sequence: number;
  arrived_at: number | null;
  ticket: string | null;
  /** Path of the expert's calendar that holds the entry, or is to hold it; null without a calendar. */
  calendar: string | null;
  /** ETag of the entry in that calendar, as the carrier's receipt gave it; null before, and in another calendar. */
  etag: string | null;
  calendar_state: 'none' | 'waiting' | 'written' | 'trouble' | 'moved-there' | 'deleted-there';
  erased_at: number | null;
}

/** One step of an expert's clock that a booking holds: the primary key gives each step once. */
export interface BookingStepRow {
  site: string;
  expert: string;
  starts_at: number;
  booking: string;
}

/** What an expert's calendar said when it was last asked. */
export interface BookingCalendarRow {
  site: string;
  /** Path on the calendar server. */
  calendar: string;
  /** The last good answer; null before the first. */
  read_at: number | null;
  /** JSON `[from, to][]` in epoch ms, our own bookings left out. */
  busy: string;
  /** Until when `busy` reaches. */
  reaches: number;
  trouble: string | null;
  tried_at: number;
}

/** The tables of this slice. */
export interface BookingTables {
  bookings: BookingRow;
  booking_steps: BookingStepRow;
  booking_calendars: BookingCalendarRow;
}

export const createBookingTables: CreateTables = ({ integer, text, strict }) => [
  `create table bookings (
    site ${text} not null,
    id ${text} not null,
    key ${text} not null,
    state ${text} not null,
    code_hash ${text},
    matter ${text} not null,
    expert ${text} not null,
    way ${text} not null,
    starts_at ${integer} not null,
    ends_at ${integer} not null,
    held_until ${integer},
    name ${text},
    contact ${text},
    about ${text} not null,
    language ${text} not null,
    made_by ${text} not null,
    created_at ${integer} not null,
    changed_at ${integer} not null,
    sequence ${integer} not null,
    arrived_at ${integer},
    ticket ${text},
    calendar ${text},
    etag ${text},
    calendar_state ${text} not null,
    erased_at ${integer},
    primary key (site, id),
    unique (site, key),
    unique (site, code_hash)
  )${strict}`,
  `create index bookings_by_time on bookings (site, starts_at)`,
  `create table booking_steps (
    site ${text} not null,
    expert ${text} not null,
    starts_at ${integer} not null,
    booking ${text} not null,
    primary key (site, expert, starts_at)
  )${strict}`,
  `create index booking_steps_of on booking_steps (site, booking)`,
  `create table booking_calendars (
    site ${text} not null,
    calendar ${text} not null,
    read_at ${integer},
    busy ${text} not null,
    reaches ${integer} not null,
    trouble ${text},
    tried_at ${integer} not null,
    primary key (site, calendar)
  )${strict}`,
];
