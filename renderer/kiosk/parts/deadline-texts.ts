import { weekdayOf, type CalendarDate } from '#content/model/site-time';
import type { PlanCard } from '#hub/plans/contract';
import { useLanguage } from '../language';
import { deadlineWords, needsYear, type TimedDisplay } from '#content/model/deadline-words';

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The two lines of the biggest text: "torstaina 10.12." and "klo 15.00", or "tänään" and "klo 15.00 mennessä". */
export function useBigDate() {
  const { t, format } = useLanguage();
  return {
    onDay: (date: CalendarDate, display: TimedDisplay) =>
      t('plans.onDay', {
        weekday: t(`plans.onWeekday_${weekdayOf(date) as Weekday}`),
        date: needsYear(date, display) ? format.calendarDate(date) : format.calendarRange(date, date),
      }),
    weekday: (date: CalendarDate) => t(`plans.onWeekday_${weekdayOf(date) as Weekday}`),
  };
}

/** One line for a card: the legal word and its deadline, when it comes, or that it has ended; undefined without display. */
export function useShortDeadline() {
  const { t, format } = useLanguage();
  const day = (date: CalendarDate, display: TimedDisplay) =>
    needsYear(date, display) ? format.calendarDate(date) : format.calendarDay(date);
  return (plan: PlanCard): string | undefined => {
    const words = deadlineWords(plan);
    switch (words.kind) {
      case 'open': {
        const clock = format.clockTime(words.display.endsClock);
        if (words.lastDay) return t(`plans.shortToday_${words.remedy}`, { clock });
        return t(`plans.short_${words.remedy}`, { date: day(words.display.endsOn, words.display), clock });
      }
      case 'upcoming':
        return t('plans.shortUpcoming', { date: day(words.display.startsOn, words.display) });
      case 'ended':
        return t('plans.shortEnded', { date: day(words.display.endsOn, words.display) });
      case 'none':
        return undefined;
    }
  };
}
