import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createForgetting, type Forgetful } from '#hub/forgetting';
import type { Log } from '#hub/log';
import type { OutboxSubject } from '#hub/outbox/contract';
import { createOutbox } from '#hub/outbox/service';
import { lobbyKinds, type TestLobbies, useLobbies } from '../fixtures/lobbies';

const DAY_MS = 86_400_000;
const subjects: readonly OutboxSubject[] = [
  'booking.event',
  'booking.mail',
  'opinions.letter',
  'reports.file',
  'reports.open311',
];

describe.each(lobbyKinds)('the erasing of a night over %s', kind => {
  const open = useLobbies(kind);
  let lobbies: TestLobbies;
  let now = 0;
  const clock = { now: () => now };

  beforeEach(async () => {
    now = Date.parse('2027-03-01T10:00:00+02:00');
    lobbies = await open({ clock });
  });
  afterEach(() => lobbies.dispose());

  /** A hub in whose outbox stands one item of each subject. */
  async function hubWith(
    days: { booking?: number; reports?: number } = {},
    slices: Record<string, Forgetful> = {},
  ) {
    const lobby = await lobbies.hub();
    const errors: unknown[] = [];
    const log: Log = { info() {}, warn() {}, error: (event, fields) => errors.push([event, fields?.['of']]) };
    const outbox = createOutbox({ lobby, clock, log, carriers: {}, hub: 'aula' });
    await lobby.write('outbox', async writing => {
      for (const subject of subjects) {
        const parcel = { channel: 'open311', fields: {} } as const;
        await outbox.put(writing, { key: subject, subject, label: 'x', parcel });
      }
    });
    const put = (key: string, neededUntil: number) =>
      lobby.write('outbox', writing => {
        const parcel = { channel: 'calendar', calendar: '/x/', uid: 'x' } as const;
        return outbox.put(writing, { key, subject: 'booking.event', label: 'x', parcel, neededUntil });
      });
    const keepDays = () => ({ booking: days.booking, reports: days.reports });
    const erase = createForgetting({ lobby, clock, log, outbox, slices, keepDays });
    const left = async () => {
      const rows = await lobby.database
        .selectFrom('outbox_items')
        .select('subject')
        .where('parcel', 'is not', null)
        .orderBy('number')
        .execute();
      return rows.map(({ subject }) => subject);
    };
    const audit = () =>
      lobby.database.selectFrom('people_audit').select(['action', 'detail', 'origin']).execute();
    return { erase, left, put, audit, errors };
  }

  it('drops what has not left for fourteen days of bookings, ninety of faults, and never a letter', async () => {
    const { erase, left } = await hubWith();
    now += 14 * DAY_MS;
    await erase();
    expect(await left()).toEqual(subjects);
    now += 1;
    await erase();
    expect(await left()).toEqual(['opinions.letter', 'reports.file', 'reports.open311']);
    now += 76 * DAY_MS;
    await erase();
    expect(await left()).toEqual(['opinions.letter']);
  });

  it('never drops what is still to be of use: a booking that is yet to come', async () => {
    const { erase, left, put } = await hubWith();
    const neededUntil = now + 40 * DAY_MS;
    await put('of a booking far ahead', neededUntil);
    now = neededUntil - 1;
    await erase();
    expect(await left()).toEqual(['opinions.letter', 'reports.file', 'reports.open311', 'booking.event']);
    now += 1;
    await erase();
    expect(await left()).toEqual(['opinions.letter', 'reports.file', 'reports.open311']);
  });

  it('follows the days of the city’s files, and lets everything have a day to leave', async () => {
    const { erase, left } = await hubWith({ booking: 0, reports: 3 });
    now += DAY_MS;
    await erase();
    expect(await left()).toEqual(subjects);
    now += 1;
    await erase();
    expect(await left()).toEqual(['opinions.letter', 'reports.file', 'reports.open311']);
    now += 2 * DAY_MS;
    await erase();
    expect(await left()).toEqual(['opinions.letter']);
  });

  it('notes how many were dropped, and nothing when there were none', async () => {
    const { erase, audit } = await hubWith();
    await erase();
    expect(await audit()).toEqual([]);
    now += 200 * DAY_MS;
    await erase();
    expect(await audit()).toEqual([{ action: 'hub.erased', detail: '{"count":4}', origin: 'hub' }]);
  });

  it('lets every slice erase although one fails, and tells that something is left', async () => {
    const done: string[] = [];
    const slices = {
      booking: {
        forget: async (): Promise<void> => {
          throw new Error('away');
        },
      },
      reports: { forget: async () => void done.push('reports') },
    };
    const { erase, errors } = await hubWith({}, slices);
    expect(await erase()).toBe(false);
    expect(done).toEqual(['reports']);
    expect(errors).toEqual([['hub.not-erased', 'booking']]);
    slices.booking.forget = async () => void done.push('booking');
    expect(await erase()).toBe(true);
  });
});
