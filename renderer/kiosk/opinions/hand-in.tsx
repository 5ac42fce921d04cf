import { Send } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../design/button';
import { Dialog } from '../../design/dialog';
import { Notice } from '../../design/notice';
import { useLanguage } from '../language';
import { usePrintsNow } from '../parts/prints';
import { useOpinionWriting, useVisitOpinion } from '../visit-context';
import { Ended } from './ended';
import type { About } from './opinion-screen';
import styles from './opinions.module.css';

/** The way to the registry where the city receives letters here; asks back once, for nothing can be taken back here. */
export function HandIn({ about }: { about: About }) {
  const { t } = useLanguage();
  const { trouble } = useVisitOpinion();
  const hand = useHand();
  const [asks, setAsks] = useState(false);
  const isPossible = trouble === undefined || trouble.kind === 'changed';
  if (!about.receives || !about.isOpen || !isPossible) return null;
  const send = () => {
    setAsks(false);
    hand();
  };
  return (
    <>
      <Button kind="primary" icon={Send} wide onPress={() => setAsks(true)}>
        {t('opinions.hand')}
      </Button>
      {about.keepDays !== undefined && (
        <p className={styles.soft}>{t('opinions.keeps', { count: about.keepDays })}</p>
      )}
      {asks && (
        <Dialog
          title={t('opinions.hand')}
          kind="alert"
          onClose={() => setAsks(false)}
          actions={
            <>
              <Button kind="primary" onPress={send}>
                {t('opinions.handYes')}
              </Button>
              <Button onPress={() => setAsks(false)}>{t('opinions.handNo')}</Button>
            </>
          }
        >
          <p>{t('opinions.handAsk')}</p>
        </Dialog>
      )}
    </>
  );
}

const troubled = {
  'not-received': 'opinions.notReceived',
  gone: 'plans.notFound',
  away: 'opinions.away',
  unknown: 'opinions.unknown',
  changed: 'opinions.changed',
} as const;

/** Why the letter was not received, or that nobody knows; the same words can then be handed in again, also late. */
export function HandTroubled({ about }: { about: About }) {
  const { t } = useLanguage();
  const { trouble } = useVisitOpinion();
  const hand = useHand();
  if (trouble === undefined) return null;
  if (trouble.kind === 'ended') {
    const isSaid = !about.isOpen;
    return isSaid ? null : <Ended about={about} endedAt={trouble.endedAt} />;
  }
  return (
    <>
      <Notice kind="error">{t(troubled[trouble.kind])}</Notice>
      {trouble.isDoubt && (
        <Button kind="primary" icon={Send} wide onPress={hand}>
          {t('opinions.handSame')}
        </Button>
      )}
    </>
  );
}

function useHand(): () => void {
  const { language } = useLanguage();
  const writing = useOpinionWriting();
  const paper = usePrintsNow();
  return () => writing.hand({ language, paper });
}
