import { CloudOff } from 'lucide-react';
import { Notice } from '../design/notice';
import { useSpeech } from './speech';
import styles from './board.module.css';

/** Said within five seconds of losing the hub: an old period must not stand as a current one. */
export function NoConnection() {
  const { t } = useSpeech();
  return (
    <div className={styles.middle}>
      <Notice kind="offline" size="page" icon={CloudOff}>
        <span role="heading" aria-level={1} className={styles.loud}>
          {t('board.noConnection')}
        </span>
        {t('board.noConnectionDetail')}
      </Notice>
    </div>
  );
}
