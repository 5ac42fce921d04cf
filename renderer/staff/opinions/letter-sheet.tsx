import { useEffect, useState } from 'react';
import type { HubClient } from '../../hub/client';
import { useHub } from '../../hub/hub-provider';
import { Picker } from '../desk/picker';
import { Failure } from '../form/failure';
import { useSpeech } from '../speech';
import page from '../staff.module.css';
import styles from './opinions.module.css';

type Read = Awaited<ReturnType<HubClient['opinions']['read']>>;

/** One letter whole; asked for once, for each reading is noted in the log. */
export function LetterSheet({ label, onClose }: { label: string; onClose: () => void }) {
  const { t } = useSpeech();
  const { letter, failure } = useLetter(label);
  return (
    <Picker title={label} onClose={onClose}>
      <Failure failure={failure} />
      {letter === undefined && failure === undefined && <p aria-busy="true">{t('staff.loading')}</p>}
      {letter && <Letter letter={letter} />}
    </Picker>
  );
}

function useLetter(label: string): { letter?: Read; failure?: unknown } {
  const hub = useHub();
  const [answer, setAnswer] = useState<{ letter?: Read; failure?: unknown }>({});
  useEffect(() => {
    const leave = new AbortController();
    hub.opinions.read({ label }, { signal: leave.signal }).then(
      letter => setAnswer({ letter }),
      (failure: unknown) => !leave.signal.aborted && setAnswer({ failure }),
    );
    return () => leave.abort();
  }, [hub, label]);
  return answer;
}

function Letter({ letter }: { letter: Read }) {
  const { t, format, plain } = useSpeech();
  const { name, address, place } = letter;
  const facts = [
    [t('opinions.staffKind'), t(`opinions.kind_${letter.kind}`)],
    [t('opinions.staffPlan'), `${plain(letter.plan.name)} (${letter.plan.id})`],
    [t('opinions.staffReceived'), format.dayAndClock(letter.receivedAt)],
    [t('opinions.rowName'), name ?? t('opinions.staffAnonymous')],
    ...(address === undefined ? [] : [[t('opinions.rowAddress'), address]]),
    ...(place === undefined
      ? []
      : [[t('opinions.rowPlace'), `${place[1].toFixed(5)}, ${place[0].toFixed(5)} (WGS 84)`]]),
  ] as [string, string][];
  return (
    <>
      <dl className={page.facts}>
        {facts.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.words}>{letter.words}</p>
    </>
  );
}
