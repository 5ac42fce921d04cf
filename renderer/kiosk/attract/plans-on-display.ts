import type { PlanCard } from '#hub/plans/contract';

/**
 * The plans that are on display at an instant by their own period: an answer that has grown old while the hub is away
 * never shows an ended period as current.
 */
export function plansOnDisplayAt(plans: readonly PlanCard[], now: number): readonly PlanCard[] {
  return plans.filter(
    ({ display }) => display !== undefined && display.startsAt <= now && now < display.endsAt,
  );
}
