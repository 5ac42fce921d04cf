import type { City } from '#hub/city/contract';
import type { PlanCard } from '#hub/plans/contract';
import { NothingOnDisplay } from './nothing-on-display';
import { PlanPage } from './plan-page';
import type { WallPage } from './rounds';

export interface PlansByTurnsProps {
  city: City | undefined;
  /** On display now. */
  plans: readonly PlanCard[];
  page: WallPage;
  /** Whether the plans have not been told yet. */
  starting: boolean;
  /** Whether it stands beside the calls, with half the room. */
  isBeside?: boolean;
}

/** The plan whose turn it is, or that there is none. */
export function PlansByTurns({ city, plans, page, starting, isBeside = false }: PlansByTurnsProps) {
  const plan = plans[page.index];
  if (!plan) return <NothingOnDisplay waiting={starting} />;
  return (
    <PlanPage
      key={`${plan.id} ${page.language}`}
      plan={plan}
      page={page.index + 1}
      count={plans.length}
      noticeWebsite={city?.noticeWebsite}
      isBeside={isBeside}
    />
  );
}
