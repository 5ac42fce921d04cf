import { useId, useState } from 'react';
import type { ScreenMode } from '#content/model/displays-file';
import type { ScreenNow } from '#hub/displays/contract';
import { useHub } from '../../hub/hub-provider';
import { Form } from '../form/form';
import form from '../form/form.module.css';
import { useSending } from '../form/sending';
import { useSpeech } from '../speech';
import { useWho } from '../who';
import type { Length } from './how-long';
import { LengthChoice, useUntil } from './length-choice';
import { useOwnWords } from './use-own-words';

type Mode = Exclude<ScreenMode, 'notice'>;
const everyday = ['kiosk', 'plans', 'board', 'tourism', 'closed'] as const satisfies readonly Mode[];

export interface ModeFormProps {
  screen: ScreenNow;
  name: string;
  onDone: () => void;
}

/** Another mode for one screen, for so long. */
export function ModeForm({ screen, name, onDone }: ModeFormProps) {
  const { t } = useSpeech();
  const { roles } = useWho();
  const hub = useHub();
  const sending = useSending();
  const words = useOwnWords();
  const untilOf = useUntil();
  const id = useId();
  const [mode, setMode] = useState<Mode>();
  const [length, setLength] = useState<Length>('undone');
  const [clock, setClock] = useState('');
  const modes: readonly Mode[] = roles.includes('it') ? [...everyday, 'service'] : everyday;
  const submit = async () => {
    if (mode === undefined) return;
    const change = { displays: [screen.display], mode, ...untilOf(length, clock) };
    if (await sending.send(async () => void (await hub.displays.override(change)))) onDone();
  };
  return (
    <Form
      label={t('displays.changeOf', { name })}
      action={t('displays.set')}
      sending={sending}
      words={words}
      isIncomplete={mode === undefined || (length === 'clock' && clock === '')}
      onSubmit={() => void submit()}
      aside={
        <button type="button" className={form.plain} onClick={onDone}>
          {t('displays.cancel')}
        </button>
      }
    >
      <fieldset className={form.choice}>
        <legend>{t('displays.mode')}</legend>
        {modes.map(one => (
          <label key={one}>
            <input type="radio" name={id} checked={one === mode} onChange={() => setMode(one)} />
            {t(`screen.mode_${one}`)}
          </label>
        ))}
      </fieldset>
      <LengthChoice {...{ length, clock }} onLength={setLength} onClock={setClock} />
    </Form>
  );
}
