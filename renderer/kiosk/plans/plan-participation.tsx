import { Mail, MapPin, Scale } from 'lucide-react';
import type { Plan } from '#hub/plans/contract';
import { Button } from '../../design/button';
import { SectionHeading } from '../../design/heading';
import { Icon } from '../../design/icon';
import { useLanguage } from '../language';
import { useNavigation } from '../visit-context';
import { deadlineWords, goesToRegistry } from '#content/model/deadline-words';
import type { Remedy } from '#content/model/plan-terms';
import styles from './plan-sections.module.css';

/** How and where to leave what the law allows now; nothing when nothing can be left. */
export function PlanParticipation({ plan }: { plan: Plan }) {
  const words = deadlineWords(plan);
  const isOpen = words.kind === 'open' || (plan.throughout && words.kind !== 'upcoming');
  if (!isOpen || plan.remedy === 'none') return null;
  return <Ways plan={plan} remedy={plan.remedy} />;
}

function Ways({ plan, remedy }: { plan: Plan; remedy: Exclude<Remedy, 'none'> }) {
  const { t, text } = useLanguage();
  const plotDivision = plan.kind === 'plot-division' && remedy === 'objection';
  return (
    <section className={styles.section}>
      <SectionHeading title={t(`plans.how_${remedy}`)} />
      <div className={styles.sheet}>
        {plotDivision && <p>{t('plans.howPlotDivision')}</p>}
        <p>{plan.instructions ? text(plan.instructions) : t(`plans.howText_${remedy}`)}</p>
        {goesToRegistry(remedy) && plan.registry && <Registry registry={plan.registry} />}
        {remedy === 'appeal' && <AppealDocument plan={plan} />}
      </div>
    </section>
  );
}

function Registry({ registry }: { registry: NonNullable<Plan['registry']> }) {
  const { t, text } = useLanguage();
  return (
    <div className={styles.ways}>
      <p className={styles.way}>
        <Icon icon={MapPin} />
        <span>
          <span className={styles.soft}>{t('plans.bring')}</span>
          <b>{text(registry.name)}</b>
          <span>{text(registry.address)}</span>
        </span>
      </p>
      {registry.email && (
        <p className={styles.way}>
          <Icon icon={Mail} />
          <span>
            <span className={styles.soft}>{t('plans.emailTo')}</span>
            <b>{registry.email}</b>
          </span>
        </p>
      )}
    </div>
  );
}

function AppealDocument({ plan }: { plan: Plan }) {
  const { t, plain } = useLanguage();
  const navigation = useNavigation();
  const appeal = plan.documents.find(document => document.role === 'appeal');
  if (appeal === undefined) return null;
  const title = plain(appeal.title);
  return (
    <Button
      kind="primary"
      icon={Scale}
      onPress={() => navigation.open({ screen: 'document', sha256: appeal.sha256, title, planId: plan.id })}
    >
      {t('plans.openAppeal')}
    </Button>
  );
}
