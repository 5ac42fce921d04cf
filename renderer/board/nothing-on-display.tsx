import { Notice } from '../design/notice';
import { useSpeech } from './speech';
import styles from './board.module.css';

/** Nothing to show yet, or nothing on display. */
export function NothingOnDisplay({ waiting }: { waiting: boolean }) {
  const { t } = useSpeech();
  return (
    <div className={styles.middle}>
      {waiting ? (
        <Notice kind="loading" size="page">
          {t('board.starting')}
        </Notice>
      ) : (
        <Notice kind="empty" size="page">
          <span role="heading" aria-level={1} className={styles.loud}>
            {t('board.nothing')}
          </span>
          {t('board.nothingDetail')}
        </Notice>
      )}
    </div>
  );
}
