import { Hourglass } from 'lucide-react';
import type { PlanCard as PublishedCard } from '#hub/plans/contract';
import { Card } from '../../design/card';
import { Tag } from '../../design/tag';
import { useLanguage } from '../language';
import { PlanPicture } from '../picture/plan-picture';
import { deadlineWords, phaseKey } from '#content/model/deadline-words';
import { useShortDeadline } from '../parts/deadline-texts';
import styles from './plan-card.module.css';

/** A plan as a card: where it lies, what it is, how far it is, and what one can do about it by when. */
export function PlanCard({ plan, onOpen }: { plan: PublishedCard; onOpen: () => void }) {
  const { t, text } = useLanguage();
  const short = useShortDeadline()(plan);
  const words = deadlineWords(plan);
  return (
    <Card
      media={
        <span className={styles.picture}>
          <PlanPicture plan={plan} />
        </span>
      }
      onPress={onOpen}
    >
      <span className={styles.name}>{text(plan.name)}</span>
      <span className={styles.kind}>
        {t(`plans.kind_${plan.kind}`)} · {t(phaseKey(plan)).toLowerCase()}
      </span>
      {plan.place && <span className={styles.kind}>{text(plan.place)}</span>}
      <span className={styles.end}>
        {short !== undefined && (
          <span className={words.kind === 'open' ? styles.deadline : styles.quiet}>{short}</span>
        )}
        {words.kind === 'open' && (
          <>
            <span className={styles.can}>{t(words.do)}</span>
            <Tag tone="deadline" icon={Hourglass}>
              {words.lastDay
                ? t('plans.lastDayShort')
                : t('plans.daysLeftShort', { count: words.display.daysLeft })}
            </Tag>
          </>
        )}
      </span>
    </Card>
  );
}
