import { expect, test } from 'vitest';
import { createFormat } from './format';

const ZONE = 'Europe/Helsinki';
const deadline = Date.parse('2026-12-10T13:00:00Z'); // 15.00 in Helsinki
const fi = createFormat('fi', ZONE);
const en = createFormat('en', ZONE);

/** Intl uses narrow and unbreakable spaces; the tests compare what one sees. */
function seen(text: string): string {
  return text.replace(/[\u00a0\u202f\u2009]/g, ' ');
}

test('A deadline is its weekday, day and clock time by Helsinki, whatever the machine thinks.', () => {
  expect(seen(fi.dayAndClock(deadline))).toBe('to 10.12. klo 15.00');
  expect(seen(en.dayAndClock(deadline))).toBe('Thu 10 Dec at 15:00');
});

test('The date beside the clock is written out in each language.', () => {
  expect(fi.fullDate(deadline)).toBe('torstai 10.12.2026');
  expect(en.fullDate(deadline)).toBe('Thursday 10 December 2026');
});

test('The night of the spring change is told by the wall clock.', () => {
  expect(fi.clock(Date.parse('2026-03-29T00:59:00Z'))).toBe('2.59');
  expect(fi.clock(Date.parse('2026-03-29T01:00:00Z'))).toBe('4.00');
});

test('A day of the calendar never moves with a time zone.', () => {
  expect(seen(fi.calendarDay('2026-12-10'))).toBe('to 10.12.');
  expect(fi.calendarDate('2026-12-10')).toBe('10.12.2026');
  expect(en.calendarDate('2026-12-10')).toBe('10 December 2026');
});

test('A time of day of the data is written as the language does.', () => {
  expect(fi.clockTime('08:30')).toBe('8.30');
  expect(en.clockTime('08:30')).toBe('08:30');
});

test('Days close at hand are named by the site day, not by hours.', () => {
  const lateEvening = Date.parse('2026-12-09T21:30:00Z');
  expect(fi.nearDay(lateEvening, lateEvening)).toBe('tänään');
  expect(fi.nearDay(deadline, lateEvening)).toBe('huomenna');
  expect(seen(fi.nearDay(Date.parse('2026-12-12T10:00:00Z'), lateEvening))).toBe('la 12.12.');
});

test('Prices, areas and distances carry their units.', () => {
  expect(seen(fi.euros(9400))).toBe('9 400 €');
  expect(en.euros(9400)).toBe('€9,400');
  expect(seen(fi.area(1240))).toBe('1 240 m²');
  expect(fi.area(12_400)).toBe('1,2 ha');
  expect(fi.distance(354)).toBe('350 m');
  expect(en.distance(1234)).toBe('1.2 km');
});
