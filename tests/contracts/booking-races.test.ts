import { afterEach, describe, expect, it } from 'vitest';
import type { Booking } from '#hub/booking/service';
import { stepsOf } from '#hub/booking/steps';
import type { Lobby } from '#hub/storage/lobby/lobby';
import { usualTimes } from '#hub/storage/lobby/postgres/times';
import { newHold, refusalOf, bookingOver } from '../fixtures/booking-service';
import { lobbyKinds, type TestLobbies, useLobbies } from '../fixtures/lobbies';

/** One expert around the clock, with matters of three lengths that overlap each other. */
const yaml = `
asiat:
  - { tunnus: lyhyt, nimi: Lyhyt, kesto: 10, alkaa välein minuuttia: 5 }
  - { tunnus: puoli, nimi: Puoli, kesto: 30, alkaa välein minuuttia: 5, tauko minuuttia: 10 }
  - { tunnus: pitkä, nimi: Pitkä, kesto: 90, alkaa välein minuuttia: 15 }
asiantuntijat:
  - tunnus: e
    nimi: E
    asiat: [lyhyt, puoli, pitkä]
    vastaanottoajat: { ${['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'].map(day => `${day}: 0.00–24.00`).join(', ')} }
`;
const lengths = {
  lyhyt: { lengthMinutes: 10, pauseMinutes: 0 },
  puoli: { lengthMinutes: 30, pauseMinutes: 10 },
  pitkä: { lengthMinutes: 90, pauseMinutes: 0 },
};
type Matter = keyof typeof lengths;

const MINUTE_MS = 60_000;
/** Wednesday noon; the hour that comes twice; the change to summer time, on a day that is not a holiday in this file. */
const nights = [
  ['on a usual day', '2026-11-25T10:00:00Z', '2026-11-24T06:00:00Z'],
  ['in the first of the two hours', '2026-10-25T00:00:00Z', '2026-10-20T06:00:00Z'],
  ['in the second of the two hours', '2026-10-25T01:00:00Z', '2026-10-20T06:00:00Z'],
  ['as the clock is put forward', '2028-03-26T01:00:00Z', '2028-03-20T06:00:00Z'],
] as const;

describe.each(lobbyKinds)('one time, wanted by many, in %s', kind => {
  const open = useLobbies(kind);
  let lobbies: TestLobbies;
  afterEach(() => lobbies.dispose());

  /** Over PostgreSQL three hubs, over SQLite three services on the one. */
  async function start(now: string) {
    const clock = { now: () => Date.parse(now) };
    // A thousand wait longer for their turn than visitors ever would, on a busy machine.
    lobbies = await open({ clock, times: { ...usualTimes, connect: 60_000 } });
    const hubs: Lobby[] = [await lobbies.hub(), await lobbies.hub(), await lobbies.hub()];
    const bookings = hubs.map(lobby => bookingOver(lobby, clock, { yaml }));
    return { lobby: hubs[0]!, bookings };
  }

  it.each(nights)('a thousand attempts at once give one booking %s', async (_, slot, now) => {
    const { lobby, bookings } = await start(now);
    const startsAt = Date.parse(slot);
    const attempts = Array.from({ length: 1000 }, (_none, index) =>
      refusalOf(newHold(bookings[index % 3]!, { matter: 'puoli', startsAt }).held),
    );
    const outcomes = await Promise.all(attempts);
    expect(outcomes.filter(code => code === undefined)).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set([undefined, 'TAKEN']));
    expect(await heldBy(lobby)).toEqual([stepsOf(startsAt, lengths.puoli)]);
  });

  it('overlapping times of other lengths never share a step', async () => {
    const { lobby, bookings } = await start('2026-10-20T06:00:00Z');
    const night = Date.parse('2026-10-24T23:00:00Z');
    const kinds = Object.keys(lengths) as Matter[];
    const wishes = Array.from({ length: 400 }, (_, index) => ({
      matter: kinds[index % 3]!,
      startsAt: night + ((index * 7) % 48) * 5 * MINUTE_MS,
    }));
    const got = await Promise.all(wishes.map((wish, index) => outcomeOf(bookings[index % 3]!, wish)));
    const held = wishes.filter((_, index) => got[index] === undefined);
    const steps = held.flatMap(({ matter, startsAt }) => stepsOf(startsAt, lengths[matter]));
    expect(held.length).toBeGreaterThan(4);
    expect(new Set(steps).size).toBe(steps.length);
    expect((await heldBy(lobby)).flat().sort()).toEqual(steps.sort());
  });
});

function outcomeOf(booking: Booking, wish: { matter: string; startsAt: number }) {
  return refusalOf(newHold(booking, wish).held);
}

/** The steps in the table, by booking. */
async function heldBy({ database, site }: Lobby): Promise<number[][]> {
  const rows = await database
    .selectFrom('booking_steps')
    .select(['booking', 'starts_at'])
    .where('site', '=', site)
    .orderBy('starts_at')
    .execute();
  const of = new Map<string, number[]>();
  for (const { booking, starts_at } of rows) of.set(booking, [...(of.get(booking) ?? []), starts_at]);
  return [...of.values()];
}
