import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Lobby } from '#hub/storage/lobby/lobby';
import { calendarsStand, entryOf, keepBooking, receiptOf } from '../fixtures/calendars-stand';
import { type TestLobbies, useLobbies } from '../fixtures/lobbies';
import { type Radicale, startRadicale } from '../fixtures/radicale';

let radicale: Radicale;
let lobbies: TestLobbies;
let lobby: Lobby;
let calendar: string;
let stand: ReturnType<typeof calendarsStand>;
const openLobbies = useLobbies('sqlite');

beforeAll(async () => {
  radicale = await startRadicale();
});
afterAll(() => radicale.stop());
beforeEach(async () => {
  lobbies = await openLobbies({ clock: { now: () => 0 } });
  lobby = await lobbies.hub();
  calendar = await radicale.newCalendar();
  stand = calendarsStand(lobby, radicale.server);
});
afterEach(async () => {
  await stand.calendars.close();
  await lobbies.dispose();
});

const at = (iso: string) => Date.parse(iso);
const half = (iso: string) => [at(iso), at(iso) + 1_800_000];

async function write(name: string, ...lines: string[]): Promise<void> {
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//FI', ...lines, 'END:VCALENDAR', ''].join(
    '\r\n',
  );
  const { status } = await radicale.ask('PUT', `${calendar}${name}.ics`, text, {
    'content-type': 'text/calendar',
  });
  expect([201, 204]).toContain(status);
}

function event(uid: string, ...lines: string[]): string[] {
  return ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20261101T000000Z', 'SUMMARY:Oma', ...lines, 'END:VEVENT'];
}

const definitionOfHelsinki = [
  ...['BEGIN:VTIMEZONE', 'TZID:Europe/Helsinki'],
  ...['BEGIN:STANDARD', 'DTSTART:19961027T040000', 'TZOFFSETFROM:+0300', 'TZOFFSETTO:+0200'],
  ...['RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD'],
  ...['BEGIN:DAYLIGHT', 'DTSTART:19810329T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0300'],
  ...['RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT', 'END:VTIMEZONE'],
];

async function entryThere(booking: string): Promise<string | undefined> {
  const response = await radicale.ask('GET', `${calendar}${booking}%40aula.ics`);
  return response.status === 200 ? response.text() : undefined;
}

describe('the calendar of an expert on a real server', () => {
  it('tells when the expert is busy: events, days, a series with its exceptions, over both nights of the clock', async () => {
    await write('yksi', ...event('yksi', 'DTSTART:20261022T080000Z', 'DTEND:20261022T090000Z'));
    await write('päivä', ...event('päivä', 'DTSTART;VALUE=DATE:20270328', 'DTEND;VALUE=DATE:20270329'));
    const zoned = (name: string, time: string) => `${name};TZID=Europe/Helsinki:${time}`;
    await write(
      'sarja',
      ...definitionOfHelsinki,
      ...event(
        'sarja',
        ...[zoned('DTSTART', '20261019T100000'), 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=4'],
        zoned('EXDATE', '20261102T100000'),
      ),
      ...event(
        'sarja',
        zoned('RECURRENCE-ID', '20261109T100000'),
        'DTSTART:20261110T120000Z',
        'DURATION:PT1H',
      ),
    );
    const inAutumn = calendarsStand(lobby, radicale.server, { now: '2026-10-20T06:00Z' });
    await inAutumn.calendars.freshen(calendar);
    expect(await inAutumn.state(calendar)).toEqual({
      asOf: at('2026-10-20T06:00Z'),
      busy: [
        [at('2026-10-19T07:00Z'), at('2026-10-19T08:00Z')],
        [at('2026-10-22T08:00Z'), at('2026-10-22T09:00Z')],
        [at('2026-10-26T08:00Z'), at('2026-10-26T09:00Z')],
        [at('2026-11-10T12:00Z'), at('2026-11-10T13:00Z')],
        [at('2027-03-27T22:00Z'), at('2027-03-28T21:00Z')],
      ],
    });
    await inAutumn.calendars.close();
  });

  it('gets a booking once, however often it is sent, and keeps its name when it is changed', async () => {
    const first = receiptOf(await stand.send(calendar, 'b1', entryOf('b1', '2026-12-01T10:00Z')));
    expect(first).toMatch(/^".+"$/);
    expect(receiptOf(await stand.send(calendar, 'b1', entryOf('b1', '2026-12-01T10:00Z')))).toBe(first);
    await keepBooking(lobby, { id: 'b1', calendar, startsAt: '2026-12-01T10:00Z', etag: first });
    const second = receiptOf(await stand.send(calendar, 'b1', entryOf('b1', '2026-12-02T10:00Z', 1)));
    expect(second).not.toBe(first);
    expect(await entryThere('b1')).toMatch(/UID:b1@aula[^]*DTSTART:20261202T100000Z[^]*SEQUENCE:1/);
  });

  it('loses a booking that is cancelled, and one that is not there any more is out', async () => {
    const etag = receiptOf(await stand.send(calendar, 'b1', entryOf('b1', '2026-12-01T10:00Z')));
    await keepBooking(lobby, { id: 'b1', calendar, startsAt: '2026-12-01T10:00Z', etag });
    expect(await stand.send(calendar, 'b1')).toEqual({ outcome: 'sent', receipt: '' });
    expect(await entryThere('b1')).toBeUndefined();
    expect(await stand.send(calendar, 'b1')).toEqual({ outcome: 'sent', receipt: '' });
  });

  it('keeps what the expert added to a booking when it is moved here, and takes it out nevertheless', async () => {
    const etag = receiptOf(
      await stand.send(calendar, 'b1', entryOf('b1', '2026-12-01T10:00Z', 0, { plan: 'Asema 3' })),
    );
    await keepBooking(lobby, { id: 'b1', calendar, startsAt: '2026-12-01T10:00Z', etag });
    const there = (await entryThere('b1'))!;
    await radicale.ask(
      'PUT',
      `${calendar}b1%40aula.ics`,
      there.replace('END:VEVENT', 'COMMENT:Ota kartta mukaan\r\nEND:VEVENT'),
    );
    receiptOf(await stand.send(calendar, 'b1', entryOf('b1', '2026-12-02T10:00Z', 1, { plan: 'Asema 3' })));
    const moved = (await entryThere('b1'))!;
    expect(moved).toMatch(/DTSTART:20261202T100000Z/);
    expect(moved).toMatch(/Ota kartta mukaan/);
    expect(await stand.send(calendar, 'b1')).toEqual({ outcome: 'sent', receipt: '' });
    expect(await entryThere('b1')).toBeUndefined();
  });

  it('is left where it is and can still be moved when the expert’s program has written it anew in its own zone', async () => {
    const etag = receiptOf(await stand.send(calendar, 'b1', entryOf('b1', '2026-12-01T10:00Z')));
    await keepBooking(lobby, { id: 'b1', calendar, startsAt: '2026-12-01T10:00Z', etag });
    const there = (await entryThere('b1'))!;
    const anew = there
      .replace(/DTSTART:.*/, 'DTSTART;TZID=Europe/Helsinki:20261201T120000')
      .replace(/DTEND:.*/, 'DURATION:PT30M')
      .replace(/SEQUENCE:.*/, 'SEQUENCE:7')
      .replace('BEGIN:VEVENT', `${definitionOfHelsinki.join('\r\n')}\r\nBEGIN:VEVENT`);
    const { status } = await radicale.ask('PUT', `${calendar}b1%40aula.ics`, anew);
    expect(status).toBe(201);
    await stand.calendars.freshen(calendar);
    expect(stand.news).toEqual([]);
    receiptOf(await stand.send(calendar, 'b1', entryOf('b1', '2026-12-02T10:00Z', 1)));
    expect(await entryThere('b1')).toMatch(/DTSTART:20261202T100000Z[^]*SEQUENCE:8/);
  });

  it('is never written over where the expert has moved or deleted the booking', async () => {
    for (const id of ['b1', 'b2']) {
      const etag = receiptOf(await stand.send(calendar, id, entryOf(id, '2026-12-01T10:00Z')));
      await keepBooking(lobby, { id, calendar, startsAt: '2026-12-01T10:00Z', etag });
    }
    await move('b1', '20261203T120000Z', '20261203T123000Z');
    await radicale.ask('DELETE', `${calendar}b2%40aula.ics`);
    const refused = { outcome: 'refused', problem: 'changed-elsewhere' };
    expect(await stand.send(calendar, 'b1', entryOf('b1', '2026-12-02T10:00Z', 1))).toEqual(refused);
    expect(await stand.send(calendar, 'b1')).toEqual(refused);
    expect(await stand.send(calendar, 'b2', entryOf('b2', '2026-12-02T10:00Z', 1))).toEqual(refused);
    expect(await entryThere('b1')).toMatch(/DTSTART:20261203T120000Z/);
  });

  it('loses what the visitor asked and nothing else once it is erased, also where the expert has moved it', async () => {
    const asked = entryOf('b1', '2026-12-01T10:00Z', 2, { plan: 'Asema 3', question: 'Saako\nrakentaa?' });
    receiptOf(await stand.send(calendar, 'b1', asked));
    const noted = (await entryThere('b1'))!.replace('Saako rakentaa?', 'Saako rakentaa?\\nOta kartta mukaan');
    await radicale.ask('PUT', `${calendar}b1%40aula.ics`, noted);
    await move('b1', '20261203T120000Z', '20261203T123000Z');
    stand.clock.present = at('2027-01-01T00:00Z');
    expect(await stand.strike(calendar, 'b1')).toMatchObject({ outcome: 'sent' });
    const struck = (await entryThere('b1'))!;
    expect(struck).not.toMatch(/Saako|rakentaa/);
    expect(struck).toMatch(/DESCRIPTION:Kaava: Asema 3\\nOta kartta mukaan/);
    expect(struck).toMatch(/DTSTAMP:20270101T000000Z/);
    for (const kept of ['UID:b1@aula', 'SEQUENCE:2', 'DTSTART:20261203T120000Z', 'STATUS:CONFIRMED'])
      expect(struck).toContain(kept);
    expect(await stand.strike(calendar, 'b1')).toMatchObject({ outcome: 'sent' });
    expect(await entryThere('b1')).toBe(struck);
  });

  it('is not made anew by erasing where the expert has deleted it', async () => {
    receiptOf(
      await stand.send(calendar, 'b1', entryOf('b1', '2026-12-01T10:00Z', 0, { question: 'Saako?' })),
    );
    await radicale.ask('DELETE', `${calendar}b1%40aula.ics`);
    expect(await stand.strike(calendar, 'b1')).toMatchObject({ outcome: 'sent' });
    expect(await entryThere('b1')).toBeUndefined();
  });

  async function move(booking: string, start: string, end: string): Promise<void> {
    const there = (await entryThere(booking))!;
    const moved = there.replace(/DTSTART:.*/, `DTSTART:${start}`).replace(/DTEND:.*/, `DTEND:${end}`);
    await radicale.ask('PUT', `${calendar}${booking}%40aula.ics`, moved);
  }

  it('does not count the site’s own bookings as busy, and tells which the expert has moved or deleted', async () => {
    for (const id of ['stays', 'moves', 'leaves', 'goes']) {
      receiptOf(await stand.send(calendar, id, entryOf(id, '2026-12-01T10:00Z')));
      await keepBooking(lobby, { id, calendar, startsAt: '2026-12-01T10:00Z' });
    }
    await stand.calendars.freshen(calendar);
    expect((await stand.state(calendar)).busy).toEqual([]);
    expect(stand.news).toEqual([]);
    await move('moves', '20261203T120000Z', '20261203T123000Z');
    await move('leaves', '20280101T120000Z', '20280101T123000Z');
    await radicale.ask('DELETE', `${calendar}goes%40aula.ics`);
    await stand.calendars.freshen(calendar);
    expect((await stand.state(calendar)).busy).toEqual([half('2026-12-03T12:00Z')]);
    expect(stand.news).toHaveLength(3);
    expect(stand.news).toEqual(
      expect.arrayContaining([
        {
          booking: 'moves',
          sequence: 0,
          calendar,
          standing: 'moved-there',
          movedTo: half('2026-12-03T12:00Z'),
        },
        {
          booking: 'leaves',
          sequence: 0,
          calendar,
          standing: 'moved-there',
          movedTo: half('2028-01-01T12:00Z'),
        },
        { booking: 'goes', sequence: 0, calendar, standing: 'deleted-there' },
      ]),
    );
  });

  it('says nothing of a booking whose entry is still on its way, and that it is as it was when it has been put back', async () => {
    receiptOf(await stand.send(calendar, 'b1', entryOf('b1', '2026-12-01T10:00Z')));
    await keepBooking(lobby, {
      id: 'b1',
      calendar,
      startsAt: '2026-12-02T10:00Z',
      calendar_state: 'waiting',
    });
    await stand.calendars.freshen(calendar);
    expect(stand.news).toEqual([]);
    expect((await stand.state(calendar)).busy).toEqual([]);
    await keepBooking(lobby, {
      id: 'b1',
      calendar,
      startsAt: '2026-12-01T10:00Z',
      calendar_state: 'moved-there',
    });
    await stand.calendars.freshen(calendar);
    expect(stand.news).toEqual([{ booking: 'b1', sequence: 0, calendar, standing: 'written' }]);
  });

  it('counts the bookings of another Aula as busy', async () => {
    receiptOf(await stand.send(calendar, 'elsewhere', entryOf('elsewhere', '2026-12-01T10:00Z')));
    await stand.calendars.freshen(calendar);
    expect((await stand.state(calendar)).busy).toEqual([half('2026-12-01T10:00Z')]);
  });

  it('is known as it was when its server is gone, with the age of that, and anew when it is back', async () => {
    await write('yksi', ...event('yksi', 'DTSTART:20261126T080000Z', 'DTEND:20261126T083000Z'));
    await stand.calendars.freshen(calendar);
    await radicale.halt();
    stand.clock.present = at('2026-11-25T07:00Z');
    await stand.calendars.freshen(calendar);
    expect(await stand.state(calendar)).toEqual({
      ...{ busy: [half('2026-11-26T08:00Z')], asOf: at('2026-11-25T06:00Z'), trouble: 'unreachable' },
    });
    expect(await stand.send(calendar, 'b1', entryOf('b1', '2026-12-01T10:00Z'))).toEqual({
      ...{ outcome: 'later', problem: 'unreachable' },
    });
    await radicale.start();
    const another = calendarsStand(lobby, radicale.server, { now: '2026-11-25T07:05Z' });
    await another.calendars.freshen(calendar);
    expect(await another.state(calendar)).toEqual({
      ...{ busy: [half('2026-11-26T08:00Z')], asOf: at('2026-11-25T07:05Z') },
    });
    await another.calendars.close();
  });

  it('is denied with a wrong password and where others’ calendars are, and odd where there is none', async () => {
    const wrong = calendarsStand(lobby, { ...radicale.server, password: 'väärä' });
    await wrong.calendars.freshen(calendar);
    expect((await wrong.state(calendar)).trouble).toBe('denied');
    const denied = { outcome: 'later', problem: 'denied' };
    expect(await wrong.send(calendar, 'b1', entryOf('b1', '2026-12-01T10:00Z'))).toEqual(denied);
    await wrong.calendars.close();
    await stand.calendars.freshen('/joku-muu/kalenteri/');
    expect((await stand.state('/joku-muu/kalenteri/')).trouble).toBe('denied');
    await stand.calendars.freshen('/aula/ei-ole/');
    expect((await stand.state('/aula/ei-ole/')).trouble).toBe('odd-answer');
  });
});
