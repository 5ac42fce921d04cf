import { Delete, Search } from 'lucide-react';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import type { MatterColour } from '#content/model/queue-file';
import { Button } from '../../design/button';
import { TicketNumber } from '../../design/ticket-number';
import { useLanguage } from '../language';
import { keyOf, labelOf } from './number-keys';
import type { Keyed, NumberKey } from './number-keys';
import { spokenLabel } from './ticket-label';
import styles from './number-pad.module.css';

export interface Letter {
  letter: string;
  colour: MatterColour;
}

export interface NumberPadProps {
  letters: readonly Letter[];
  keyed: Keyed;
  onKey: (key: NumberKey) => void;
  onAsk: (label: string) => void;
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** Our own keys for a queue number: a letter, digits, and the number as it grows. A real keyboard types as well. */
export function NumberPad({ letters, keyed, onKey, onAsk }: NumberPadProps) {
  const { t } = useLanguage();
  const label = labelOf(keyed);
  useRealKeys(letters, onKey);
  return (
    <div className={styles.pad}>
      <Shown keyed={keyed} letters={letters} />
      <div className={styles.letters} role="group" aria-label={t('queue.letters')}>
        {letters.map(({ letter, colour }) => (
          <Button
            key={letter}
            pressed={letter === keyed.letter}
            onPress={() => onKey({ does: 'letter', text: letter })}
          >
            <TicketNumber label={letter} colour={colour} />
          </Button>
        ))}
      </div>
      <div className={styles.digits} role="group" aria-label={t('queue.digits')}>
        {digits.map(digit => (
          <DigitKey key={digit} digit={digit} onKey={onKey} />
        ))}
        <Key onPress={() => onKey({ does: 'erase' })} label={t('queue.erase')}>
          <Delete aria-hidden="true" />
        </Key>
      </div>
      <Button
        kind="primary"
        icon={Search}
        wide
        disabled={label === undefined}
        onPress={() => label !== undefined && onAsk(label)}
      >
        {t('queue.ask')}
      </Button>
    </div>
  );
}

/** What has been keyed in, on the colour of its letter; before that, what a number looks like. */
function Shown({ keyed, letters }: Pick<NumberPadProps, 'keyed' | 'letters'>) {
  const { t } = useLanguage();
  const written = `${keyed.letter}${keyed.digits}`;
  const known = letters.find(({ letter }) => letter === keyed.letter);
  return (
    <div className={styles.shown}>
      {written === '' ? (
        <p className={styles.hint}>{t('queue.keyHint', { label: `${letters[0]?.letter ?? ''}12` })}</p>
      ) : (
        <span aria-hidden="true">
          <TicketNumber label={written} colour={known?.colour ?? 'stone'} size="wall" />
        </span>
      )}
      <p className="spoken" role="status">
        {written === '' ? '' : `${t('queue.number')}: ${spokenLabel(written)}`}
      </p>
    </div>
  );
}

function DigitKey({ digit, onKey }: { digit: string; onKey: NumberPadProps['onKey'] }) {
  return <Key onPress={() => onKey({ does: 'digit', text: digit })}>{digit}</Key>;
}

interface KeyProps {
  onPress: () => void;
  label?: string;
  children: ReactNode;
}

/** A key counts every touch: the same digit twice is a number, not a trembling hand. */
function Key({ onPress, label, children }: KeyProps) {
  return (
    <button type="button" className={styles.key} aria-label={label} onClick={onPress}>
      {children}
    </button>
  );
}

function useRealKeys(letters: readonly Letter[], onKey: NumberPadProps['onKey']): void {
  useEffect(() => {
    const type = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const key = keyOf(
        event.key,
        letters.map(({ letter }) => letter),
      );
      if (key !== undefined) onKey(key);
    };
    document.addEventListener('keydown', type);
    return () => document.removeEventListener('keydown', type);
  }, [letters, onKey]);
}
