import { expect, test } from 'vitest';
import type { PlanCard, PlanList } from '#hub/plans/contract';
import { plansInTabs } from './plan-lists';

const card = (id: string, list: PlanList): PlanCard => ({
  id,
  list,
  name: { fi: id },
  kind: 'local-detailed-plan',
  phase: 'proposal',
  remedy: 'objection',
});
const lists: PlanList[] = ['on-display', 'in-preparation', 'approved', 'ended', 'upcoming'];

test('every plan stands in exactly one place', () => {
  const tabs = plansInTabs(lists.map(list => card(list, list)));
  expect(
    tabs
      .flatMap(tab => [...tab.plans, ...tab.upcoming])
      .map(plan => plan.id)
      .sort(),
  ).toEqual([...lists].sort());
});

test('what is coming is found under what is on display, apart from it', () => {
  const [onDisplay] = plansInTabs([card('a', 'upcoming'), card('b', 'on-display')]);
  expect(onDisplay?.plans.map(plan => plan.id)).toEqual(['b']);
  expect(onDisplay?.upcoming.map(plan => plan.id)).toEqual(['a']);
});
