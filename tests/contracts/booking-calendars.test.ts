import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createReadingsTable } from '#hub/booking/calendar/readings-table';
import type { Lobby } from '#hub/storage/lobby/lobby';
import { aVisitor, bookingOver, caller, newHold, refusalOf, someVisitor } from '../fixtures/booking-service';
import { bookingYaml } from '../fixtures/booking-share';
import { lobbyKinds, type TestLobbies, useLobbies } from '../fixtures/lobbies';

const DAY_MS = 86_400_000;
const at = (clock: string) => Date.parse(`2026-11-25T${clock}:00+02:00`);
const desk = caller('desk', 'staff');
const calendar = '/rakval/raija/';
const yaml = bookingYaml.replace('tunnus: raija\n', `tunnus: raija\n    kalenteri: ${calendar}\n`);
/** Nobody answers there. */
const server = { url: 'http://127.0.0.1:9/', user: 'aula', password: 'x' };
const raija = { matter: 'luvat', way: 'here', expert: 'raija' } as const;

describe.each(lobbyKinds)('an expert whose calendar is kept over %s', kind => {
  const open = useLobbies(kind);
  let lobbies: TestLobbies;
  let lobby: Lobby;
  let now: number;
  let booking: ReturnType<typeof bookingOver>;

  beforeEach(async () => {
    now = at('06:00');
    const clock = { now: () => now };
    lobbies = await open({ clock });
    lobby = await lobbies.hub();
    booking = bookingOver(lobby, clock, { yaml, server });
  });
  afterEach(async () => {
    await booking.close();
    await lobbies.dispose();
  });

  const times = (who = aVisitor) => booking.freeTimes({ ...raija, from: '2026-11-25', days: 1 }, who);
  const starts = async (who = aVisitor) =>
    (await times(who)).days.flatMap(({ slots }) => slots.map(({ startsAt }) => startsAt));
  const isRead = (reaches: number) =>
    createReadingsTable(lobby).keep({ calendar, at: now, read: { busy: [], reaches } });

  it('is offered to no visitor before the calendar was read once, and to the staff all the same', async () => {
    expect(await starts()).toEqual([]);
    expect((await times()).calendars).toEqual({ stale: false, unread: true });
    const { matters, calendars } = await booking.offers({}, aVisitor);
    expect(calendars.unread).toBe(true);
    expect(matters.find(({ id }) => id === 'luvat')?.nextFree).toBeDefined();
    expect(await refusalOf(newHold(booking, { ...raija, startsAt: at('09:00') }).held)).toBe('TAKEN');
    expect(await starts(desk)).toContain(at('09:00'));
    const { code } = await booking.book(
      { key: randomUUID(), ...raija, startsAt: at('09:00'), ...someVisitor, language: 'fi' },
      desk,
    );
    expect(code).toMatch(/-/);
  });

  it('is offered to visitors as far as the calendar was read, with the age of that', async () => {
    await isRead(at('10:00'));
    expect(await starts()).toEqual([at('09:00'), at('09:30')]);
    now += 20 * 60_000;
    expect((await times()).calendars).toEqual({ asOf: at('06:00'), stale: true, unread: false });
    await isRead(at('06:00') + DAY_MS);
    expect(await starts()).toContain(at('10:00'));
  });
});
