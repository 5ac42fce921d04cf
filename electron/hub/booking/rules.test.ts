import { describe, expect, it } from 'vitest';
import type { Expert } from '#content/model/booking-file';
import { bookingStates } from './contract';
import {
  canCancel,
  heldLonger,
  leastBooked,
  type Mark,
  refuseUnlessArriving,
  refuseUnlessMarkable,
} from './rules';
import { MINUTE_MS, stepsOf } from './steps';

const starts_at = Date.parse('2026-11-25T08:00:00Z');
const minutesFrom = (minutes: number) => starts_at + minutes * MINUTE_MS;

describe('arriving', () => {
  it.each([
    [-31, 'TOO_EARLY'],
    [-30, undefined],
    [30, undefined],
    [31, 'ENDED'],
  ])('%i minutes from the time: %s', (minutes, code) => {
    const arrive = () => refuseUnlessArriving({ state: 'booked', starts_at }, minutesFrom(minutes));
    if (code === undefined) expect(arrive).not.toThrow();
    else expect(arrive).toThrow(code);
  });

  it('said twice is no mistake, and what has ended is not arrived at', () => {
    expect(() => refuseUnlessArriving({ state: 'arrived', starts_at }, minutesFrom(90))).not.toThrow();
    for (const state of ['done', 'no-show', 'cancelled'] as const) {
      expect(() => refuseUnlessArriving({ state, starts_at }, minutesFrom(0))).toThrow('ENDED');
    }
  });
});

it.each([
  [4, 5, 9],
  [9, 12, 14],
  [12, 14, 15],
  [14, 15, 15],
])('a hold asked for again in minute %i, kept until %i, is kept until %i', (now, until, longer) => {
  const row = { created_at: starts_at, held_until: minutesFrom(until) };
  expect(heldLonger(row, minutesFrom(now))).toBe(minutesFrom(longer));
});

it('a holder cancels before the time, and nothing that is not booked', () => {
  expect(canCancel({ state: 'booked', starts_at }, minutesFrom(-1))).toBe(true);
  expect(canCancel({ state: 'booked', starts_at }, minutesFrom(0))).toBe(false);
  expect(canCancel({ state: 'arrived', starts_at }, minutesFrom(-1))).toBe(false);
});

it('the staff can say the truth of a booking, whatever they said before, but nothing of a hold', () => {
  const allowed = (as: Mark) =>
    bookingStates.filter(state => {
      try {
        refuseUnlessMarkable(state, as);
        return true;
      } catch {
        return false;
      }
    });
  expect(allowed('booked')).toEqual(['booked', 'arrived', 'done', 'no-show', 'cancelled']);
  expect(allowed('arrived')).toEqual(['booked', 'arrived', 'done', 'no-show']);
  expect(allowed('done')).toEqual(['booked', 'arrived', 'done', 'no-show']);
  expect(allowed('no-show')).toEqual(['booked', 'arrived', 'done', 'no-show']);
  expect(allowed('cancelled')).toEqual(['booked', 'arrived', 'cancelled']);
});

it('whoever has the fewest bookings that day gets the next, among equals the first of the file', () => {
  const experts = ['a', 'b', 'c'].map(id => ({ id }) as Expert);
  const pick = (counts: Record<string, number>) => leastBooked(experts, new Map(Object.entries(counts)))?.id;
  expect(pick({})).toBe('a');
  expect(pick({ a: 1 })).toBe('b');
  expect(pick({ a: 2, b: 1, c: 1 })).toBe('b');
  expect(leastBooked([], new Map())).toBeUndefined();
});

it('a booking holds the steps of the meeting and of the pause', () => {
  const steps = stepsOf(starts_at, { lengthMinutes: 20, pauseMinutes: 10 });
  expect(steps).toEqual([0, 5, 10, 15, 20, 25].map(minutesFrom));
});
