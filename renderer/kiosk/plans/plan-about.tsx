import type { Plan } from '#hub/plans/contract';
import { SectionHeading } from '../../design/heading';
import { useLanguage } from '../language';
import { ContactLines } from '../parts/contact-lines';
import { FactList } from '../parts/fact-list';
import { Pictures } from '../parts/pictures';
import { QrLine } from '../parts/qr-line';
import { useCity } from '../parts/site';
import styles from './plan-sections.module.css';

/** What the plan wants, in the planner's words. */
export function PlanAim({ plan }: { plan: Plan }) {
  const { t, text } = useLanguage();
  if (!plan.summary && !plan.aim && plan.images.length === 0) return null;
  return (
    <section className={styles.section}>
      <SectionHeading title={t('plans.aim')} />
      {plan.summary && <p className={styles.lead}>{text(plan.summary)}</p>}
      {plan.aim && <p>{text(plan.aim)}</p>}
      <Pictures images={plan.images} />
    </section>
  );
}

/** Whom to ask, where the papers lie, and where the notice that counts is published. */
export function PlanSources({ plan }: { plan: Plan }) {
  const { t, text, format, language } = useLanguage();
  const city = useCity();
  const facts = [
    plan.contact && {
      key: 'contact',
      name: t('plans.contact'),
      value: <ContactLines contact={plan.contact} />,
    },
    plan.display?.place &&
      plan.display.state !== 'ended' && {
        key: 'papers',
        name: t('plans.papers'),
        value: text(plan.display.place),
      },
    plan.decidedBy && { key: 'decided', name: t('plans.decidedByName'), value: text(plan.decidedBy) },
    plan.properties.length > 0 && {
      key: 'properties',
      name: t('plans.properties'),
      value: plan.properties.join(', '),
    },
    { key: 'statute', name: t('plans.statuteName'), value: text(plan.statute) },
    { key: 'updated', name: t('plans.updatedName'), value: format.fullDate(plan.updatedAt) },
  ];
  return (
    <section className={styles.section}>
      <SectionHeading title={t('plans.moreAbout')} />
      <FactList facts={facts.filter(fact => typeof fact === 'object')} />
      <QrLine
        title={t('plans.officialNotice')}
        address={plan.noticeWebsite}
        label={t('plans.officialNoticeQr')}
      >
        {language === 'en' && <p className={styles.soft}>{t('plans.courtesy')}</p>}
      </QrLine>
      {plan.website && (
        <QrLine title={t('plans.planPage')} address={plan.website} label={t('plans.planPageQr')} />
      )}
      {city?.isSample === true && <p className={styles.soft}>{t('plans.sample')}</p>}
    </section>
  );
}
