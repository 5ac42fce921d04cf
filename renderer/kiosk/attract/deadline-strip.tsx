import { Hourglass } from 'lucide-react';
import type { PlanCard } from '#hub/plans/contract';
import { Icon } from '../../design/icon';
import { Rapakivi } from '../../design/landscape';
import { useLanguage } from '../language';
import { useShortDeadline } from '../parts/deadline-texts';
import styles from './deadline-strip.module.css';

/** Days left in large figures on granite, and until when exactly; nothing where nothing can be done any more. */
export function DeadlineStrip({ plan }: { plan: PlanCard }) {
  const { t } = useLanguage();
  const deadline = useShortDeadline()(plan);
  if (deadline === undefined || !plan.display) return null;
  const { daysLeft } = plan.display;
  return (
    <span className={styles.deadline}>
      <Rapakivi />
      <span className={styles.days}>
        <Icon icon={Hourglass} />
        {daysLeft <= 0 ? t('home.lastDay') : t('home.daysLeft', { count: daysLeft })}
      </span>
      <span className={styles.until}>{deadline}</span>
    </span>
  );
}
