import { Check, Delete } from 'lucide-react';
import { useEffect } from 'react';
import type { Translate } from '#content/locales/index';
import { Button } from '../../design/button';
import { Icon } from '../../design/icon';
import styles from './corner.module.css';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const MOST_DIGITS = 12;

export interface PinPadProps {
  t: Translate;
  pin: string;
  onPin: (pin: string) => void;
  onEnter: () => void;
}

/** Digits to touch or to type; never shown, only counted. */
export function PinPad({ t, pin, onPin, onEnter }: PinPadProps) {
  const add = (digit: string) => onPin((pin + digit).slice(0, MOST_DIGITS));
  const erase = () => onPin(pin.slice(0, -1));
  useEffect(() => {
    const type = ({ key, target }: KeyboardEvent) => {
      if (/^\d$/.test(key)) add(key);
      if (key === 'Backspace') erase();
      if (key === 'Enter' && pin !== '' && !(target instanceof HTMLButtonElement)) onEnter();
    };
    document.addEventListener('keydown', type);
    return () => document.removeEventListener('keydown', type);
  });
  return (
    <>
      <h2>{t('screen.cornerPin')}</h2>
      <p className={styles.soft}>{t('screen.cornerPinDetail')}</p>
      <p className={styles.dots} role="status" aria-label={t('screen.cornerDigits', { count: pin.length })}>
        {Array.from({ length: Math.max(6, pin.length) }, (_, index) => (
          <i key={index} data-given={index < pin.length} />
        ))}
      </p>
      <div className={styles.pad}>
        {DIGITS.map(digit => (
          <DigitKey key={digit} digit={digit} onPress={add} />
        ))}
        <button type="button" className={styles.key} aria-label={t('screen.cornerErase')} onClick={erase}>
          <Icon icon={Delete} />
        </button>
        <DigitKey digit="0" onPress={add} />
        <Button
          kind="primary"
          icon={Check}
          label={t('screen.cornerOpen')}
          disabled={pin === ''}
          onPress={onEnter}
        />
      </div>
    </>
  );
}

function DigitKey({ digit, onPress }: { digit: string; onPress: (digit: string) => void }) {
  return (
    <button type="button" className={styles.key} onClick={() => onPress(digit)}>
      {digit}
    </button>
  );
}
