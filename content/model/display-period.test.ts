import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysLeft, displayPeriod, displayStateAt, nextChangeAfter, onDisplayAt } from './display-period';
import { addDays, instantAt } from './site-time';

const ZONE = 'Europe/Helsinki';
const period = displayPeriod({ starts: '2026-11-10', ends: '2026-12-10', clock: '15:00' }, ZONE);
const helsinki = (date: string, clock: string) => instantAt(date, clock, ZONE);

test('the display begins with its first day', () => {
  expect(displayStateAt(period, helsinki('2026-11-09', '23:59'))).toBe('upcoming');
  expect(displayStateAt(period, helsinki('2026-11-10', '00:00'))).toBe('on-display');
});

test("at the deadline's minute the display has ended", () => {
  expect(displayStateAt(period, helsinki('2026-12-10', '15:00') - 1)).toBe('on-display');
  expect(displayStateAt(period, helsinki('2026-12-10', '15:00'))).toBe('ended');
});

test('days are counted by the calendar of the site, also over the change of the clock', () => {
  const spring = displayPeriod({ starts: '2027-03-01', ends: '2027-03-29', clock: '15:00' }, ZONE);
  expect(daysLeft(spring, helsinki('2027-03-27', '23:30'), ZONE)).toBe(2);
  expect(daysLeft(spring, helsinki('2027-03-29', '00:10'), ZONE)).toBe(0);
});

test('between two changes the state stays, and every change is announced', () => {
  const days = fc.integer({ min: 0, max: 60 });
  const minutes = fc.integer({ min: -100_000, max: 200_000 });
  fc.assert(
    fc.property(days, minutes, (length, offset) => {
      const some = displayPeriod(
        { starts: '2027-03-01', ends: addDays('2027-03-01', length), clock: '15:00' },
        ZONE,
      );
      const at = some.startsAt + offset * 60_000;
      const next = nextChangeAfter(some, at);
      const last = next === undefined ? at + 10 ** 10 : next - 1;
      expect(displayStateAt(some, last)).toBe(displayStateAt(some, at));
      if (next !== undefined) expect(displayStateAt(some, next)).not.toBe(displayStateAt(some, at));
    }),
  );
});

test('of many, those are on display whose own period runs at the instant', () => {
  const plans = [
    { id: 'ends', display: { startsAt: 0, endsAt: 1000 } },
    { id: 'goes-on', display: { startsAt: 0, endsAt: 5000 } },
    { id: 'later', display: { startsAt: 2000, endsAt: 5000 } },
    { id: 'never' },
  ];
  const ids = (at: number) => onDisplayAt(plans, at).map(({ id }) => id);
  expect(ids(999)).toEqual(['ends', 'goes-on']);
  expect(ids(1000)).toEqual(['goes-on']);
});
