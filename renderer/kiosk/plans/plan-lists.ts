import type { PlanCard } from '#hub/plans/contract';

/** The lists as the city keeps them; what is coming stands below what is on display. */
export const planTabs = ['on-display', 'in-preparation', 'approved', 'ended'] as const;
export type PlanTab = (typeof planTabs)[number];

export interface PlanTabContent {
  tab: PlanTab;
  plans: readonly PlanCard[];
  /** Only beside those on display. */
  upcoming: readonly PlanCard[];
}

/** Every plan in exactly one tab, in the hub's order. */
export function plansInTabs(plans: readonly PlanCard[]): readonly PlanTabContent[] {
  return planTabs.map(tab => ({
    tab,
    plans: plans.filter(plan => plan.list === tab),
    upcoming: tab === 'on-display' ? plans.filter(plan => plan.list === 'upcoming') : [],
  }));
}
