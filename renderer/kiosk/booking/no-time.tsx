import { Button } from '../../design/button';
import { Notice } from '../../design/notice';
import { useLanguage } from '../language';
import { useDisplay } from '../parts/display';
import { useNavigation, useTimeBooking } from '../visit-context';
import { refusalWords } from './booking-words';
import type { HoldRefusal } from './time-booking';
import styles from './booking.module.css';

/** The time was kept too long ago; it may still be free. */
export function Lapsed() {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const booking = useTimeBooking();
  const display = useDisplay();
  return (
    <Notice
      kind="stale"
      size="page"
      action={
        <div className={styles.actions}>
          <Button kind="primary" onPress={() => booking.holdLonger(display)}>
            {t('booking.sameTime')}
          </Button>
          <Button onPress={navigation.back}>{t('booking.otherTime')}</Button>
        </div>
      }
    >
      {t('booking.lapsed')}
    </Notice>
  );
}

/** What only the connection refused may be had by asking once more. */
export function NotHeld({ why }: { why: HoldRefusal }) {
  const { t } = useLanguage();
  return <NoTime words={t(refusalWords[why])} canRetry={why === 'UNREACHABLE' || why === 'STATE_AWAY'} />;
}

/** Nothing is kept, and why; the way back to the free times. */
export function NoTime({ words, canRetry = false }: { words: string; canRetry?: boolean }) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const booking = useTimeBooking();
  const display = useDisplay();
  return (
    <Notice
      kind="empty"
      size="page"
      action={
        <div className={styles.actions}>
          {canRetry && (
            <Button kind="primary" onPress={() => booking.holdLonger(display)}>
              {t('booking.sameTime')}
            </Button>
          )}
          <Button kind={canRetry ? 'secondary' : 'primary'} onPress={navigation.back}>
            {t('booking.otherTime')}
          </Button>
        </div>
      }
    >
      {words}
    </Notice>
  );
}
