import type { Transaction } from 'kysely';
import { z } from 'zod';
import { createTranslate, type TextKey } from '#content/locales/index';
import { textIn } from '#content/model/text';
import type { Carried } from '../outbox/carrier';
import type { ParcelOf } from '../outbox/parcels';
import type { LobbySchema } from '../storage/lobby/schema';
import { expertEntry, mailEntry, uidOf } from './calendar/entry';
import { aboutOf, entryAboutOf, factsOf, labelOf } from './facts';
import { bookingsIn, change } from './store';
import type { BookingParts } from './surroundings';
import type { BookingRow } from './tables';
import { timeWords } from './time-words';

type Writing = Transaction<LobbySchema>;
/** What has become of a booking; `made` also when it is taken back into force. */
export type Change = 'made' | 'moved' | 'cancelled';

/**
 * Puts into the outbox what others are to know of a booking as it is now. Every change has raised the booking's
 * sequence, so that it is told once.
 */
export async function tellOthers(
  parts: BookingParts,
  writing: Writing,
  row: BookingRow,
  told: { readonly change: Change; readonly code?: string },
): Promise<void> {
  if (row.calendar !== null) await putEntry(parts, writing, row, told.change);
  const to = mailAddressOf(parts, row);
  if (to === undefined) return;
  await parts.outbox.put(writing, {
    key: `booking.mail.${row.id}.${row.sequence}`,
    ...{ subject: 'booking.mail', label: labelOf(parts, row), line: `${row.id}.mail` },
    neededUntil: row.ends_at,
    parcel: mailOf(parts, row, { ...told, to }),
  });
}

/** Where mails about a booking go; undefined when none leave. */
export function mailAddressOf(
  { hasMail }: Pick<BookingParts, 'hasMail'>,
  { contact }: Pick<BookingRow, 'contact'>,
): string | undefined {
  return hasMail ? z.email().safeParse(contact).data : undefined;
}

/** For so long it is tried to strike out what a visitor asked. */
const STRIKING_MS = 365 * 86_400_000;

/** Strikes out of the expert's calendar what the visitor asked; the entry itself stays, as of a meeting that was. */
export async function strikeQuestion(
  parts: BookingParts,
  writing: Writing,
  row: BookingRow,
  now: number,
): Promise<void> {
  const { question = '' } = aboutOf(row);
  if (row.calendar === null || parts.server === undefined || question === '') return;
  await parts.outbox.put(writing, {
    key: `booking.erased.${row.id}`,
    ...{ subject: 'booking.event', label: labelOf(parts, row), line: row.id },
    neededUntil: now + STRIKING_MS,
    parcel: { channel: 'calendar', calendar: row.calendar, uid: uidOf(row.id), erasedAt: now },
  });
}

/** Takes a booking's entry out of the calendar that it stood in before it went to another expert. */
export async function takeEntryOut(parts: BookingParts, writing: Writing, row: BookingRow): Promise<void> {
  if (row.calendar === null) return;
  await parts.outbox.put(writing, {
    key: `booking.out.${row.id}.${row.sequence}`,
    ...{ subject: 'booking.event', label: labelOf(parts, row), line: row.id },
    neededUntil: row.ends_at,
    parcel: { channel: 'calendar', calendar: row.calendar, uid: uidOf(row.id) },
  });
}

async function putEntry(parts: BookingParts, writing: Writing, row: BookingRow, what: Change): Promise<void> {
  const entry =
    what === 'cancelled' ? {} : { ics: expertEntry(factsOf(parts, row), entryAboutOf(parts, row)) };
  await parts.outbox.put(writing, {
    key: entryKey(row),
    ...{ subject: 'booking.event', label: labelOf(parts, row), line: row.id },
    neededUntil: row.ends_at,
    parcel: { channel: 'calendar', calendar: row.calendar ?? '', uid: uidOf(row.id), ...entry },
  });
}

function entryKey({ id, sequence }: Pick<BookingRow, 'id' | 'sequence'>): string {
  return `booking.event.${id}.${sequence}`;
}

/** Notes with the booking how its entry's way into the calendar ended, unless it has changed again meanwhile. */
export function noteEntries({ lobby: { site } }: Pick<BookingParts, 'lobby'>) {
  return async (
    writing: Writing,
    { key, state }: { readonly key: string; readonly state: string },
    carried: Carried | undefined,
  ): Promise<void> => {
    const [, id = '', sequence = ''] = /^booking\.event\.(.+)\.(\d+)$/.exec(key) ?? [];
    const row = await bookingsIn(writing, site).byId(id);
    if (row === undefined) return;
    if (row.sequence !== Number(sequence)) {
      // An entry that is gone has no version that the next writing could rest upon.
      if (carried?.outcome === 'sent' && !carried.receipt) await change(writing, site, id, { etag: null });
      return;
    }
    const etag = carried?.outcome === 'sent' ? { etag: carried.receipt || null } : {};
    const written = row.state === 'cancelled' ? 'none' : 'written';
    await change(writing, site, id, { ...etag, calendar_state: state === 'sent' ? written : 'trouble' });
  };
}

const mailKeys = { made: 'Made', moved: 'Moved', cancelled: 'Cancelled' } as const;

function mailOf(
  parts: BookingParts,
  row: BookingRow,
  { change: what, code, to }: { change: Change; code?: string; to: string },
): ParcelOf<'mail'> {
  const t = createTranslate(row.language);
  const facts = factsOf(parts, row);
  const values = {
    ...timeWords(row.starts_at, parts.timeZone(), row.language),
    matter: textIn(facts.matter, row.language).text,
    expert: facts.expert,
    city: textIn(facts.city, row.language).text,
    code: code ?? '',
  };
  const keys: TextKey[] = [
    `booking.mail${mailKeys[what]}`,
    ...(what === 'cancelled' ? [] : ([`booking.mailMeeting_${row.way}`] as const)),
    ...(code === undefined ? [] : (['booking.mailCode'] as const)),
    'booking.mailNoReply',
  ];
  const where = { ...values, place: facts.place ?? '', phone: facts.phone ?? '' };
  const method = what === 'cancelled' ? 'CANCEL' : 'REQUEST';
  const ics = mailEntry(facts, { method, organizer: parts.mailFrom, attendee: to });
  return {
    channel: 'mail',
    to,
    subject: t(`booking.mailSubject${mailKeys[what]}`, values),
    text: `${keys.map(key => t(key, where)).join('\n\n')}\n`,
    attachments: [attachment(ics, method)],
  };
}

function attachment(ics: string, method: string): ParcelOf<'mail'>['attachments'][number] {
  const mediaType = `text/calendar; charset=utf-8; method=${method}`;
  return { name: 'ajanvaraus.ics', mediaType, base64: Buffer.from(ics, 'utf8').toString('base64') };
}
