import { expect, test } from 'vitest';
import { untilOf } from './how-long';

const now = Date.parse('2026-11-24T15:00:00+02:00');
const present = { now, timeZone: 'Europe/Helsinki', closesAt: Date.parse('2026-11-24T16:00:00+02:00') };

test('Until closing ends when the desk closes, an hour in an hour, and by hand at no instant.', () => {
  expect(untilOf('closing', '', present)).toBe(present.closesAt);
  expect(untilOf('hour', '', present)).toBe(now + 3_600_000);
  expect(untilOf('undone', '', present)).toBeUndefined();
});

test('A time of day is the next time that it is so late: today, or tomorrow when it has passed.', () => {
  expect(untilOf('clock', '15:30', present)).toBe(Date.parse('2026-11-24T15:30:00+02:00'));
  expect(untilOf('clock', '08:00', present)).toBe(Date.parse('2026-11-25T08:00:00+02:00'));
});
