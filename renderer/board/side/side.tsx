import type { BoardSide } from '#content/model/displays-file';
import type { City } from '#hub/city/contract';
import type { PlanCard } from '#hub/plans/contract';
import { Events } from '../margin';
import { NothingOnDisplay } from '../nothing-on-display';
import { PlanPage } from '../plan-page';
import type { WallPage } from '../rounds';
import { PlanList } from './plan-list';
import styles from './side.module.css';

export interface SideProps {
  side: Exclude<BoardSide, 'nothing'>;
  city: City | undefined;
  /** On display now. */
  plans: readonly PlanCard[];
  page: WallPage;
  /** Whether the plans have not been told yet. */
  starting: boolean;
  now: number;
}

/** What stands beside the calls: plans by turns, all of them as a list, or what is on in town. */
export function Side({ side, city, plans, page, starting, now }: SideProps) {
  if (side === 'events') {
    return (
      <div className={styles.events}>
        <Events now={now} />
      </div>
    );
  }
  const plan = plans[page.index];
  if (!plan) return <NothingOnDisplay waiting={starting} />;
  if (side === 'notices') return <PlanList plans={plans} />;
  return (
    <PlanPage
      key={`${plan.id} ${page.language}`}
      plan={plan}
      page={page.index + 1}
      count={plans.length}
      noticeWebsite={city?.noticeWebsite}
      isBeside
    />
  );
}
