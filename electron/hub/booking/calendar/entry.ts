import type { BookingWay } from '#content/model/booking-file';
import type { Language, LocalText } from '#content/model/text';

/** What a calendar entry says of a booking. */
export interface EntryFacts {
  /** Of the booking; the entry's UID is `<id>@aula` for ever. */
  readonly id: string;
  /** Grows with every change. */
  readonly sequence: number;
  readonly startsAt: number;
  readonly endsAt: number;
  /** When the booking became what it is now. */
  readonly changedAt: number;
  readonly language: Language;
  readonly city: LocalText;
  readonly matter: LocalText;
  readonly expert: string;
  readonly way: BookingWay;
  /** Where one meets, room and address in one line; left out by phone and by video. */
  readonly place?: string;
  /** The expert's, for a booking by phone. */
  readonly phone?: string;
}

/** What the visitor asks about, by names that the expert knows; only the expert's own calendar is told. */
export interface EntryAbout {
  readonly plan?: string;
  readonly lot?: string;
  readonly question?: string;
}

export interface EntryMail {
  readonly method: 'REQUEST' | 'CANCEL';
  /** The address that the mail comes from. */
  readonly organizer?: string;
  /** The visitor's. */
  readonly attendee: string;
}

/** UID of a booking's entry in every calendar. */
export function uidOf(booking: string): string {
  return `${booking}@aula`;
}

/** The entry for the expert's calendar on the server, as a VCALENDAR. */
export function expertEntry(_facts: EntryFacts, _about: EntryAbout): string {
  throw new Error('to be built');
}

/** The entry as the attachment of a mail to the visitor. */
export function mailEntry(_facts: EntryFacts, _mail: EntryMail): string {
  throw new Error('to be built');
}

/** The visitor's entry in at most 500 bytes, for a QR code that works without any network. */
export function shortEntry(_facts: EntryFacts): string {
  throw new Error('to be built');
}
