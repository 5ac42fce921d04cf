import type { PlanCard } from '#hub/plans/contract';
import { useSpeech } from '../speech';
import styles from './side.module.css';

/** All plans on display at once, the one that ends first at the top. */
export function PlanList({ plans }: { plans: readonly PlanCard[] }) {
  const { t, plain } = useSpeech();
  const byEnd = [...plans].sort((one, other) => (one.display?.endsAt ?? 0) - (other.display?.endsAt ?? 0));
  return (
    <section className={styles.list}>
      <h2>{t('board.allOnDisplay')}</h2>
      <ul>
        {byEnd.map(plan => (
          <li key={plan.id}>
            <b>{plain(plan.name)}</b>
            <Until plan={plan} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Until({ plan }: { plan: PlanCard }) {
  const { t, format } = useSpeech();
  if (!plan.display) return null;
  const { endsOn, endsClock } = plan.display;
  const day = format.calendarDay(endsOn);
  return <span>{t('board.untilDay', { day, clock: format.clockTime(endsClock) })}</span>;
}
