import { expect, test } from 'vitest';
import type { PlanCard } from '#hub/plans/contract';
import { currentPlans, wallPage } from './rounds';

const plan = (id: string, startsAt: number, endsAt: number): PlanCard => ({
  id,
  name: { fi: id },
  kind: 'local-detailed-plan',
  phase: 'proposal',
  list: 'on-display',
  remedy: 'objection',
  display: {
    state: 'on-display',
    startsAt,
    endsAt,
    startsOn: '2026-11-10',
    endsOn: '2026-12-10',
    endsClock: '15:00',
    daysLeft: 3,
  },
});

test('a period that ends while the hub is away leaves the wall at its own minute', () => {
  const plans = [plan('ends', 0, 1000), plan('goes-on', 0, 5000)];
  expect(currentPlans(plans, 999).map(({ id }) => id)).toEqual(['ends', 'goes-on']);
  expect(currentPlans(plans, 1000).map(({ id }) => id)).toEqual(['goes-on']);
});

test('a period that has not begun is not on the wall', () => {
  expect(currentPlans([plan('later', 2000, 5000)], 1000)).toEqual([]);
});

test('every plan is shown in one language before any is shown in the next', () => {
  const shown = [0, 1, 2, 3].map(turn => wallPage(turn, 2, ['fi', 'en']));
  expect(shown).toEqual([
    { index: 0, language: 'fi' },
    { index: 1, language: 'fi' },
    { index: 0, language: 'en' },
    { index: 1, language: 'en' },
  ]);
});

test('without plans the languages still take turns', () => {
  expect([0, 1].map(turn => wallPage(turn, 0, ['fi', 'en']).language)).toEqual(['fi', 'en']);
});
