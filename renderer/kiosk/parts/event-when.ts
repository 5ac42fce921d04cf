import type { CityEvent } from '#hub/places/contract';
import { useLanguage } from '../language';

/** "la 28.11. klo 12.00–16.00", "10.–14.12." */
export function useEventWhen(): (event: CityEvent) => string {
  const { t, format } = useLanguage();
  return ({ startsOn, endsOn, startsClock, endsClock }) => {
    const days = startsOn === endsOn ? format.calendarDay(startsOn) : format.calendarRange(startsOn, endsOn);
    if (startsClock === undefined) return days;
    const from = format.clockTime(startsClock);
    const clock =
      endsClock === undefined
        ? t('tourism.eventClock', { from })
        : t('tourism.eventClockSpan', { from, to: format.clockTime(endsClock) });
    return `${days} ${clock}`;
  };
}
