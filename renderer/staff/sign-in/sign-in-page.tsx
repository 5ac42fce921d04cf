import type { ReactNode } from 'react';
import { Landscape } from '../../design/landscape';
import { useLive } from '../../hub/hub-provider';
import { useSpeech } from '../speech';
import styles from './sign-in.module.css';

/** The page before anybody is signed in: the shore of the city, and one sheet to write on. */
export function SignInPage({
  title,
  lead,
  children,
  foot,
}: {
  title: string;
  lead?: string;
  children: ReactNode;
  foot: ReactNode;
}) {
  const { t, plain } = useSpeech();
  const city = useLive(['city.get'], (hub, signal) => hub.city.get(undefined, { signal }));
  const place = 'value' in city && city.value ? plain(city.value.name) : undefined;
  return (
    <div className={styles.page}>
      <header className={styles.scene}>
        <Landscape />
        <p className={styles.place}>
          <b>{t('people.product')}</b>
          {place !== undefined && <span>{place}</span>}
          <span>{t('people.staffPage')}</span>
        </p>
      </header>
      <main className={styles.sheet}>
        <div className={styles.content}>
          <h1>{title}</h1>
          {lead !== undefined && <p className={styles.lead}>{lead}</p>}
          {children}
        </div>
        <div className={styles.foot}>{foot}</div>
      </main>
    </div>
  );
}
