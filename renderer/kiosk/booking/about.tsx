import { useLive } from '../../hub/hub-provider';
import { useLanguage } from '../language';
import { knownValue } from '../parts/live-content';
import styles from './booking.module.css';

export interface AboutProps {
  plan: string | undefined;
  lot: string | undefined;
}

/** The plan or plot that the visitor came from; nothing for whoever came from elsewhere. */
export function About({ plan, lot }: AboutProps) {
  if (plan !== undefined) return <AboutPlan id={plan} />;
  return lot === undefined ? null : <AboutLot id={lot} />;
}

function AboutPlan({ id }: { id: string }) {
  const { t, plain } = useLanguage();
  const answer = knownValue(useLive(['plans.get', id], (hub, signal) => hub.plans.get({ id }, { signal })));
  if (answer === undefined) return null;
  return <p className={styles.about}>{t('booking.aboutPlan', { name: plain(answer.plan.name) })}</p>;
}

function AboutLot({ id }: { id: string }) {
  const { t, plain } = useLanguage();
  const lot = knownValue(useLive(['lots.get', id], (hub, signal) => hub.lots.get({ id }, { signal })));
  if (lot === undefined) return null;
  return <p className={styles.about}>{t('booking.aboutLot', { name: plain(lot.address) })}</p>;
}
