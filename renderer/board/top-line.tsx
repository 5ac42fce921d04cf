import type { City } from '#hub/city/contract';
import { useOpening } from './opening';
import { useSpeech } from './speech';
import styles from './top-line.module.css';

/** Over the calls: whose lobby this is, until when the desk is open, and the time. */
export function TopLine({ city, now }: { city: City | undefined; now: number }) {
  const { t, plain, format } = useSpeech();
  return (
    <header className={styles.line}>
      <p className={styles.city}>{city ? plain(city.servicePoint.name) : ''}</p>
      {city && <OpenState city={city} now={now} />}
      {city?.isSample === true && <p className={styles.sample}>{t('board.sample')}</p>}
      <p className={styles.clock}>{format.clock(now)}</p>
    </header>
  );
}

function OpenState({ city, now }: { city: City; now: number }) {
  const { open, state } = useOpening(city, now);
  return <p className={open ? styles.open : styles.closed}>{state}</p>;
}
