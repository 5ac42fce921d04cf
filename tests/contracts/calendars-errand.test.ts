import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BookingWeek, FreeDay } from '#hub/booking/contract';
import { bookingYaml } from '../fixtures/booking-share';
import { type Radicale, startRadicale } from '../fixtures/radicale';
import { laySmallShare } from '../fixtures/small-share';
import { doors, isCopied, startTestHub, type TestHub } from '../fixtures/test-hub';

let radicale: Radicale;
let calendar: string;
let hub: TestHub;

const WEDNESDAY = '2026-11-25';
const at = (clock: string, date = WEDNESDAY) => Date.parse(`${date}T${clock}:00+02:00`);
const pertti = { matter: 'luvat', way: 'here', expert: 'pertti' } as const;

beforeAll(async () => {
  radicale = await startRadicale();
});
afterAll(() => radicale.stop());
beforeEach(async () => {
  calendar = await radicale.newCalendar();
  await meeting('aamu', '20261125T070000Z');
  hub = await startTestHub(layShare, '2026-11-24T06:00:00Z', {
    calendar: radicale.server,
    nightLookMs: 50,
  });
  await hub.hub.whenFirstRead();
});
afterEach(() => hub.dispose());

/** The share in which Pertti has a calendar on the server. */
async function layShare(directory: string): Promise<void> {
  await laySmallShare(directory);
  await mkdir(path.join(directory, 'ajanvaraus'), { recursive: true });
  const written = bookingYaml.replace(
    'nimi: Pertti Palkki',
    `nimi: Pertti Palkki\n    kalenteri: ${calendar}`,
  );
  await writeFile(path.join(directory, 'ajanvaraus', 'ajanvaraus.yaml'), written);
}

/** An hour of the expert's own. */
async function meeting(name: string, start: string): Promise<void> {
  const event = [
    'BEGIN:VEVENT',
    `UID:${name}`,
    'DTSTAMP:20261101T000000Z',
    `DTSTART:${start}`,
    'DURATION:PT1H',
  ];
  const text = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//x//FI',
    ...event,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ];
  expect((await radicale.ask('PUT', `${calendar}${name}.ics`, text.join('\r\n'))).status).toBe(201);
}

const kiosk = (name: string, input?: unknown) => hub.call(`booking/${name}`, input, doors.shell);
const week = async () =>
  (await hub.call('booking/week', { from: '2026-11-23', days: 7 })).answer as unknown as BookingWeek;

async function freeClocks(): Promise<string[]> {
  const { answer } = await kiosk('freeTimes', { ...pertti, from: WEDNESDAY, days: 1 });
  const [day] = (answer as { days: FreeDay[] }).days;
  return (day?.slots ?? []).map(({ startsAt }) => new Date(startsAt + 7_200_000).toISOString().slice(11, 16));
}

async function hold(startsAt: number) {
  const key = randomUUID();
  return { key, ...(await kiosk('hold', { key, ...pertti, startsAt, display: 'aula' })) };
}

async function book(startsAt: number): Promise<string> {
  const { key } = await hold(startsAt);
  const visitor = { name: 'Testi Testaaja', contact: '040 000 0000', language: 'fi', paper: false };
  const { answer } = await kiosk('confirm', { key, ...visitor, about: { question: 'Saako rakentaa?' } });
  return (answer as { code: string }).code;
}

async function entries(): Promise<string[]> {
  const listing = await (await radicale.ask('PROPFIND', calendar, undefined, { depth: '1' })).text();
  const names = [...listing.matchAll(/<href>[^<]*\/([^/<]*aula\.ics)<\/href>/g)].map(([, name]) => name!);
  return Promise.all(names.map(async name => (await radicale.ask('GET', calendar + name)).text()));
}

describe('an expert with a calendar', () => {
  it('is not offered when the calendar has something else, also what came there a moment ago', async () => {
    await hub.until(async () => (await freeClocks()).join() === '10:00,10:30');
    await meeting('juuri', '20261125T080000Z');
    expect((await hold(at('10:00'))).answer).toMatchObject({ code: 'TAKEN' });
    expect(await freeClocks()).toEqual([]);
  });

  it('is offered by what was last known when the server is away, and the staff see since when', async () => {
    await hub.until(async () => (await freeClocks()).join() === '10:00,10:30');
    await radicale.halt();
    hub.clock.set('2026-11-24T06:30:00Z');
    expect((await hold(at('10:00'))).status).toBe(200);
    const { experts } = await week();
    expect(experts.find(({ id }) => id === 'pertti')).toMatchObject({
      ...{ asOf: at('08:00', '2026-11-24'), trouble: 'unreachable' },
    });
    await radicale.start();
  });

  it('has each booking in the calendar, moved and cancelled with it', async () => {
    const standing = async () => (await week()).bookings.map(booking => booking.calendar);
    const code = await book(at('10:00'));
    await hub.until(async () => (await standing()).join() === 'written');
    expect((await entries()).join()).toMatch(/DTSTART:20261125T080000Z[^]*Kysymys: Saako rakentaa/);
    const id = (await week()).bookings[0]!.id;
    await hub.call('booking/move', { key: randomUUID(), id, startsAt: at('10:30') });
    await hub.until(async () => (await standing()).join() === 'written');
    expect((await entries()).join()).toMatch(/DTSTART:20261125T083000Z[^]*SEQUENCE:1/);
    await kiosk('cancel', { code });
    await hub.until(async () => (await entries()).length === 0);
  });

  it('keeps the meeting but nothing that the visitor asked once the days of the city’s file are over', async () => {
    await book(at('10:00'));
    await hub.until(async () => (await week()).bookings[0]?.calendar === 'written');
    expect((await entries()).join()).toContain('Saako rakentaa');
    // The first night after so long a pause erases nothing.
    for (const day of ['2026-12-10', '2026-12-11']) {
      hub.clock.set(`${day}T01:00:00Z`);
      await hub.until(() => isCopied(hub, day));
    }
    await hub.until(async () => (await entries()).every(entry => !entry.includes('Saako')));
    const [entry] = await entries();
    expect(entry).toMatch(/DTSTART:20261125T080000Z[^]*SEQUENCE:0/);
  });

  it('shows the staff what the expert has moved there, and a cancelled one that could not be taken out', async () => {
    const standing = async () =>
      (await week()).bookings.flatMap(({ state, calendar: how }) => (state === 'held' ? [] : [how])).join();
    const code = await book(at('10:00'));
    await hub.until(async () => (await standing()) === 'written');
    const [entry] = (await entries()) as [string];
    const uid = /UID:(.*)@aula/.exec(entry)?.[1] ?? '';
    const moved = entry
      .replace(/DTSTART:.*/, 'DTSTART:20261125T120000Z')
      .replace(/DTEND:.*/, 'DTEND:20261125T123000Z');
    expect((await radicale.ask('PUT', `${calendar}${uid}%40aula.ics`, moved)).status).toBe(201);
    await hold(at('10:30'));
    expect(await standing()).toBe('moved-there');
    await kiosk('cancel', { code });
    await hub.until(async () => (await standing()) === 'trouble');
    expect((await entries()).join()).toContain('DTSTART:20261125T120000Z');
  });
});
