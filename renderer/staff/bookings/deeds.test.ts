import { expect, test } from 'vitest';
import { bookingStates } from '#hub/booking/contract';
import { deedsOf } from './deeds';

const startsAt = 1_000_000;

test('Nobody is marked absent or served before their time has begun.', () => {
  expect(deedsOf({ state: 'booked', startsAt }, startsAt - 1)).toEqual(['arrived', 'move', 'cancel']);
  expect(deedsOf({ state: 'booked', startsAt }, startsAt)).toContain('no-show');
});

test('Whatever was marked can be taken back.', () => {
  for (const state of ['arrived', 'done', 'no-show', 'cancelled'] as const)
    expect(deedsOf({ state, startsAt }, startsAt)).toContain('undo');
});

test('A visitor who is here is neither moved nor cancelled.', () => {
  expect(deedsOf({ state: 'arrived', startsAt }, startsAt)).toEqual(['done', 'undo']);
});

test('There is nothing to do with a time that was never booked.', () => {
  expect(bookingStates.filter(state => deedsOf({ state, startsAt }, startsAt).length === 0)).toEqual([
    'held',
    'lapsed',
  ]);
});
