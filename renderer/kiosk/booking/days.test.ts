import { expect, test } from 'vitest';
import { dayKind, mondayOf, pagesBeside, shownDay } from './days';

const slot = { startsAt: 1, endsAt: 2, experts: ['a'] };

test('A page begins on the Monday of its week.', () => {
  expect(mondayOf('2026-11-25')).toBe('2026-11-23');
  expect(mondayOf('2026-11-29')).toBe('2026-11-23');
  expect(mondayOf('2026-11-23')).toBe('2026-11-23');
});

test('One pages back to this week and on to the page of the last day, and no farther.', () => {
  expect(pagesBeside('2026-11-23', '2026-11-25', '2026-12-30')).toEqual({ after: '2026-12-07' });
  expect(pagesBeside('2026-11-30', '2026-11-25', '2026-12-13')).toEqual({ before: '2026-11-23' });
  expect(pagesBeside('2026-12-07', '2026-11-25', '2026-12-21')).toEqual({
    ...{ before: '2026-11-23', after: '2026-12-21' },
  });
});

test('A day is outside before today and after the last day; a closed one is told from a full one.', () => {
  const kind = (date: string, more = {}) => dayKind({ date, slots: [], ...more }, '2026-11-25', '2026-12-31');
  expect(kind('2026-11-24')).toBe('outside');
  expect(kind('2027-01-01')).toBe('outside');
  expect(kind('2026-11-25')).toBe('full');
  expect(kind('2026-12-06', { closed: {} })).toBe('closed');
  expect(kind('2026-12-31', { slots: [slot] })).toBe('free');
});

test('The day that was touched is shown even when it is full; else the first that has a free time.', () => {
  const days = [
    { date: '2026-11-25', slots: [] },
    { date: '2026-11-26', slots: [slot] },
  ];
  expect(shownDay(days, '2026-11-25')?.date).toBe('2026-11-25');
  expect(shownDay(days, undefined)?.date).toBe('2026-11-26');
  expect(shownDay(days, '2026-10-01')?.date).toBe('2026-11-26');
  expect(shownDay([], undefined)).toBeUndefined();
});
