import { useLive } from '../../hub/hub-provider';
import { useLanguage } from '../language';
import styles from './sample-strip.module.css';

/** Says on every screen that what is shown is made up, when the content itself says so. */
export function SampleStrip() {
  const { t } = useLanguage();
  const city = useLive(['city.get'], (hub, signal) => hub.city.get(undefined, { signal }));
  if (!('value' in city) || !city.value?.isSample) return null;
  return (
    <aside className={styles.strip} aria-label={t('frame.sample')}>
      {t('frame.sample')}
    </aside>
  );
}
