import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FreeDay, OwnBooking } from '#hub/booking/contract';
import { layBookingShare } from '../fixtures/booking-share';
import { doors, startTestHub, type TestHub } from '../fixtures/test-hub';

let hub: TestHub;

/** Tuesday morning; clocks of the tests are those of Imatra, two hours ahead of UTC. */
const TUESDAY = '2026-11-24';
const WEDNESDAY = '2026-11-25';
const at = (clock: string, date = WEDNESDAY) => Date.parse(`${date}T${clock}:00+02:00`);
const setClock = (clock: string, date = TUESDAY) => hub.clock.set(new Date(at(clock, date)).toISOString());

beforeEach(async () => {
  hub = await startTestHub(layBookingShare, new Date(at('08:00', TUESDAY)).toISOString());
  await hub.hub.whenFirstRead();
});
afterEach(() => hub.dispose());

const permits = { matter: 'luvat', way: 'here' } as const;
const visitor = {
  ...{ name: 'Testi Testaaja', contact: '040 000 0000', language: 'fi', paper: false },
  about: { plan: '1099', question: 'Saako rakentaa?' },
} as const;
const kiosk = (name: string, input?: unknown) => hub.call(`booking/${name}`, input, doors.shell);

async function hold(startsAt: number, more: object = {}) {
  const key = randomUUID();
  const held = await kiosk('hold', { key, ...permits, startsAt, display: 'aula', ...more });
  return { key, ...held };
}

async function book(startsAt: number, more: object = {}) {
  const { key } = await hold(startsAt, more);
  const { answer } = await kiosk('confirm', { key, ...visitor });
  return { key, ...(answer as { code: string; booking: OwnBooking; qr: string; paper: string }) };
}

async function freeClocks(date = WEDNESDAY, more: object = {}): Promise<string[]> {
  const { answer } = await kiosk('freeTimes', { ...permits, from: date, days: 1, ...more });
  const [day] = (answer as { days: FreeDay[] }).days;
  return (day?.slots ?? []).map(({ startsAt }) => new Date(startsAt + 7_200_000).toISOString().slice(11, 16));
}

const arrival = (code: string) => ({
  code,
  key: randomUUID(),
  language: 'fi',
  paper: false,
  display: 'aula',
});

describe('what can be booked', () => {
  it('is told with the first free time, and changes by the clock', async () => {
    const { answer } = await kiosk('offers');
    expect(answer).toMatchObject({
      ...{ configured: true, current: true, mail: false, calendars: { stale: false } },
      changesAt: at('08:00', TUESDAY) + 1,
      matters: [
        { id: 'luvat', experts: ['raija', 'pertti'], nextFree: at('10:00', TUESDAY) },
        { id: 'kaavat', experts: ['raija'], ways: ['here'] },
      ],
      experts: [{ id: 'raija', ways: ['here', 'phone'] }, { id: 'pertti' }],
    });
  });

  it('free times are those of all experts together, or of the one asked for', async () => {
    expect(await freeClocks()).toEqual([
      ...['09:00', '09:30', '10:00', '10:30'],
      ...['12:00', '12:30', '13:00', '13:30'],
    ]);
    expect(await freeClocks(WEDNESDAY, { expert: 'pertti' })).toEqual(['09:00', '09:30', '10:00', '10:30']);
    const { answer } = await kiosk('freeTimes', { ...permits, from: '2026-12-03', days: 4 });
    expect(answer).toMatchObject({
      lastDay: '2026-12-24',
      days: [
        { closed: { reason: { fi: 'Koulutuspäivä', en: 'Training day' } }, slots: [] },
        { date: '2026-12-04', slots: [] },
        { date: '2026-12-05' },
        { closed: { reason: { fi: 'Itsenäisyyspäivä', en: 'Independence Day' } } },
      ],
    });
  });

  it('unknown matters and experts are not found', async () => {
    const input = { ...permits, from: WEDNESDAY, days: 1 };
    expect((await kiosk('freeTimes', { ...input, matter: 'muu' })).answer).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await kiosk('freeTimes', { ...input, expert: 'muu' })).answer).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('holding a time', () => {
  it('takes it from all others for five minutes, with whoever has the fewest bookings', async () => {
    expect((await hold(at('09:00'))).answer).toMatchObject({
      ...{ heldUntil: at('08:05', TUESDAY), startsAt: at('09:00'), endsAt: at('09:30') },
      expert: { id: 'raija', name: 'Raija Raksa' },
    });
    expect((await hold(at('09:00'))).answer).toMatchObject({ expert: { id: 'pertti' } });
    expect((await hold(at('09:00'))).answer).toMatchObject({ code: 'TAKEN' });
    expect(await freeClocks()).not.toContain('09:00');
    setClock('08:05');
    expect(await freeClocks()).toContain('09:00');
    expect((await hold(at('09:00'))).answer).toMatchObject({ expert: { id: 'raija' } });
  });

  it('a request keeps one time: asked again it is the same, another choice frees the first', async () => {
    const { key, answer } = await hold(at('09:00'), { expert: 'raija' });
    const again = { key, ...permits, expert: 'raija', display: 'aula' };
    expect((await kiosk('hold', { ...again, startsAt: at('09:00') })).answer).toEqual(answer);
    expect((await kiosk('hold', { ...again, startsAt: at('12:00') })).status).toBe(200);
    expect(await freeClocks(WEDNESDAY, { expert: 'raija' })).toEqual([
      ...['09:00', '09:30', '10:00', '10:30'],
      ...['12:30', '13:00', '13:30'],
    ]);
  });

  it('asked for again it is kept longer, though never for ever', async () => {
    const { key } = await hold(at('09:00'), { expert: 'raija' });
    const again = { key, ...permits, expert: 'raija', display: 'aula', startsAt: at('09:00') };
    const untils: unknown[] = [];
    for (const clock of ['08:04', '08:08', '08:12']) {
      setClock(clock);
      untils.push((await kiosk('hold', again)).answer);
    }
    expect(untils).toMatchObject(
      ['08:09', '08:13', '08:15'].map(clock => ({ heldUntil: at(clock, TUESDAY) })),
    );
  });

  it('a choice that fails leaves the visitor the time that was kept', async () => {
    const { key } = await hold(at('09:00'), { expert: 'raija' });
    await hold(at('12:00'), { expert: 'raija' });
    const input = { key, ...permits, startsAt: at('12:00'), display: 'aula' };
    expect((await kiosk('hold', input)).answer).toMatchObject({ code: 'TAKEN' });
    expect((await kiosk('confirm', { key, ...visitor })).answer).toMatchObject({
      booking: { startsAt: at('09:00') },
    });
  });

  it('is let go of at once', async () => {
    const { key } = await hold(at('12:00'));
    await kiosk('release', { key });
    expect(await freeClocks()).toContain('12:00');
    expect((await kiosk('confirm', { key, ...visitor })).answer).toMatchObject({ code: 'LAPSED' });
    expect((await kiosk('release', { key })).status).toBe(200);
  });

  it.each([
    ['outside the hours', at('11:30'), {}],
    ['off the grid', at('09:10'), {}],
    ['too near', at('09:30', TUESDAY), {}],
    ['past the horizon', at('09:00', '2026-12-29'), {}],
    ['on a closed day', at('09:00', '2026-12-03'), {}],
    ['in a way that the expert has not', at('09:00'), { way: 'video' }],
    ['with an expert of another matter', at('09:00'), { matter: 'kaavat', expert: 'pertti' }],
  ])('is refused %s', async (_, startsAt, more) => {
    expect((await hold(startsAt, more)).answer).toMatchObject({ code: 'NOT_OFFERED' });
  });

  it('the pause after a time is held with it', async () => {
    await hold(at('09:00'), { matter: 'kaavat' });
    expect(await freeClocks(WEDNESDAY, { expert: 'raija' })).toEqual([
      ...['10:00', '10:30'],
      ...['12:00', '12:30', '13:00', '13:30'],
    ]);
  });
});

describe('booking', () => {
  it('gives a code, the entry for a phone, and the facts without the visitor', async () => {
    const { code, booking, qr, paper } = await book(at('09:00'));
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(booking).toMatchObject({
      ...{ state: 'booked', expert: 'Raija Raksa', way: 'here', room: { fi: 'Huone 214' } },
      ...{ bring: { fi: 'Luonnos' }, canCancel: true, arriveFrom: at('08:30') },
    });
    expect(qr).toContain('DTSTART:20261125T070000Z');
    expect(Buffer.byteLength(qr)).toBeLessThanOrEqual(500);
    expect(qr).not.toContain(visitor.name);
    expect(paper).toBe('not-wanted');
  });

  it('asked again with the same key it is the same booking with the same code', async () => {
    const { key, code } = await book(at('09:00'));
    const again = await Promise.all([1, 2, 3].map(() => kiosk('confirm', { key, ...visitor })));
    expect(again.map(({ answer }) => (answer as { code: string }).code)).toEqual([code, code, code]);
    expect((await hub.call('booking/week', { from: WEDNESDAY, days: 1 })).answer).toMatchObject({
      bookings: [{ state: 'booked', name: visitor.name }],
    });
  });

  it('what was kept too long ago is not booked', async () => {
    const { key } = await hold(at('09:00'));
    setClock('08:05');
    expect((await kiosk('confirm', { key, ...visitor })).answer).toMatchObject({ code: 'LAPSED' });
    expect(await freeClocks()).toContain('09:00');
  });

  it('without a printer it is told why no paper came', async () => {
    const { key } = await hold(at('09:00'));
    const { answer } = await kiosk('confirm', { key, ...visitor, paper: true });
    expect(answer).toMatchObject({ paper: 'none', booking: { state: 'booked' } });
  });
});

describe('with the code', () => {
  it('a booking is found however it is typed, and cancelled, which frees its time', async () => {
    const { code } = await book(at('12:00'));
    const typed = code.toLowerCase().replace('-', ' ');
    expect((await kiosk('find', { code: typed })).answer).toMatchObject({
      booking: { state: 'booked', startsAt: at('12:00') },
    });
    expect(await freeClocks()).not.toContain('12:00');
    expect((await kiosk('cancel', { code })).answer).toMatchObject({ booking: { state: 'cancelled' } });
    expect((await kiosk('cancel', { code })).status).toBe(200);
    expect(await freeClocks()).toContain('12:00');
    expect((await kiosk('arrive', arrival(code))).answer).toMatchObject({ code: 'ENDED' });
  });

  it('nothing is cancelled that has begun', async () => {
    const { code } = await book(at('09:00'));
    setClock('09:00', WEDNESDAY);
    expect((await kiosk('cancel', { code })).answer).toMatchObject({ code: 'ENDED' });
  });

  it('wrong ones are slowed down, at that screen', async () => {
    const { code } = await book(at('09:00'));
    for (let count = 0; count < 3; count += 1) {
      expect((await kiosk('find', { code: 'AAAA-AAAA' })).answer).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect((await kiosk('find', { code })).answer).toMatchObject({ code: 'WAIT', data: { seconds: 5 } });
    expect((await kiosk('cancel', { code })).answer).toMatchObject({ code: 'WAIT' });
    expect((await kiosk('arrive', arrival(code))).answer).toMatchObject({ code: 'WAIT' });
    expect((await hub.call('booking/find', { code }, doors.loopback)).status).toBe(200);
    hub.clock.set(new Date(hub.clock.now() + 5000).toISOString());
    expect((await kiosk('find', { code })).status).toBe(200);
  });
});

describe('"I am here"', () => {
  it('is too early before half an hour, and ended after half an hour', async () => {
    const { code } = await book(at('10:00', TUESDAY));
    setClock('09:29');
    expect((await kiosk('arrive', arrival(code))).answer).toMatchObject({
      ...{ code: 'TOO_EARLY', data: { from: at('09:30', TUESDAY) } },
    });
    setClock('10:31');
    expect((await kiosk('arrive', arrival(code))).answer).toMatchObject({ code: 'ENDED' });
  });

  it('gives one number of the matter’s queue, before those whose turn is later', async () => {
    const { code } = await book(at('10:00', TUESDAY));
    setClock('09:50');
    const key = randomUUID();
    const walkIn = { key, matters: ['luvat'], language: 'fi', paper: false, display: 'aula' };
    await hub.call('queue/take', walkIn, doors.shell);
    await hub.call('queue/received', { key }, doors.shell);
    const [first, again] = [
      await kiosk('arrive', arrival(code)),
      await kiosk('arrive', arrival(code)),
    ] as const;
    expect(first.answer).toMatchObject({
      booking: { state: 'arrived' },
      ticket: { label: 'B2', state: 'waiting', ahead: 0 },
    });
    expect(again.answer).toMatchObject({ ticket: { label: 'B2' } });
    const { answer } = await hub.call('booking/week', { from: TUESDAY, days: 1 });
    expect(answer).toMatchObject({
      bookings: [{ state: 'arrived', ticket: 'B2', arrivedAt: at('09:50', TUESDAY) }],
    });
    const desk = (await hub.call('queue/desk', {})).answer as { waiting: { label: string; kind: string }[] };
    expect(desk.waiting.map(({ label, kind }) => [label, kind])).toEqual([
      ['B2', 'booked'],
      ['B1', 'walk-in'],
    ]);
  });

  it('without a row that gives numbers now the staff see it all the same', async () => {
    const { code } = await book(at('09:00'));
    setClock('08:45', WEDNESDAY);
    const { answer } = await kiosk('arrive', arrival(code));
    expect(answer).toMatchObject({ booking: { state: 'arrived' }, paper: 'not-wanted' });
    expect(answer).not.toHaveProperty('ticket');
  });
});
