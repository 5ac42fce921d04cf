import { useId } from 'react';
import { clockAt } from '#content/model/site-time';
import { useLive } from '../../hub/hub-provider';
import form from '../form/form.module.css';
import { useSpeech } from '../speech';
import { lengths, untilOf, type Length } from './how-long';
import styles from './screens.module.css';

const DEFAULT_TIME_ZONE = 'Europe/Helsinki';

export interface LengthChoiceProps {
  length: Length;
  clock: string;
  onLength: (length: Length) => void;
  onClock: (clock: string) => void;
}

/** For how long: until closing (while the desk is open), an hour, until a time, or until undone. */
export function LengthChoice({ length, clock, onLength, onClock }: LengthChoiceProps) {
  const { t } = useSpeech();
  const id = useId();
  const { closesAt } = usePresent();
  return (
    <fieldset className={form.choice}>
      <legend>{t('displays.forHowLong')}</legend>
      {lengths
        .filter(one => one !== 'closing' || closesAt !== undefined)
        .map(one => (
          <label key={one}>
            <input type="radio" name={id} checked={one === length} onChange={() => onLength(one)} />
            {t(`displays.until_${one}`)}
          </label>
        ))}
      {length === 'clock' && (
        <input
          type="time"
          className={styles.clock}
          aria-label={t('displays.clock')}
          value={clock}
          onChange={event => onClock(event.currentTarget.value)}
        />
      )}
    </fieldset>
  );
}

/** The site's present, as the hub last told it. */
export function usePresent() {
  const city = useLive(['city.get'], (hub, signal) => hub.city.get(undefined, { signal }));
  const openNow = useLive(['city.openNow'], (hub, signal) => hub.city.openNow(undefined, { signal }));
  const desk = 'value' in openNow ? openNow.value : null;
  return {
    timeZone: ('value' in city ? city.value?.timeZone : undefined) ?? DEFAULT_TIME_ZONE,
    closesAt: desk?.open === true ? desk.changesAt : undefined,
  };
}

/** Works out the end of a decision at the moment it is sent. */
export function useUntil(): (length: Length, clock: string) => { until?: number } {
  const present = usePresent();
  return (length, clock) => {
    const now = Date.now();
    const until = untilOf(length, clock === '' ? clockAt(now, present.timeZone) : clock, { now, ...present });
    return until === undefined ? {} : { until };
  };
}
