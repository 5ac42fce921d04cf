import { Pencil } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../../design/button';
import { PageHeading } from '../../design/heading';
import { Notice } from '../../design/notice';
import { QrCode } from '../../design/qr-code';
import { useHub } from '../../hub/hub-provider';
import { PaperView } from '../forms/paper-view';
import { PrintPaper } from '../forms/print-paper';
import { useLanguage } from '../language';
import { PlainScreen } from '../parts/screen-layout';
import { useNavigation, useOpinionWriting, useVisitOpinion } from '../visit-context';
import { Ended } from './ended';
import { HandIn, HandTroubled } from './hand-in';
import { letterKindOf } from './letter-kind';
import type { About, StepProps } from './opinion-screen';
import type { Made } from './opinion-writing';
import { RegistryLine } from './registry-line';
import styles from './opinions.module.css';
import type { Unmade } from './trouble';

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
      {!about.isOpen && <Ended about={about} />}
      <HandTroubled about={about} />
      {course.step === 'making' && <Notice kind="loading">{t('opinions.loading')}</Notice>}
      {course.step === 'handing' && <Notice kind="loading">{t('opinions.handing')}</Notice>}
      {course.step === 'unmade' && <NotMade why={course.why} />}
      {course.step === 'made' && <TakeAlong made={course.made} about={about} />}
      <Button icon={Pencil} onPress={change} disabled={course.step === 'handing'}>
        {t('opinions.change')}
      </Button>
      {course.step === 'made' && <PaperView token={course.made.token} />}
    </PlainScreen>
  );
}

function NotMade({ why }: { why: Unmade }) {
  const { t, language } = useLanguage();
  const writing = useOpinionWriting();
  const words = { closed: 'opinions.closed', gone: 'plans.notFound', failed: 'opinions.failed' } as const;
  return (
    <Notice
      kind="error"
      action={
        why === 'failed' && <Button onPress={() => writing.make(language)}>{t('opinions.make')}</Button>
      }
    >
      {t(words[why])}
    </Notice>
  );
}

function TakeAlong({ made: { token, qr }, about }: { made: Made; about: About }) {
  const { t } = useLanguage();
  const { trouble } = useVisitOpinion();
  const canSend = about.receives && about.isOpen;
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
      <HandIn about={about} />
      <PrintPaper print={({ key }, signal) => hub.prints.print({ key, token }, { signal })} />
      <RegistryLine registry={about.registry} isChoice={canSend} />
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
      {trouble === undefined && (
        <p className={styles.soft}>{t(canSend ? 'opinions.readyUnsent' : 'opinions.readyDetail')}</p>
      )}
    </>
  );
}
