import { CircleCheck, Printer } from 'lucide-react';
import { useCallback } from 'react';
import { Button } from '../../design/button';
import { PageHeading } from '../../design/heading';
import { Icon } from '../../design/icon';
import { useLanguage } from '../language';
import { PlainScreen } from '../parts/screen-layout';
import { useNavigation } from '../visit-context';
import { useVisitControl } from '../visit/visit-control';
import type { About } from './opinion-screen';
import type { Received } from './opinion-writing';
import styles from './opinions.module.css';

/** The receipt: the letter's number and when it came; nothing of what was written. */
export function LetterReceived({ received, about }: { received: Received; about: About | undefined }) {
  const { t, format } = useLanguage();
  const navigation = useNavigation();
  const visit = useVisitControl();
  const end = useCallback(() => visit.dispatch({ type: 'ended' }), [visit]);
  return (
    <PlainScreen label={t('opinions.received')}>
      <PageHeading title={t('opinions.received')} />
      <div className={styles.receipt} role="status">
        <p className={styles.number}>{received.label}</p>
        <p>{t('opinions.receivedAt', { when: format.dayAndClock(received.receivedAt) })}</p>
        <p>{t('opinions.receivedDetail')}</p>
        {received.paper === 'printed' && (
          <p className={styles.line}>
            <Icon icon={Printer} />
            <span>{t('opinions.receiptPrinted')}</span>
          </p>
        )}
      </div>
      {about?.keepDays !== undefined && (
        <p className={styles.soft}>{t('opinions.keeps', { count: about.keepDays })}</p>
      )}
      <div className={styles.actions}>
        <Button kind="primary" icon={CircleCheck} wide onPress={end}>
          {t('opinions.done')}
        </Button>
        <Button wide onPress={navigation.home}>
          {t('booking.goOn')}
        </Button>
      </div>
    </PlainScreen>
  );
}
