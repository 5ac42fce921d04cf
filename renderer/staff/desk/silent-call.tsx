import { EarOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { HelpCall } from '#hub/help/contract';
import { useHub } from '../../hub/hub-provider';
import { useSpeech } from '../speech';
import { DeskButton } from './desk-button';
import { settled } from './help-calls';
import styles from './silent-call.module.css';

/** An armed button that nobody presses a second time forgets the first press after so long. */
const ARMED_MS = 6000;

interface SilentCallProps {
  counter: string;
  own: HelpCall | undefined;
  canAct: boolean;
}

/** Calls the colleagues without a sound. Two presses on the same place: the first alone does nothing. */
export function SilentCall({ counter, own, canAct }: SilentCallProps) {
  const { t } = useSpeech();
  const hub = useHub();
  const [isArmed, setArmed] = useState(false);
  useEffect(() => {
    if (!isArmed) return;
    const timer = setTimeout(() => setArmed(false), ARMED_MS);
    return () => clearTimeout(timer);
  }, [isArmed]);
  if (own !== undefined) {
    return (
      <div className={styles.silent} role="status">
        <p>
          {own.answeredBy === undefined
            ? t('help.silentSent')
            : t('help.silentComing', { name: own.answeredBy })}
        </p>
        <DeskButton off={!canAct} onPress={() => void settled(hub.help.end({ id: own.id }))}>
          {t('help.silentWithdraw')}
        </DeskButton>
      </div>
    );
  }
  const press = () => {
    setArmed(!isArmed);
    if (isArmed) void settled(hub.help.silent({ counter }));
  };
  return (
    <div className={styles.silent} data-armed={isArmed || undefined}>
      <DeskButton icon={EarOff} off={!canAct} onPress={press}>
        {t(isArmed ? 'help.silentConfirm' : 'help.silent')}
      </DeskButton>
      <p className={styles.soft}>{t('help.silentDetail')}</p>
    </div>
  );
}
