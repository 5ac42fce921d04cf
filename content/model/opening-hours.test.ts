import { expect, test } from 'vitest';
import { openStateAt, writtenOpeningHours } from './opening-hours';
import { withEnglishKeys } from './keys';
import { instantAt } from './site-time';

const ZONE = 'Europe/Helsinki';
const read = (written: unknown) => writtenOpeningHours.parse(withEnglishKeys(written));
const helsinki = (date: string, clock: string) => instantAt(date, clock, ZONE);
const weekdays = { ma: '8.30–16.00', ti: '8.30–16.00', ke: '8.30–16.00', to: '8.30–16.00', pe: '8.30-15' };

test('it is open until the end of the stretch, and closed at that minute', () => {
  const hours = read(weekdays);
  expect(openStateAt(hours, helsinki('2026-11-24', '15:59'), ZONE)).toEqual({
    open: true,
    changesAt: helsinki('2026-11-24', '16:00'),
  });
  expect(openStateAt(hours, helsinki('2026-11-24', '16:00'), ZONE).open).toBe(false);
});

test('after the last stretch of the week the next opening is Monday', () => {
  expect(openStateAt(read(weekdays), helsinki('2026-11-27', '15:00'), ZONE)).toEqual({
    open: false,
    changesAt: helsinki('2026-11-30', '08:30'),
  });
});

test('an exception replaces the whole day', () => {
  const hours = read({ ...weekdays, poikkeukset: [{ päivä: '24.12.2026', suljettu: true }] });
  expect(openStateAt(hours, helsinki('2026-12-24', '10:00'), ZONE)).toEqual({
    open: false,
    changesAt: helsinki('2026-12-25', '08:30'),
  });
});

test('a lunch break closes the door in between', () => {
  const hours = read({ ma: '8.30–11.30, 12.15–16.00' });
  expect(openStateAt(hours, helsinki('2026-11-23', '11:45'), ZONE)).toEqual({
    open: false,
    changesAt: helsinki('2026-11-23', '12:15'),
  });
});

test('a stretch to midnight and one from midnight are one', () => {
  const hours = read({ pe: '18–24', la: '0.00–2.00' });
  expect(openStateAt(hours, helsinki('2026-11-27', '23:00'), ZONE).changesAt).toBe(
    helsinki('2026-11-28', '02:00'),
  );
});

test('the night the clock goes back, hours follow the wall clock', () => {
  const hours = read({ su: '0.00–5.00' });
  const state = openStateAt(hours, helsinki('2027-10-31', '02:00'), ZONE);
  expect(state.changesAt! - helsinki('2027-10-31', '00:00')).toBe(6 * 3_600_000);
});

test('what is never open has no next opening', () => {
  expect(openStateAt(read({}), helsinki('2026-11-24', '12:00'), ZONE)).toEqual({ open: false });
});

test.each(['16.00–8.30', '8.30', '8.30–kiinni'])('hours written %s are refused', written => {
  expect(writtenOpeningHours.safeParse({ monday: written }).success).toBe(false);
});
