import { useLive } from '../../hub/hub-provider';
import { useNow } from '../clock';
import { useLanguage } from '../language';
import styles from './city-line.module.css';

/** The city's name, the clock and the date, and whether the desk is open now. */
export function CityLine({ size = 'ordinary' }: { size?: 'ordinary' | 'large' }) {
  const { text, format } = useLanguage();
  const city = useLive(['city.get'], (hub, signal) => hub.city.get(undefined, { signal }));
  const now = useNow();
  const name = 'value' in city ? city.value?.name : undefined;
  return (
    <div className={`${styles.line} ${styles[size]}`}>
      <div className={styles.city}>
        <p className={styles.name}>{name ? text(name) : '\u00a0'}</p>
        <OpenNow />
      </div>
      <div className={styles.time}>
        <p className={styles.clock}>{format.clock(now)}</p>
        <p className={styles.date}>{format.fullDate(now)}</p>
      </div>
    </div>
  );
}

function OpenNow() {
  const { t, format } = useLanguage();
  const openNow = useLive(['city.openNow'], (hub, signal) => hub.city.openNow(undefined, { signal }));
  const answer = 'value' in openNow ? openNow.value : null;
  if (!answer) return <p className={styles.open}>{'\u00a0'}</p>;
  const { open, changesAt, now } = answer;
  const words = () => {
    if (changesAt === undefined) return t(open ? 'home.open' : 'home.closed');
    if (open) return t('home.openUntil', { clock: format.clock(changesAt) });
    return t('home.opensAt', { when: `${format.nearDay(changesAt, now)} ${format.atClock(changesAt)}` });
  };
  return (
    <p className={styles.open} data-open={open}>
      <i aria-hidden="true" />
      {words()}
    </p>
  );
}
