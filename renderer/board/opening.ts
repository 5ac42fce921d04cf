import { openStateAt, stretchesOn } from '#content/model/opening-hours';
import { dateAt } from '#content/model/site-time';
import type { City } from '#hub/city/contract';
import { useSpeech } from './speech';

export interface Opening {
  open: boolean;
  /** "Auki klo 16.00 asti" */
  state: string;
  /** "Tänään 8.30–16.00" */
  today: string;
}

/** Whether the service point is open, in the words of this turn's language. */
export function useOpening(city: City, now: number): Opening {
  const { t, format, timeZone } = useSpeech();
  const { openingHours } = city.servicePoint;
  const { open, changesAt } = openStateAt(openingHours, now, timeZone);
  const stretches = stretchesOn(openingHours, dateAt(now, timeZone));
  const hours = stretches
    .map(({ from, to }) => `${format.clockTime(from)}–${format.clockTime(to)}`)
    .join(', ');
  return {
    open,
    state: stateText(),
    today: hours === '' ? t('board.closedToday') : t('board.today', { hours }),
  };

  function stateText(): string {
    if (open) {
      return changesAt === undefined
        ? t('board.openNow')
        : t('board.openUntil', { clock: format.clock(changesAt) });
    }
    if (changesAt === undefined) return t('board.closedNow');
    return t('board.opensAt', { when: `${format.nearDay(changesAt, now)} ${format.atClock(changesAt)}` });
  }
}
