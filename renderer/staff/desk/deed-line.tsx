import { CircleAlert, X } from 'lucide-react';
import { Icon } from '../../design/icon';
import { useSpeech } from '../speech';
import { doneSentence, refusalSentence } from './deed-words';
import type { DeedPhase, Deeds } from './deeds';
import { DeskButton } from './desk-button';
import styles from './deed-line.module.css';

/** What came of the last press: nothing to read when it went well, a calm sentence when it did not. */
export function DeedLine({ phase, deeds }: { phase: DeedPhase; deeds: Deeds }) {
  const { t, format } = useSpeech();
  const done = phase.phase === 'ready' ? phase.done : undefined;
  return (
    <>
      <p className="spoken" role="status">
        {done === undefined ? '' : doneSentence(done.deed, done.view.current?.label, t)}
      </p>
      {(phase.phase === 'refused' || phase.phase === 'unanswered') && (
        <div className={styles.line} role="status" data-deed={phase.phase}>
          <Icon icon={CircleAlert} />
          <p>
            {phase.phase === 'refused'
              ? refusalSentence(phase.refusal, phase.deed, { t, format })
              : t('desk.unanswered')}
          </p>
          {phase.phase === 'unanswered' && (
            <DeskButton onPress={deeds.again}>{t('desk.tryAgain')}</DeskButton>
          )}
          <button type="button" className={styles.away} aria-label={t('desk.close')} onClick={deeds.dismiss}>
            <Icon icon={X} />
          </button>
        </div>
      )}
    </>
  );
}
