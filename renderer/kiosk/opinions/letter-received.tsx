import { CircleCheck, Printer } from 'lucide-react';
import { useCallback } from 'react';
import { Button } from '../../design/button';
import { PageHeading } from '../../design/heading';
import { Icon } from '../../design/icon';
import { Notice } from '../../design/notice';
import { useLanguage } from '../language';
import { PlainScreen } from '../parts/screen-layout';
import { useNavigation, useOpinionWriting } from '../visit-context';
import { useVisitControl } from '../visit/visit-control';
import type { About } from './opinion-screen';
import type { Received } from './opinion-writing';
import styles from './opinions.module.css';

interface LetterReceivedProps {
  received: Received;
  isPrinting: boolean;
  about: About | undefined;
}

/** The receipt: the letter's number and when it came; nothing of what was written. */
export function LetterReceived({ received, isPrinting, about }: LetterReceivedProps) {
  const { t, format } = useLanguage();
  const navigation = useNavigation();
  const visit = useVisitControl();
  const writing = useOpinionWriting();
  const goOn = () => {
    writing.forget();
    navigation.home();
  };
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
      <PaperTrouble paper={received.paper} isPrinting={isPrinting} />
      {about?.keepDays !== undefined && (
        <p className={styles.soft}>{t('opinions.keeps', { count: about.keepDays })}</p>
      )}
      <div className={styles.actions}>
        <Button kind="primary" icon={CircleCheck} wide onPress={end}>
          {t('opinions.done')}
        </Button>
        <Button wide onPress={goOn}>
          {t('booking.goOn')}
        </Button>
      </div>
    </PlainScreen>
  );
}

/** The letter is received all the same when the receipt does not print; it can be printed again when that is mended. */
function PaperTrouble({ paper, isPrinting }: { paper: Received['paper']; isPrinting: boolean }) {
  const { t } = useLanguage();
  const writing = useOpinionWriting();
  if (isPrinting) return <Notice kind="loading">{t('opinions.receiptPrinting')}</Notice>;
  if (paper === 'printed' || paper === 'not-wanted' || paper === 'none') return null;
  return (
    <>
      <Notice kind="error">
        {t(paper === 'paper-out' ? 'opinions.receiptPaperOut' : 'opinions.receiptFailed')}
      </Notice>
      <Button icon={Printer} wide onPress={writing.printReceipt}>
        {t('opinions.receiptAgain')}
      </Button>
    </>
  );
}
