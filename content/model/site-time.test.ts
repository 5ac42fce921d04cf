import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, clockAt, dateAt, instantAt, weekdayOf, writtenClock, writtenDate } from './site-time';

const ZONE = 'Europe/Helsinki';
const at = (iso: string) => Date.parse(iso);

test('a winter deadline is two hours ahead of UTC, a summer one three', () => {
  expect(instantAt('2026-12-10', '15:00', ZONE)).toBe(at('2026-12-10T13:00:00Z'));
  expect(instantAt('2026-06-10', '15:00', ZONE)).toBe(at('2026-06-10T12:00:00Z'));
});

test('a time that the spring night skips becomes the instant of the change', () => {
  expect(instantAt('2027-03-28', '03:30', ZONE)).toBe(at('2027-03-28T01:00:00Z'));
});

test('a time that the autumn night repeats is its first occurrence', () => {
  expect(instantAt('2027-10-31', '03:30', ZONE)).toBe(at('2027-10-31T00:30:00Z'));
});

test('24:00 is the first minute of the next day', () => {
  expect(instantAt('2026-12-31', '24:00', ZONE)).toBe(instantAt('2027-01-01', '00:00', ZONE));
});

test('day and clock come back from the instant for every time that exists', () => {
  const days = fc.integer({ min: 0, max: 4000 }).map(days => addDays('2025-01-01', days));
  const clocks = fc.integer({ min: 0, max: 1439 }).map(minutes => {
    const pad = (value: number) => String(value).padStart(2, '0');
    return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  });
  fc.assert(
    fc.property(days, clocks, (date, clock) => {
      const instant = instantAt(date, clock, ZONE);
      const skipped =
        clock >= '03:00' && clock < '04:00' && weekdayOf(date) === 7 && date.slice(5, 7) === '03';
      expect(dateAt(instant, ZONE)).toBe(date);
      if (!skipped) expect(clockAt(instant, ZONE)).toBe(clock);
    }),
  );
});

test('later on the wall never becomes earlier in time', () => {
  const minutes = fc.integer({ min: 0, max: 1439 });
  const clockOf = (value: number) =>
    `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`;
  fc.assert(
    fc.property(fc.constantFrom('2027-03-28', '2027-10-31', '2026-12-10'), minutes, minutes, (date, a, b) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)];
      expect(instantAt(date, clockOf(early), ZONE)).toBeLessThanOrEqual(instantAt(date, clockOf(late), ZONE));
    }),
  );
});

test.each([
  ['2026-12-10', '2026-12-10'],
  ['10.12.2026', '2026-12-10'],
  ['1. 2. 2026', '2026-02-01'],
])('the date %s is understood', (written, date) => {
  expect(writtenDate.parse(written)).toBe(date);
});

test.each(['31.2.2026', '10.12.', 'joulukuussa', '2026-13-01'])('the date %s is refused', written => {
  expect(writtenDate.safeParse(written).success).toBe(false);
});

test.each([
  ['15.00', '15:00'],
  ['15:00', '15:00'],
  ['klo 9', '09:00'],
  [15.3, '15:30'],
  [24, '24:00'],
])('the time %s is understood', (written, clock) => {
  expect(writtenClock.parse(written)).toBe(clock);
});

test.each(['25.00', '12.75', 'aamulla'])('the time %s is refused', written => {
  expect(writtenClock.safeParse(written).success).toBe(false);
});
