import { CalendarClock, DoorClosed, Map, Megaphone, MousePointerClick, TreePine, Wrench } from 'lucide-react';
import { useState } from 'react';
import type { Translate } from '#content/locales/index';
import type { ScreenMode } from '#content/model/displays-file';
import type { Language } from '#content/model/text';
import { Button } from '../../design/button';
import { createFormat } from '../../design/format';
import { Icon } from '../../design/icon';
import type { LucideIcon } from '../../design/icon';
import { Segmented } from '../../design/segmented';
import { useLive } from '../../hub/hub-provider';
import styles from './corner.module.css';

type Mode = Exclude<ScreenMode, 'notice'>;

const icons: Record<Mode, LucideIcon> = {
  kiosk: MousePointerClick,
  plans: Map,
  board: Megaphone,
  tourism: TreePine,
  closed: DoorClosed,
  service: Wrench,
};

const HOUR_MS = 3_600_000;
type Length = 'closing' | 'hour' | 'undone';

export interface ModeChoiceProps {
  t: Translate;
  language: Language;
  opened: { name: string; modes: readonly Mode[] };
  /** Without a mode: the schedule counts again. */
  onChoose: (choice: { mode?: Mode; until?: number }) => void;
}

/** What the screen shall show and for how long, or that the schedule counts again. */
export function ModeChoice({ t, language, opened, onChoose }: ModeChoiceProps) {
  const [mode, setMode] = useState<Mode>();
  const [length, setLength] = useState<Length>('undone');
  const lengths = useLengths(t, language);
  if (opened.modes.length === 0) return null;
  const set = () => {
    const until = lengths.untilOf(length);
    if (mode !== undefined) onChoose({ mode, ...(until === undefined ? {} : { until }) });
  };
  return (
    <>
      <h2>{t('screen.cornerHello', { name: opened.name })}</h2>
      <div className={styles.modes} role="radiogroup" aria-label={t('screen.corner')}>
        {opened.modes.map(one => (
          <button
            key={one}
            type="button"
            role="radio"
            aria-checked={one === mode}
            className={styles.mode}
            onClick={() => setMode(one)}
          >
            <Icon icon={icons[one]} size="tile" />
            <span>{t(`screen.mode_${one}`)}</span>
          </button>
        ))}
      </div>
      <h2>{t('screen.cornerUntil')}</h2>
      <Segmented<Length>
        label={t('screen.cornerUntil')}
        options={lengths.options}
        value={length}
        onChange={setLength}
      />
      <div className={styles.actions}>
        <Button icon={CalendarClock} onPress={() => onChoose({})}>
          {t('screen.cornerSchedule')}
        </Button>
        <Button kind="primary" disabled={mode === undefined} onPress={set}>
          {t('screen.cornerSet')}
        </Button>
      </div>
    </>
  );
}

/** Until closing is offered only while the desk is open. */
function useLengths(t: Translate, language: Language) {
  const city = useLive(['city.get'], (hub, signal) => hub.city.get(undefined, { signal }));
  const openNow = useLive(['city.openNow'], (hub, signal) => hub.city.openNow(undefined, { signal }));
  const timeZone = ('value' in city ? city.value?.timeZone : undefined) ?? 'Europe/Helsinki';
  const desk = 'value' in openNow ? openNow.value : null;
  const closesAt = desk?.open === true ? desk.changesAt : undefined;
  const when = closesAt === undefined ? '' : createFormat(language, timeZone).atClock(closesAt);
  const closing = { value: 'closing', label: t('screen.cornerUntilClosing', { when }) } as const;
  return {
    options: [
      ...(closesAt === undefined ? [] : [closing]),
      { value: 'hour', label: t('screen.cornerUntilHour') },
      { value: 'undone', label: t('screen.cornerUntilUndone') },
    ] as const,
    untilOf(length: Length): number | undefined {
      if (length === 'hour') return (desk?.now ?? Date.now()) + HOUR_MS;
      return length === 'closing' ? closesAt : undefined;
    },
  };
}
