import { ArrowRight, Hourglass } from 'lucide-react';
import { phaseKey } from '#content/model/deadline-words';
import { onDisplayAt } from '#content/model/display-period';
import type { PlanCard } from '#hub/plans/contract';
import { Card } from '../../design/card';
import { Button } from '../../design/button';
import { SectionHeading } from '../../design/heading';
import { Notice } from '../../design/notice';
import { Tag } from '../../design/tag';
import { useNow } from '../clock';
import { useLanguage } from '../language';
import { useShortDeadline } from '../parts/deadline-texts';
import { PlanPicture } from '../picture/plan-picture';
import { canOpen } from '../screens';
import { useNavigation } from '../visit-context';
import styles from './plan-cards.module.css';

/** More do not fit beside each other; the rest is one touch away. */
const SHOWN = 3;
const SHOWN_TIGHT = 2;

interface PlanCardsProps {
  plans: readonly PlanCard[];
  /** Where there is little room all are equally small. */
  tight: boolean;
}

/** The plans on display, the soonest deadline first and largest, with their maps and until when one may act. */
export function PlanCards({ plans, tight }: PlanCardsProps) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const shown = onDisplayAt(plans, useNow()).slice(0, tight ? SHOWN_TIGHT : SHOWN);
  const all = canOpen('plans') && (
    <Button kind="quiet" iconAfter={ArrowRight} onPress={() => navigation.open({ screen: 'plans' })}>
      {t('home.allPlans', { count: plans.length })}
    </Button>
  );
  return (
    <section className={styles.section}>
      <SectionHeading title={t('home.onDisplay')} action={all} />
      {shown.length === 0 ? (
        <Notice kind="empty">{t('home.nothingOnDisplay')}</Notice>
      ) : (
        <div className={styles.cards} data-count={shown.length} data-tight={tight}>
          {shown.map((plan, index) => (
            <PlanCardView key={plan.id} plan={plan} lead={index === 0 && !tight} />
          ))}
        </div>
      )}
    </section>
  );
}

function PlanCardView({ plan, lead }: { plan: PlanCard; lead: boolean }) {
  const { t, text } = useLanguage();
  const navigation = useNavigation();
  const open = canOpen('plan') ? { onPress: () => navigation.open({ screen: 'plan', id: plan.id }) } : {};
  return (
    <div className={lead ? styles.lead : styles.side}>
      <Card {...open} beside={!lead} media={<PlanPicture plan={plan} />}>
        <span className={styles.name}>{text(plan.name)}</span>
        {lead && (
          <span className={styles.kind}>
            {t(`plans.kind_${plan.kind}`)} · {t(phaseKey(plan)).toLowerCase()}
          </span>
        )}
        <DeadlineTag plan={plan} plain={!lead} />
      </Card>
    </div>
  );
}

/** Until when, and for what; loud on the last day. */
function DeadlineTag({ plan, plain }: { plan: PlanCard; plain: boolean }) {
  const deadline = useShortDeadline()(plan);
  if (deadline === undefined) return null;
  return (
    <Tag tone="deadline" {...(plain ? {} : { icon: Hourglass })} bare={plan.display?.daysLeft !== 0}>
      {deadline}
    </Tag>
  );
}
