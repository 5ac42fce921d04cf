import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useBorrowedFocus } from '../../design/borrowed-focus';
import { Button } from '../../design/button';
import { useLanguage } from '../language';
import type { VisitControl } from './create-visit';
import { secondsLeft } from './rules';
import { ENDS_VISIT } from './watch-activity';
import styles from './still-there.module.css';

/** The answer's own touch must not fall through to what lies below: the veil stays until its click is over. */
const VEIL_AFTER_MS = 400;

type Veil = 'none' | 'asking' | 'leaving';

function useVeil(visit: VisitControl): Veil {
  const phase = useStore(visit.store, state => state.phase);
  const [veil, setVeil] = useState<Veil>('none');
  const asking = phase === 'asking';
  if (asking && veil !== 'asking') setVeil('asking');
  if (!asking && veil === 'asking') setVeil('leaving');
  useEffect(() => {
    if (veil !== 'leaving') return undefined;
    const timer = setTimeout(() => setVeil('none'), VEIL_AFTER_MS);
    return () => clearTimeout(timer);
  }, [veil]);
  return veil;
}

/** "Are you still there?" over everything, with its countdown; one touch anywhere or a key goes on. */
export function StillThere({ visit }: { visit: VisitControl }) {
  const veil = useVeil(visit);
  if (veil === 'none') return null;
  return (
    <div className={styles.veil} data-leaving={veil === 'leaving'}>
      {veil === 'asking' && <Question visit={visit} />}
    </div>
  );
}

function Question({ visit }: { visit: VisitControl }) {
  const { t } = useLanguage();
  const seconds = useStore(visit.store, state => secondsLeft(state, visit.now())) ?? 0;
  const [whole] = useState(seconds);
  const sheet = useRef<HTMLDivElement>(null);
  useBorrowedFocus(sheet);
  return (
    <div
      ref={sheet}
      tabIndex={-1}
      className={styles.sheet}
      role="alertdialog"
      aria-modal="true"
      aria-label={t('visit.stillThere')}
    >
      <Countdown seconds={seconds} whole={whole} />
      <h2>{t('visit.stillThere')}</h2>
      <p aria-hidden="true">{t('visit.stillThereDetail', { count: seconds })}</p>
      {/* Told once: a voice that counts every second drowns the question. */}
      <p className="spoken">{t('visit.stillThereDetail', { count: whole })}</p>
      <div className={styles.actions}>
        <div {...{ [ENDS_VISIT]: '' }}>
          <Button onPress={() => visit.dispatch({ type: 'ended' })}>{t('visit.finish')}</Button>
        </div>
        <Button kind="primary" onPress={() => visit.dispatch({ type: 'acted', at: visit.now() })}>
          {t('visit.goOn')}
        </Button>
      </div>
      <p className={styles.hint}>{t('visit.anyTouchGoesOn')}</p>
    </div>
  );
}

const RADIUS = 88;
const ROUND = 2 * Math.PI * RADIUS;

function Countdown({ seconds, whole }: { seconds: number; whole: number }) {
  const gone = whole === 0 ? 1 : 1 - seconds / whole;
  return (
    <div className={styles.countdown} aria-hidden="true">
      <svg viewBox="0 0 200 200">
        <circle cx="100" cy="100" r={RADIUS} className={styles.track} />
        <circle
          cx="100"
          cy="100"
          r={RADIUS}
          className={styles.rest}
          strokeDasharray={ROUND}
          strokeDashoffset={ROUND * gone}
        />
      </svg>
      <span className="number">{seconds}</span>
    </div>
  );
}
