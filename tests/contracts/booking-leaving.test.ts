import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createReadingsTable } from '#hub/booking/calendar/readings-table';
import type { Sending } from '#hub/outbox/service';
import type { Lobby } from '#hub/storage/lobby/lobby';
import { aVisitor, bookingOver, caller, newHold } from '../fixtures/booking-service';
import { bookingYaml } from '../fixtures/booking-share';
import { type TestLobbies, useLobbies } from '../fixtures/lobbies';

const at = (clock: string) => Date.parse(`2026-11-25T${clock}:00+02:00`);
const desk = caller('desk', 'staff');
/** Both experts have calendars of their own. */
const yaml = bookingYaml
  .replace('tunnus: raija\n', 'tunnus: raija\n    kalenteri: /rakval/raija/\n')
  .replace('tunnus: pertti\n', 'tunnus: pertti\n    kalenteri: /rakval/pertti/\n');
/** Nobody answers there: what is known of the calendars was read before. */
const server = { url: 'http://127.0.0.1:9/', user: 'aula', password: 'x' };

const open = useLobbies('sqlite');
let lobbies: TestLobbies;
let lobby: Lobby;
let now: number;
let booking: ReturnType<typeof bookingOver>;

beforeEach(async () => {
  now = at('06:00');
  const clock = { now: () => now };
  lobbies = await open({ clock });
  lobby = await lobbies.hub();
  booking = bookingOver(lobby, clock, { yaml, server, hasMail: true });
  await haveBeenRead('/rakval/raija/', '/rakval/pertti/');
});
afterEach(async () => {
  await booking.close();
  await lobbies.dispose();
});

/** Nothing else stands in these calendars, as far as they reach. */
async function haveBeenRead(...calendars: string[]): Promise<void> {
  const table = createReadingsTable(lobby);
  const read = { busy: [], reaches: at('23:59') };
  for (const calendar of calendars) await table.keep({ calendar, at: now, read });
}

const visitor = {
  name: 'Testi Testaaja',
  contact: 'testi@example.org',
  language: 'en',
  paper: false,
  about: { plan: '1099', question: 'Saako rakentaa?' },
} as const;

async function confirmed(more: object = {}) {
  const { key, held } = newHold(booking, { matter: 'luvat', startsAt: at('09:00'), expert: 'raija' });
  await held;
  return booking.confirm({ key, ...visitor, ...more }, aVisitor);
}

async function onlyId(): Promise<string> {
  const { bookings } = await booking.week({ from: '2026-11-25', days: 1 }, desk);
  return bookings[0]!.id;
}

async function standing() {
  const { bookings } = await booking.week({ from: '2026-11-25', days: 1 }, desk);
  return bookings[0]!.calendar;
}

/** What was put into the outbox since the last look. */
const left = (): Promise<Sending[]> => booking.outbox.left();

/** The calendar server takes what was sent, or refuses it for good. */
function end({ key }: Sending, outcome: 'sent' | 'refused', receipt = '"etag-1"'): Promise<void> {
  const refused = { outcome: 'refused', problem: 'changed-elsewhere' } as const;
  return booking.outbox.answers(key, outcome === 'sent' ? { outcome, receipt } : refused);
}

const entryOf = ({ parcel }: Sending) => (parcel.channel === 'calendar' ? parcel : undefined);
const attachmentOf = ({ parcel }: Sending) =>
  parcel.channel === 'mail'
    ? Buffer.from(parcel.attachments[0]?.base64 ?? '', 'base64')
        .toString('utf8')
        .replaceAll('\r\n ', '')
    : '';

it('nothing leaves while a time is only kept', async () => {
  await newHold(booking, { matter: 'luvat', startsAt: at('09:00') }).held;
  expect(await left()).toEqual([]);
});

it('a booking leaves for the expert’s calendar and as a mail in the visitor’s language', async () => {
  const { code, mailed } = await confirmed();
  const [entry, mail] = await left();
  expect(mailed).toBe(true);
  expect(entry).toMatchObject({
    ...{ subject: 'booking.event', label: '25.11.2026 klo 9.00, Raija Raksa', line: await onlyId() },
    parcel: { channel: 'calendar', calendar: '/rakval/raija/', uid: `${await onlyId()}@aula` },
  });
  expect(entryOf(entry!)?.ics).toContain('SEQUENCE:0');
  expect(mail).toMatchObject({
    ...{ subject: 'booking.mail', label: '25.11.2026 klo 9.00, Raija Raksa' },
    parcel: {
      channel: 'mail',
      to: visitor.contact,
      subject: 'Appointment on 25 November 2026 at 9:00, Imatra',
    },
  });
  const { text } = mail!.parcel as { text: string };
  for (const said of [code, 'Permits', 'Raija Raksa', 'Huone 214, Asiakaspalvelu, Virastokatu 2']) {
    expect(text).toContain(said);
  }
  expect(attachmentOf(mail!)).toContain('METHOD:REQUEST');
  expect(attachmentOf(mail!)).toContain(`UID:${await onlyId()}@aula`);
});

it('the visitor is in no label and no key, and the question only in the expert’s calendar', async () => {
  await confirmed();
  const sent = await left();
  const known = sent.map(({ key, label, line }) => ({ key, label, line }));
  expect(JSON.stringify(known)).not.toMatch(/Testaaja|example\.org|rakentaa/);
  expect(entryOf(sent[0]!)?.ics).toContain('Saako rakentaa?');
  expect(attachmentOf(sent[1]!)).not.toContain('Saako rakentaa?');
});

it('asked again with the same key nothing leaves twice', async () => {
  const { key, held } = newHold(booking, { matter: 'luvat', startsAt: at('09:00') });
  await held;
  const first = await booking.confirm({ key, ...visitor }, aVisitor);
  await left();
  expect(await booking.confirm({ key, ...visitor }, aVisitor)).toEqual(first);
  expect(await left()).toEqual([]);
});

it.each([
  ['a phone number', { contact: '040 000 0000' }, true],
  ['no configured mail', {}, false],
])('with %s no mail leaves, and the visitor is not told of one', async (_, more, hasMail) => {
  booking = bookingOver(lobby, { now: () => now }, { yaml, server, hasMail });
  expect((await confirmed(more)).mailed).toBe(false);
  expect((await left()).map(({ subject }) => subject)).toEqual(['booking.event']);
});

it('a move keeps the UID and raises SEQUENCE, in the mail too', async () => {
  await confirmed();
  await left();
  const id = await onlyId();
  now += 60_000;
  await booking.move({ key: randomUUID(), id, startsAt: at('12:00') }, desk);
  const [entry, mail] = await left();
  expect(entryOf(entry!)?.ics).toContain('DTSTART:20261125T100000Z');
  expect(entryOf(entry!)?.ics).toContain('SEQUENCE:1');
  expect(entryOf(entry!)?.uid).toBe(`${id}@aula`);
  expect(attachmentOf(mail!)).toContain('SEQUENCE:1');
  expect((mail!.parcel as { subject: string }).subject).toContain('has moved');
});

it('to another expert the entry goes out of one calendar and into the other', async () => {
  await confirmed();
  const [entry] = await left();
  await end(entry!, 'sent');
  const id = await onlyId();
  await booking.move({ key: randomUUID(), id, startsAt: at('09:00'), expert: 'pertti' }, desk);
  const [out, into] = await left();
  expect(entryOf(out!)).toEqual({ channel: 'calendar', calendar: '/rakval/raija/', uid: `${id}@aula` });
  expect(entryOf(into!)).toMatchObject({ calendar: '/rakval/pertti/', uid: `${id}@aula` });
  expect(out!.line).toBe(into!.line);
  const row = await lobby.database.selectFrom('bookings').select(['etag', 'calendar']).executeTakeFirst();
  expect(row).toEqual({ etag: null, calendar: '/rakval/pertti/' });
});

it('a cancellation takes the entry out and leaves as METHOD:CANCEL', async () => {
  const { code } = await confirmed();
  await left();
  await booking.cancel({ code }, aVisitor);
  const [out, mail] = await left();
  expect(entryOf(out!)).toEqual({
    channel: 'calendar',
    calendar: '/rakval/raija/',
    uid: expect.stringContaining('@aula') as string,
  });
  expect(attachmentOf(mail!)).toMatch(/METHOD:CANCEL[\s\S]*SEQUENCE:1[\s\S]*STATUS:CANCELLED/);
  await booking.cancel({ code }, aVisitor);
  expect(await left()).toEqual([]);
});

it('how the entry’s way ended is noted with the booking, unless it has changed again meanwhile', async () => {
  const { code } = await confirmed();
  const [first] = await left();
  expect(await standing()).toBe('waiting');
  await end(first!, 'sent');
  expect(await standing()).toBe('written');
  await booking.move({ key: randomUUID(), id: await onlyId(), startsAt: at('12:00') }, desk);
  const [second] = await left();
  await booking.move({ key: randomUUID(), id: await onlyId(), startsAt: at('12:30') }, desk);
  await end(second!, 'refused');
  expect(await standing()).toBe('waiting');
  const [third] = await left();
  await end(third!, 'refused');
  expect(await standing()).toBe('trouble');
  await booking.cancel({ code }, aVisitor);
  const [fourth] = await left();
  await end(fourth!, 'sent', '');
  expect(await standing()).toBe('none');
  const row = await lobby.database.selectFrom('bookings').select('etag').executeTakeFirst();
  expect(row?.etag).toBeNull();
});

it('what cannot be put into the outbox is not booked, and can be tried again', async () => {
  let isBroken = true;
  booking = bookingOver(
    lobby,
    { now: () => now },
    {
      ...{ yaml, server },
      outbox: {
        put: async () => {
          if (isBroken) throw new Error('no place');
          return 1;
        },
        whenEnded: () => () => {},
      },
    },
  );
  const { key, held } = newHold(booking, { matter: 'luvat', startsAt: at('09:00') });
  await held;
  await expect(booking.confirm({ key, ...visitor }, aVisitor)).rejects.toThrow('no place');
  isBroken = false;
  expect((await booking.confirm({ key, ...visitor }, aVisitor)).booking.state).toBe('booked');
});
