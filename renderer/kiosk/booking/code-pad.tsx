import { Delete, Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../design/button';
import { useLanguage } from '../language';
import { CODE_KEYS, codeKeyOf, isWhole, shownCode, spokenCode, withKey, withoutLast } from './code-keys';
import styles from './code-pad.module.css';

/** Our own keys for a booking's code, without look-alikes. A real keyboard, or a reader that types, does as well. */
export function CodePad({ onLook }: { onLook: (code: string) => void }) {
  const { t } = useLanguage();
  const [code, setCode] = useState('');
  const look = () => isWhole(code) && onLook(code);
  useRealKeys(setCode, look);
  return (
    <div className={styles.pad} data-personal="">
      <p className={styles.shown} aria-hidden="true" data-whole={isWhole(code)}>
        {shownCode(code)}
      </p>
      <p className="spoken" role="status">
        {code === '' ? '' : `${t('booking.keyed')}: ${spokenCode(code)}`}
      </p>
      <div className={styles.keys} role="group" aria-label={t('booking.keys')}>
        {CODE_KEYS.map(key => (
          <button
            key={key}
            type="button"
            className={styles.key}
            onClick={() => setCode(before => withKey(before, key))}
          >
            {key}
          </button>
        ))}
      </div>
      <div className={styles.foot}>
        <Button icon={Delete} label={t('booking.erase')} onPress={() => setCode(withoutLast)} />
        <Button kind="primary" icon={Search} wide disabled={!isWhole(code)} onPress={look}>
          {t('booking.look')}
        </Button>
      </div>
    </div>
  );
}

function useRealKeys(setCode: (change: (before: string) => string) => void, look: () => void): void {
  useEffect(() => {
    const type = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const key = codeKeyOf(event.key);
      if (key !== undefined) setCode(before => withKey(before, key));
      else if (event.key === 'Backspace') setCode(withoutLast);
      else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) look();
    };
    document.addEventListener('keydown', type);
    return () => document.removeEventListener('keydown', type);
  }, [setCode, look]);
}
