import { CloudOff } from 'lucide-react';
import { createTranslate } from '#content/locales/index';
import type { Language } from '#content/model/text';
import type { HubClient } from '../../hub/client';
import { Notice } from '../../design/notice';
import { useSpeech } from '../speech';
import { Announcement } from './announcement';
import { CallRow } from './call-row';
import type { Announcements } from './use-announcements';
import { WaitingList } from './waiting-list';
import styles from './calls.module.css';

export type BoardAnswer = Awaited<ReturnType<HubClient['queue']['board']>>;

/** More rows would be too small to read from the other end of the lobby. */
const MOST_CALLS = 5;

export interface CallsStageProps {
  answer: BoardAnswer;
  announcements: Announcements;
  languages: readonly Language[];
}

/** Who is called where, the latest first, and who waits; an old number is never shown as a present one. */
export function CallsStage({ answer, announcements, languages }: CallsStageProps) {
  const { t } = useSpeech();
  const { showing, sound } = announcements;
  return (
    <section className={styles.stage} aria-label={t('board.calls')}>
      <h2 className={styles.title}>
        <InEach languages={languages} of="board.calls" />
      </h2>
      <div className={styles.calls}>
        {!answer.current ? (
          <OldCalls />
        ) : (
          <CallList answer={answer} showing={showing?.sequence} languages={languages} />
        )}
        {answer.current && showing && (
          <Announcement key={showing.sequence} call={showing} languages={languages} />
        )}
      </div>
      {sound === 'blocked' && <p className={styles.sound}>{t('board.soundOff')}</p>}
      {answer.current && <WaitingList waiting={answer.waiting} />}
    </section>
  );
}

interface CallListProps {
  answer: BoardAnswer;
  /** Sequence of the call that is being announced. */
  showing: number | undefined;
  languages: readonly Language[];
}

function CallList({ answer, showing, languages }: CallListProps) {
  if (answer.calls.length === 0) {
    return (
      <div className={styles.nobody}>
        {languages.map(language => (
          <p key={language} lang={language}>
            <b>{createTranslate(language)('board.callsNone')}</b>
            {createTranslate(language)('board.callsNoneDetail')}
          </p>
        ))}
      </div>
    );
  }
  return (
    <ul className={styles.list}>
      {answer.calls.slice(0, MOST_CALLS).map(call => (
        <CallRow key={call.ticket} call={call} isNew={call.sequence === showing} />
      ))}
    </ul>
  );
}

/** A text in every language of the city, the first one loudest: whoever looks up reads it at once. */
function InEach({ languages, of }: { languages: readonly Language[]; of: 'board.calls' }) {
  return languages.map(language => (
    <span key={language} lang={language}>
      {createTranslate(language)(of)}
    </span>
  ));
}

/** The common state is out of reach: the numbers that were read last may have been called by now. */
function OldCalls() {
  const { t } = useSpeech();
  return (
    <Notice kind="offline" size="page" icon={CloudOff}>
      <b>{t('board.callsOld')}</b> {t('board.callsOldDetail')}
    </Notice>
  );
}
