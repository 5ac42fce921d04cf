import type { BoardSide } from '#content/model/displays-file';
import { Events } from '../margin';
import { NothingOnDisplay } from '../nothing-on-display';
import { PlanList } from './plan-list';
import { PlansByTurns } from '../plans-by-turns';
import type { PlansByTurnsProps } from '../plans-by-turns';
import styles from './side.module.css';

export interface SideProps extends Omit<PlansByTurnsProps, 'isBeside'> {
  side: Exclude<BoardSide, 'nothing'>;
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
  if (plans.length === 0) return <NothingOnDisplay waiting={starting} />;
  if (side === 'notices') return <PlanList plans={plans} />;
  return <PlansByTurns {...{ city, plans, page, starting }} isBeside />;
}
