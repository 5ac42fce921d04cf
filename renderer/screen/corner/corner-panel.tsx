import { ORPCError } from '@orpc/client';
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { createTranslate } from '#content/locales/index';
import type { Translate } from '#content/locales/index';
import type { Language } from '#content/model/text';
import { useBorrowedFocus } from '../../design/borrowed-focus';
import { Button } from '../../design/button';
import { useHub } from '../../hub/hub-provider';
import type { HubClient } from '../../hub/client';
import { ModeChoice } from './mode-choice';
import { PinPad } from './pin-pad';
import styles from './corner.module.css';

type Opened = Awaited<ReturnType<HubClient['displays']['openCorner']>>;

export interface CornerPanelProps {
  display: string;
  /** Told whose PIN opened it. */
  onOpened: (name: string) => void;
  onClose: () => void;
}

/** A panel that nobody touches closes, so that no opened one is left behind. */
const ALONE_MS = 60_000;

/** Over everything: a PIN, and then what this screen shows and how long. The PIN is nowhere but in this panel. */
export function CornerPanel({ display, onOpened, onClose }: CornerPanelProps) {
  const hub = useHub();
  const [language] = useState<Language>(document.documentElement.lang === 'en' ? 'en' : 'fi');
  const t = createTranslate(language);
  const [pin, setPin] = useState('');
  const [opened, setOpened] = useState<Opened>();
  const [problem, setProblem] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useBorrowedFocus(box);
  useClosesAlone(onClose);
  useEscape(onClose);
  const attempt = async (work: () => Promise<void>) => {
    setProblem('');
    try {
      await work();
    } catch (error) {
      setProblem(problemWords(error, t));
      setPin('');
      setOpened(undefined);
    }
  };
  const enter = () =>
    attempt(async () => {
      const answer = await hub.displays.openCorner({ display, pin });
      setOpened(answer);
      onOpened(answer.name);
      if (answer.modes.length === 0) setProblem(t('screen.cornerNotAllowed'));
    });
  return (
    <div className={styles.veil} lang={language}>
      <div
        ref={box}
        className={styles.panel}
        role="dialog"
        aria-modal="true"
        aria-label={t('screen.corner')}
        tabIndex={-1}
      >
        <header className={styles.head}>
          <h1>{t('screen.corner')}</h1>
          <Button icon={X} label={t('screen.cornerClose')} onPress={onClose} />
        </header>
        {problem !== '' && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
        {opened === undefined ? (
          <PinPad t={t} pin={pin} onPin={setPin} onEnter={() => void enter()} />
        ) : (
          <ModeChoice
            {...{ t, language }}
            opened={opened}
            onChoose={choice =>
              void attempt(async () => {
                await hub.displays.overrideHere({ display, pin, ...choice });
                onClose();
              })
            }
          />
        )}
      </div>
    </div>
  );
}

function useClosesAlone(close: () => void): void {
  useEffect(() => {
    const leave = new AbortController();
    let timer = setTimeout(close, ALONE_MS);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(close, ALONE_MS);
    };
    for (const name of ['pointerdown', 'keydown'])
      document.addEventListener(name, again, { capture: true, signal: leave.signal });
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [close]);
}

function useEscape(close: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.shiftKey) return;
      event.stopPropagation();
      close();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [close]);
}

function problemWords(error: unknown, t: Translate): string {
  const code = error instanceof ORPCError ? (error.code as string) : '';
  if (code === 'WRONG_PIN') return t('screen.cornerWrong');
  if (code === 'NOT_ALLOWED') return t('screen.cornerNotAllowed');
  // A browser on the network may not try PINs.
  if (code === 'FORBIDDEN') return t('screen.cornerElsewhere');
  if (code === 'WAIT') {
    const { seconds } = (error as ORPCError<'WAIT', { seconds: number }>).data;
    return t('screen.cornerWait', { count: seconds });
  }
  return t('screen.cornerAway');
}
