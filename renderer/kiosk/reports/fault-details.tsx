import { MapPin, Printer, Send, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { TextKey } from '#content/locales/index';
import type { LocalText } from '#content/model/text';
import type { ReportKindView } from '#hub/reports/contract';
import { Button } from '../../design/button';
import { Field } from '../../design/field';
import { PageHeading } from '../../design/heading';
import { Icon } from '../../design/icon';
import { Notice } from '../../design/notice';
import { isEmail, isPhone } from '../booking/contact';
import { useLanguage } from '../language';
import { usePrintsNow } from '../parts/prints';
import { PlainScreen } from '../parts/screen-layout';
import { useReporting, useVisitReport } from '../visit-context';
import { Danger } from './danger';
import { faultIcons } from './report-icons';
import type { FaultPlace, SendTrouble } from './reporting';
import styles from './reports.module.css';

export interface FaultDetailsProps {
  kind: ReportKindView;
  place: FaultPlace;
  danger: LocalText | undefined;
  /** It is posted to another service as well. */
  isPosted: boolean;
}

/** More words and, only if wanted, a way to be reached; then it is sent. */
export function FaultDetails({ kind, place, danger, isPosted }: FaultDetailsProps) {
  const { t } = useLanguage();
  const reporting = useReporting();
  const { draft, course } = useVisitReport();
  const [told, setTold] = useState(false);
  const isWrong = !isReachable(draft.contact);
  return (
    <PlainScreen label={t('reports.words')} writes>
      <PageHeading title={t('reports.words')} />
      <Danger words={danger} />
      <Told kind={kind} place={place} />
      <Field
        label={t('reports.wordsField')}
        placeholder={t('reports.wordsHint')}
        value={draft.words}
        onChange={words => reporting.tell({ words })}
        maxLength={1000}
      />
      <Field
        label={t('reports.contactField')}
        placeholder={t('reports.contactHint')}
        value={draft.contact}
        onChange={contact => reporting.tell({ contact })}
        maxLength={120}
      />
      <p className={styles.line}>
        <Icon icon={ShieldCheck} />
        <span>
          {t('reports.privacy')} {t(isPosted ? 'reports.privacyPosted' : 'reports.privacyHere')}
        </span>
      </p>
      {told && isWrong && <Notice kind="error">{t('reports.contactWrong')}</Notice>}
      {course.step === 'writing' && course.trouble !== undefined && (
        <Notice kind="error">{t(troubleWords[course.trouble])}</Notice>
      )}
      <SendButtons canSend={!isWrong} onWrong={() => setTold(true)} />
    </PlainScreen>
  );
}

const troubleWords: Record<SendTrouble, TextKey> = {
  OUTSIDE: 'reports.outside',
  NO_SUCH_KIND: 'reports.noSuchKind',
  STATE_AWAY: 'reports.sendFailed',
  UNREACHABLE: 'reports.sendUnknown',
};

function Told({ kind, place }: Pick<FaultDetailsProps, 'kind' | 'place'>) {
  const { t, text } = useLanguage();
  return (
    <div className={styles.told}>
      <p className={styles.line}>
        <Icon icon={faultIcons[kind.icon]} /> <b>{text(kind.name)}</b>
      </p>
      <p className={styles.line}>
        <Icon icon={MapPin} /> {place.label ?? t('reports.chosenOnMap')}
      </p>
    </div>
  );
}

/** With paper where this place's printer gives some. */
function SendButtons({ canSend, onWrong }: { canSend: boolean; onWrong: () => void }) {
  const { t, language } = useLanguage();
  const reporting = useReporting();
  const { course } = useVisitReport();
  const prints = usePrintsNow();
  if (course.step === 'sending')
    return <Notice kind="loading">{t(course.troubled ? 'reports.troubled' : 'reports.sending')}</Notice>;
  const send = (paper: boolean) => (canSend ? reporting.send({ language, paper }) : onWrong());
  return (
    <div className={styles.send}>
      <Button kind="primary" icon={prints ? Printer : Send} wide onPress={() => send(prints)}>
        {t(prints ? 'reports.sendWithPaper' : 'reports.send')}
      </Button>
      {prints && (
        <Button icon={Send} wide onPress={() => send(false)}>
          {t('reports.send')}
        </Button>
      )}
    </div>
  );
}

function isReachable(contact: string): boolean {
  return contact.trim() === '' || isEmail(contact) || isPhone(contact);
}
