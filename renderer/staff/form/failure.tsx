import { useEffect, useState } from 'react';
import { OctagonAlert } from 'lucide-react';
import { Icon } from '../../design/icon';
import { useSpeech } from '../speech';
import { failureSentence, secondsToWait, waitSentence, type OwnWords } from './failure-words';
import styles from './form.module.css';

export interface FailureProps {
  failure: unknown;
  /** Sentences for errors that mean something of their own in this form. */
  words?: OwnWords;
}

/** Says what went wrong, read out at once; a time to wait is counted down. */
export function Failure({ failure, words }: FailureProps) {
  const { t } = useSpeech();
  if (failure === undefined) return null;
  const seconds = secondsToWait(failure);
  return (
    <p className={styles.failure} role="alert">
      <Icon icon={OctagonAlert} />
      {seconds === undefined ? (
        <span>{failureSentence(failure, t, words)}</span>
      ) : (
        <Countdown key={seconds} seconds={seconds} />
      )}
    </p>
  );
}

function Countdown({ seconds }: { seconds: number }) {
  const { t } = useSpeech();
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft(last => Math.max(0, last - 1)), 1000);
    return () => clearInterval(timer);
  }, []);
  // The changing number is not read out again each second.
  return (
    <>
      <span className="spoken">{waitSentence(seconds, t)}</span>
      <span aria-hidden="true">{left === 0 ? t('people.waitOver') : waitSentence(left, t)}</span>
    </>
  );
}
