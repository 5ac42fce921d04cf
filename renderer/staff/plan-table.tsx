import type { PlanCard } from '#hub/plans/contract';
import { useLive } from '../hub/hub-provider';
import { useSpeech } from './speech';
import styles from './staff.module.css';

/** Every plan on the screens with its list and display period. */
export function PlanTable() {
  const { t } = useSpeech();
  const answer = useLive(['plans.list'], (hub, signal) => hub.plans.list(undefined, { signal }));
  return (
    <section className={styles.section}>
      <h2>{t('staff.plans')}</h2>
      {answer.state === 'loading' && <p>{t('staff.loading')}</p>}
      {'value' in answer && <Plans plans={answer.value.plans} />}
    </section>
  );
}

function Plans({ plans }: { plans: readonly PlanCard[] }) {
  const { t } = useSpeech();
  if (plans.length === 0) return <p>{t('staff.plansNone')}</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('staff.plan')}</th>
          <th scope="col">{t('staff.list')}</th>
          <th scope="col">{t('staff.period')}</th>
        </tr>
      </thead>
      <tbody>
        {plans.map(plan => (
          <PlanRow key={plan.id} plan={plan} />
        ))}
      </tbody>
    </table>
  );
}

function PlanRow({ plan }: { plan: PlanCard }) {
  const { t, plain } = useSpeech();
  return (
    <tr>
      <th scope="row">
        {plain(plan.name)} <span className={styles.soft}>{plan.id}</span>
      </th>
      <td>{t(`staff.list_${plan.list}`)}</td>
      <td>
        <Period plan={plan} />
      </td>
    </tr>
  );
}

function Period({ plan: { display } }: { plan: PlanCard }) {
  const { t, format } = useSpeech();
  if (display === undefined) return <span className={styles.soft}>{t('staff.noPeriod')}</span>;
  const { startsOn, endsOn, endsClock, daysLeft, state } = display;
  const left = daysLeft <= 0 ? t('staff.lastDay') : t('staff.daysLeft', { count: daysLeft });
  return (
    <>
      {t('staff.periodText', {
        from: format.calendarDate(startsOn),
        to: format.calendarDate(endsOn),
        clock: format.clockTime(endsClock),
      })}
      {state === 'on-display' && <b className={styles.left}> {left}</b>}
    </>
  );
}
