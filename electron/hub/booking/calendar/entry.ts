import ICAL from 'ical.js';
import { createTranslate } from '#content/locales/index';
import type { BookingWay } from '#content/model/booking-file';
import { type Language, type LocalText, textIn } from '#content/model/text';
import { utcTime } from './utc-time';

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
  /** Whom the mail comes from, also as `Name <address>`. */
  readonly organizer?: string | undefined;
  /** The visitor's. */
  readonly attendee: string;
}

/** Said in an entry on the server: the time that Aula wrote, so that a move by the expert shows. */
export const WRITTEN_TIME = 'x-aula-time';
/** What a QR code still carries in a size that every phone reads. */
export const SHORT_ENTRY_BYTES = 500;

const UID_END = '@aula';

/** UID of a booking's entry in every calendar. */
export function uidOf(booking: string): string {
  return `${booking}${UID_END}`;
}

/** The booking whose entry a UID names; undefined for what others have written. */
export function bookingOf(uid: string): string | undefined {
  return uid.endsWith(UID_END) ? uid.slice(0, -UID_END.length) : undefined;
}

/** The entry for the expert's calendar on the server, as a VCALENDAR, in the city's own language. */
export function expertEntry(given: EntryFacts, about: EntryAbout): string {
  const facts: EntryFacts = { ...given, language: 'fi' };
  const t = createTranslate(facts.language);
  const { calendar, event } = calendarWith(facts, t('booking.entryExpert', { matter: matterOf(facts) }));
  const lines = [
    ...(about.plan === undefined ? [] : [t('booking.entryPlan', { plan: about.plan })]),
    ...(about.lot === undefined ? [] : [t('booking.entryLot', { lot: about.lot })]),
    ...(about.question === undefined ? [] : [questionLine(about.question)]),
  ];
  say(event, 'location', placeOf(facts));
  say(event, 'description', lines.join('\n'));
  event.addPropertyWithValue(WRITTEN_TIME, writtenTime(facts.startsAt, facts.endsAt));
  return textOf(calendar);
}

/** What the visitor asks, always in one line, so that it can be found and struck out. */
function questionLine(question: string): string {
  return createTranslate('fi')('booking.entryQuestion', { question: question.replace(/\s+/g, ' ') });
}

/** Whether a line of an entry's description says what the visitor asked. */
export function isQuestionLine(line: string): boolean {
  return line.trimStart().startsWith(questionLine('').trim());
}

/** The entry as the attachment of a mail to the visitor. */
export function mailEntry(facts: EntryFacts, { method, organizer, attendee }: EntryMail): string {
  const { calendar, event } = calendarWith(facts, visitorSummary(facts), method);
  say(event, 'location', placeOf(facts));
  if (organizer !== undefined) event.addPropertyWithValue('organizer', mailAddress(organizer));
  const invited = event.addPropertyWithValue('attendee', mailAddress(attendee));
  invited.setParameter('partstat', 'ACCEPTED');
  invited.setParameter('rsvp', 'FALSE');
  if (method === 'CANCEL') event.updatePropertyWithValue('status', 'CANCELLED');
  return textOf(calendar);
}

/** The visitor's entry in at most 500 bytes, for a QR code that works without any network. */
export function shortEntry(facts: EntryFacts): string {
  let [summary, location] = [visitorSummary(facts), placeOf(facts)];
  for (;;) {
    const { calendar, event } = calendarWith(facts, summary);
    say(event, 'location', location);
    const text = textOf(calendar);
    if (Buffer.byteLength(text) <= SHORT_ENTRY_BYTES) return text;
    if (location.length > summary.length) location = shortened(location);
    else summary = shortened(summary);
  }
}

/** Start and end as an entry on the server says that Aula wrote them. */
export function writtenTime(startsAt: number, endsAt: number): string {
  return [startsAt, endsAt].map(at => utcTime(at).toICALString()).join('/');
}

function calendarWith(facts: EntryFacts, summary: string, method?: EntryMail['method']) {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Aula//FI');
  if (method !== undefined) calendar.addPropertyWithValue('method', method);
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', uidOf(facts.id));
  event.addPropertyWithValue('dtstamp', utcTime(facts.changedAt));
  event.addPropertyWithValue('dtstart', utcTime(facts.startsAt));
  event.addPropertyWithValue('dtend', utcTime(facts.endsAt));
  event.addPropertyWithValue('sequence', facts.sequence);
  event.addPropertyWithValue('status', 'CONFIRMED');
  say(event, 'summary', summary);
  calendar.addSubcomponent(event);
  return { calendar, event };
}

/** Every line ends with CRLF, the last one too. */
function textOf(calendar: ICAL.Component): string {
  return `${calendar.toString()}\r\n`;
}

function say(event: ICAL.Component, name: string, text: string): void {
  const plain = text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
  if (plain !== '') event.addPropertyWithValue(name, plain);
}

function visitorSummary(facts: EntryFacts): string {
  const { language, city, expert } = facts;
  const values = { matter: matterOf(facts), expert, city: textIn(city, language).text };
  return createTranslate(language)('booking.entryVisitor', values);
}

function matterOf({ matter, language }: EntryFacts): string {
  return textIn(matter, language).text;
}

function placeOf({ way, place = '', phone, language }: EntryFacts): string {
  const t = createTranslate(language);
  if (way === 'here') return place;
  if (way === 'video') return t('booking.entryByVideo');
  return phone === undefined ? t('booking.entryByPhone') : t('booking.entryByPhoneNumber', { phone });
}

/** A calendar's address is written as it is, so nothing that ends a line may be in it. */
function mailAddress(address: string): string {
  const bare = /<([^<>]+)>\s*$/.exec(address)?.[1] ?? address;
  return `mailto:${bare.replace(/[\s\p{Cc}]/gu, '')}`;
}

function shortened(text: string): string {
  return `${[...text.replace(/…$/, '')].slice(0, -1).join('').trimEnd()}…`;
}
