import { Pencil, Send } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../design/button';
import { Dialog } from '../../design/dialog';
import { PageHeading } from '../../design/heading';
import { Notice } from '../../design/notice';
import { QrCode } from '../../design/qr-code';
import { useHub } from '../../hub/hub-provider';
import { PaperView } from '../forms/paper-view';
import { PrintPaper } from '../forms/print-paper';
import { useLanguage } from '../language';
import { usePrintsNow } from '../parts/prints';
import { PlainScreen } from '../parts/screen-layout';
import { useNavigation, useOpinionWriting, useVisitOpinion } from '../visit-context';
import { Ended } from './ended';
import { letterKindOf } from './letter-kind';
import type { StepProps } from './opinion-screen';
import type { Made, Trouble } from './opinion-writing';
import styles from './opinions.module.css';

/** The finished letter: handed in where the city receives it here, printed, or taken along in a phone. */
export function LetterReady({ plan, about }: StepProps) {
  const { t, language, plain } = useLanguage();
  const navigation = useNavigation();
  const writing = useOpinionWriting();
  const { course } = useVisitOpinion();
  useEffect(() => writing.make(language), [writing, language]);
  const change = () => navigation.open({ screen: 'opinion', plan: plan.id });
  return (
    <PlainScreen label={t('opinions.ready')}>
      <PageHeading
        title={t('opinions.ready')}
        lead={`${t(`opinions.kind_${letterKindOf(about)}`)}: ${plain(plan.name)}`}
      />
      {!about.isOpen && <Ended endedAt={about.until} />}
      {course.step === 'making' && <Notice kind="loading">{t('opinions.loading')}</Notice>}
      {course.step === 'handing' && <Notice kind="loading">{t('opinions.handing')}</Notice>}
      {course.step === 'writing' && course.trouble && <Troubled trouble={course.trouble} />}
      {course.step === 'made' && <TakeAlong made={course.made} about={about} />}
      <Button icon={Pencil} onPress={change} disabled={course.step === 'handing'}>
        {t('opinions.change')}
      </Button>
      {course.step === 'made' && <PaperView token={course.made.token} />}
    </PlainScreen>
  );
}

function Troubled({ trouble }: { trouble: Trouble }) {
  const { t, language } = useLanguage();
  const writing = useOpinionWriting();
  if (trouble.kind === 'ended') return <Ended endedAt={trouble.endedAt} />;
  const words = {
    'not-received': 'opinions.notReceived',
    away: 'opinions.away',
    failed: 'opinions.failed',
  } as const;
  return (
    <Notice
      kind="error"
      action={<Button onPress={() => writing.make(language)}>{t('opinions.make')}</Button>}
    >
      {t(words[trouble.kind])}
    </Notice>
  );
}

function TakeAlong({ made: { token, qr }, about }: { made: Made; about: StepProps['about'] }) {
  const { t, text } = useLanguage();
  const hub = useHub();
  useEffect(
    () => () => {
      // A hub that does not hear it wipes the paper by itself within a quarter of an hour.
      hub.prints.forget({ tokens: [token] }).catch(() => undefined);
    },
    [hub, token],
  );
  return (
    <>
      {about.receives && about.isOpen && <HandIn keepDays={about.keepDays} />}
      <PrintPaper print={({ key }, signal) => hub.prints.print({ key, token }, { signal })} />
      {about.registry && (
        <p>
          {t('opinions.takeTo')}: <b>{text(about.registry.name)}</b>, {text(about.registry.address)}
        </p>
      )}
      {qr === undefined ? (
        <Notice kind="info">{t('opinions.qrTooLong')}</Notice>
      ) : (
        <div className={styles.take}>
          <div className={styles.code}>
            <QrCode value={qr} label={t('opinions.qrTitle')} />
          </div>
          <p>{t(qr.startsWith('mailto:') ? 'opinions.qrMail' : 'opinions.qrWords')}</p>
        </div>
      )}
      <p className={styles.soft}>{t('opinions.readyDetail')}</p>
    </>
  );
}

/** Asks back once, for a letter that has been handed in cannot be taken back here. */
function HandIn({ keepDays }: { keepDays: number | undefined }) {
  const { t, language } = useLanguage();
  const writing = useOpinionWriting();
  const paper = usePrintsNow();
  const [asks, setAsks] = useState(false);
  const hand = () => {
    setAsks(false);
    writing.hand({ language, paper });
  };
  return (
    <>
      <Button kind="primary" icon={Send} wide onPress={() => setAsks(true)}>
        {t('opinions.hand')}
      </Button>
      {keepDays !== undefined && <p className={styles.soft}>{t('opinions.keeps', { count: keepDays })}</p>}
      {asks && (
        <Dialog
          title={t('opinions.hand')}
          kind="alert"
          onClose={() => setAsks(false)}
          actions={
            <>
              <Button kind="primary" onPress={hand}>
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
