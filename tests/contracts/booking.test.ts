import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FreeDay, OwnBooking } from '#hub/booking/contract';
import { layBookingShare } from '../fixtures/booking-share';
import { doors, startTestHub, type TestHub } from '../fixtures/test-hub';

let hub: TestHub;

/** Tuesday; the times of the day are those of Imatra, two hours ahead. */
const NOW = '2026-11-24T06:00:00Z';
const at = (clock: string, date = '2026-11-25') => Date.parse(`${date}T${clock}:00+02:00`);

beforeEach(async () => {
  hub = await startTestHub(layBookingShare, NOW);
  await hub.hub.whenFirstRead();
});
afterEach(() => hub.dispose());

const luvat = { matter: 'luvat', way: 'here' } as const;
const asVisitor = (name: string, input: unknown) => hub.call(`booking/${name}`, input, doors.shell);
const visitor = { name: 'Testi Testaaja', contact: '040 000 0000', about: {}, language: 'fi', paper: false };

async function booked(startsAt: number, more: object = {}) {
  const key = randomUUID();
  await asVisitor('hold', { key, ...luvat, startsAt, display: 'aula', ...more });
  const { answer } = await asVisitor('confirm', { key, ...visitor });
  return { key, ...(answer as { code: string; booking: OwnBooking; qr: string; paper: string }) };
}

it('what can be booked is told with the first free time', async () => {
  const { answer } = await asVisitor('offers', undefined);
  expect(answer).toMatchObject({
    configured: true,
    current: true,
    mail: false,
    calendars: { stale: false },
    matters: [
      { id: 'luvat', experts: ['raija', 'pertti'], nextFree: at('10:00', '2026-11-24') },
      { id: 'kaavat' },
    ],
    experts: [{ id: 'raija', ways: ['here', 'phone'] }, { id: 'pertti' }],
  });
});

it('free times of a day are those of all experts together', async () => {
  const { answer } = await asVisitor('freeTimes', { ...luvat, from: '2026-11-25', days: 1 });
  const { days, lastDay } = answer as { days: FreeDay[]; lastDay: string };
  expect(days[0]?.slots.map(({ startsAt, experts }) => [startsAt, experts.length])).toEqual([
    [at('09:00'), 2],
    [at('09:30'), 2],
    [at('10:00'), 2],
    [at('10:30'), 2],
    [at('12:00'), 1],
    [at('12:30'), 1],
    [at('13:00'), 1],
    [at('13:30'), 1],
  ]);
  expect(lastDay).toBe('2026-12-24');
});

it('a time is held, booked, found by its code and cancelled', async () => {
  const { code, booking, qr, paper } = await booked(at('09:00'));
  expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  expect(booking).toMatchObject({
    state: 'booked',
    expert: 'Raija Raksa',
    room: { fi: 'Huone 214' },
    canCancel: true,
  });
  expect(qr).toContain('BEGIN:VCALENDAR');
  expect(paper).toBe('not-wanted');
  const found = await asVisitor('find', { code: code.toLowerCase().replace('-', ' ') });
  expect(found.answer).toMatchObject({ booking: { state: 'booked', startsAt: at('09:00') } });
  expect((await asVisitor('cancel', { code })).answer).toMatchObject({ booking: { state: 'cancelled' } });
  expect((await booked(at('09:00'), { expert: 'raija' })).booking.state).toBe('booked');
});
