import { expect, test } from 'vitest';
import type { PlanCard } from '#hub/plans/contract';
import { deadlineOf } from './deadline';

function display(
  daysLeft: number,
  state: 'on-display' | 'ended' = 'on-display',
): NonNullable<PlanCard['display']> {
  return {
    state,
    daysLeft,
    startsAt: 0,
    endsAt: 99,
    startsOn: '2026-11-10',
    endsOn: '2026-12-10',
    endsClock: '15:00',
  };
}

test('On its last day a plan says that it ends today, whatever one may do.', () => {
  expect(deadlineOf({ remedy: 'objection', display: display(0) })).toEqual({
    urgency: 'today',
    key: 'home.endsToday',
    at: 99,
  });
});

test('The deadline is named by what a person may do, in the words of the law.', () => {
  expect(deadlineOf({ remedy: 'objection', display: display(16) })?.key).toBe('home.deadlineObjection');
  expect(deadlineOf({ remedy: 'none', display: display(16) })?.key).toBe('home.deadlineNone');
});

test('Within a week it is soon.', () => {
  expect(deadlineOf({ remedy: 'opinion', display: display(7) })?.urgency).toBe('soon');
  expect(deadlineOf({ remedy: 'opinion', display: display(8) })?.urgency).toBe('later');
});

test('A display that has ended has no deadline any more.', () => {
  expect(deadlineOf({ remedy: 'opinion', display: display(-1, 'ended') })).toBeUndefined();
});
