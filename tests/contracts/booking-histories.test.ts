import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BookingState } from '#hub/booking/contract';
import { stepsOf } from '#hub/booking/steps';
import type { BookingRow } from '#hub/booking/tables';
import type { Lobby } from '#hub/storage/lobby/lobby';
import { aVisitor, bookingOver, caller, newHold, refusalOf, someVisitor } from '../fixtures/booking-service';
import { useLobbies } from '../fixtures/lobbies';

/** Two experts in the night in which the clock is put back; their matters overlap in length. */
const yaml = `
asiat:
  - { tunnus: a, nimi: A, kesto: 30, alkaa välein minuuttia: 30, tauko minuuttia: 10, varoaika tuntia: 1 }
  - { tunnus: b, nimi: B, kesto: 45, alkaa välein minuuttia: 15, varoaika tuntia: 0 }
asiantuntijat:
  - { tunnus: x, nimi: X, asiat: [a, b], vastaanottoajat: { la: 22.00–24.00, su: 0.00–6.00 } }
  - { tunnus: y, nimi: Y, asiat: [b], vastaanottoajat: { la: 22.00–24.00, su: "2.00–3.30, 3.45–5.00" } }
`;
const lengths: Record<string, { lengthMinutes: number; pauseMinutes: number }> = {
  a: { lengthMinutes: 30, pauseMinutes: 10 },
  b: { lengthMinutes: 45, pauseMinutes: 0 },
};
const MINUTE_MS = 60_000;
const BEGINS = Date.parse('2026-10-24T16:00:00Z');
const NIGHT = Date.parse('2026-10-24T19:00:00Z');
/** States in which a booking has its time. */
const live: BookingState[] = ['held', 'booked', 'arrived', 'done', 'no-show'];
const desk = caller('desk', 'staff');

const wish = fc.record({
  matter: fc.constantFrom('a', 'b'),
  startsAt: fc.integer({ min: 0, max: 40 }).map(quarters => NIGHT + quarters * 15 * MINUTE_MS),
  expert: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }),
});
const pick = fc.nat({ max: 30 });
const deed = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('hold' as const), wish }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('confirm' as const), pick }) },
  fc.record({ do: fc.constant('release' as const), pick }),
  fc.record({ do: fc.constant('again' as const), pick, wish }),
  fc.record({ do: fc.constant('cancel' as const), pick }),
  fc.record({ do: fc.constant('move' as const), pick, wish }),
  fc.record({
    do: fc.constant('mark' as const),
    pick,
    as: fc.constantFrom('booked' as const, 'arrived' as const, 'no-show' as const, 'cancelled' as const),
  }),
  fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ do: fc.constant('look' as const), matter: fc.constantFrom('a', 'b'), pick }),
);
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never;

const open = useLobbies('sqlite');

it('whatever happens, each step has one booking, each booking its steps, and what is offered can be had', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 25 }), async deeds => {
      const lobbies = await open({ clock: { now: () => BEGINS } });
      try {
        await follow(await lobbies.hub(), deeds);
      } finally {
        await lobbies.dispose();
      }
    }),
    { numRuns: 40 },
  );
});

async function follow(lobby: Lobby, deeds: readonly Deed[]): Promise<void> {
  let now = BEGINS;
  const booking = bookingOver(lobby, { now: () => now }, { yaml });
  const keys: string[] = [];
  const codes: string[] = [];
  const chosen = <One>(list: readonly One[], index: number) => list[index % Math.max(1, list.length)];
  const input = (key: string, wanted: { matter: string; startsAt: number; expert?: string | undefined }) =>
    ({ key, way: 'here', display: 'aula', ...wanted }) as const;

  async function doIt(one: Deed): Promise<void> {
    if (one.do === 'wait') now += one.minutes * MINUTE_MS;
    if (one.do === 'hold') {
      const key = randomUUID();
      keys.push(key);
      await refusalOf(booking.hold(input(key, one.wish), aVisitor));
    }
    if (one.do === 'look') await everyOfferCanBeHad(one.matter, one.pick);
    if (one.do === 'cancel') {
      const code = chosen(codes, one.pick);
      if (code !== undefined) await refusalOf(booking.cancel({ code }, aVisitor));
    }
    if (one.do === 'again' || one.do === 'confirm' || one.do === 'release') await withKey(one);
    if (one.do === 'move' || one.do === 'mark') await byStaff(one);
  }

  async function withKey(one: Extract<Deed, { do: 'again' | 'confirm' | 'release' }>): Promise<void> {
    const key = chosen(keys, one.pick);
    if (key === undefined) return;
    if (one.do === 'again') await refusalOf(booking.hold(input(key, one.wish), aVisitor));
    if (one.do === 'release') await booking.release({ key }, aVisitor);
    if (one.do !== 'confirm') return;
    const confirming = booking.confirm({ key, ...someVisitor, language: 'fi', paper: false }, aVisitor);
    if ((await refusalOf(confirming)) === undefined) codes.push((await confirming).code);
  }

  async function byStaff(one: Extract<Deed, { do: 'move' | 'mark' }>): Promise<void> {
    const id = chosen(await rowsOf(lobby), one.pick)?.id;
    if (id === undefined) return;
    if (one.do === 'mark') return void (await refusalOf(booking.mark({ id, as: one.as }, desk)));
    const { startsAt, expert } = one.wish;
    await refusalOf(booking.move({ key: randomUUID(), id, startsAt, expert }, desk));
  }

  async function everyOfferCanBeHad(matter: string, index: number): Promise<void> {
    const asked = { matter, way: 'here', from: '2026-10-24', days: 2 } as const;
    const { days } = await booking.freeTimes(asked, aVisitor);
    const slots = days.flatMap(day => day.slots);
    const taken = await stepsIn(lobby, now);
    for (const { startsAt, experts } of slots)
      for (const expert of experts)
        for (const step of stepsOf(startsAt, lengths[matter]!))
          expect(taken.has(`${expert} ${step}`), 'a step is offered that somebody holds').toBe(false);
    const slot = chosen(slots, index);
    const expert = slot && chosen(slot.experts, index);
    if (slot === undefined || expert === undefined) return;
    const { key, held } = newHold(booking, { matter, startsAt: slot.startsAt, expert });
    expect(await refusalOf(held), 'what is offered is refused').toBeUndefined();
    await booking.release({ key }, aVisitor);
  }

  for (const one of deeds) {
    await doIt(one);
    await check(lobby);
  }
}

/** Each booking has exactly its own steps, as long as it has a time. */
async function check(lobby: Lobby): Promise<void> {
  const steps = await lobby.database.selectFrom('booking_steps').selectAll().execute();
  for (const row of await rowsOf(lobby)) {
    const own = steps.filter(({ booking }) => booking === row.id);
    const wanted = live.includes(row.state) ? stepsOf(row.starts_at, lengths[row.matter]!) : [];
    expect(own.map(({ starts_at }) => starts_at).sort()).toEqual(wanted);
    expect(own.every(({ expert }) => expert === row.expert)).toBe(true);
  }
  const known = new Set((await rowsOf(lobby)).map(({ id }) => id));
  expect(steps.filter(({ booking }) => !known.has(booking))).toEqual([]);
}

function rowsOf({ database }: Lobby): Promise<BookingRow[]> {
  return database.selectFrom('bookings').selectAll().orderBy('created_at').orderBy('id').execute();
}

/** Steps that are held now, `expert instant`. */
async function stepsIn(lobby: Lobby, now: number): Promise<ReadonlySet<string>> {
  const rows = new Map((await rowsOf(lobby)).map(row => [row.id, row]));
  const steps = await lobby.database.selectFrom('booking_steps').selectAll().execute();
  const held = steps.filter(({ booking }) => (rows.get(booking)?.held_until ?? Infinity) > now);
  return new Set(held.map(({ expert, starts_at }) => `${expert} ${starts_at}`));
}
