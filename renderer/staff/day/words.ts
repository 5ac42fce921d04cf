import { isTextKey, type Translate } from '#content/locales/index';
import type { DayFigures, HourFigures } from '#hub/statistics/contract';

/** "alle 1 min", "6 min", "1 h 35 min"; what was not measured is said so. */
export function durationWords(seconds: number | undefined, t: Translate): string {
  if (seconds === undefined) return t('statistics.notMeasured');
  const minutes = Math.round(seconds / 60);
  if (seconds < 60) return t('statistics.underMinute');
  if (minutes < 90) return t('statistics.minutes', { minutes });
  return t('statistics.hoursAndMinutes', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** "9–10" */
export function hourWords({ hour }: Pick<HourFigures, 'hour'>, t: Translate): string {
  return t('statistics.hourRange', hourEnds(hour));
}

function hourEnds(hour: number): { from: number; to: number } {
  return { from: hour, to: hour + 1 };
}

/** The name of a screen of the kiosk; of one that the page does not know the name by which it was counted. */
export function pageWords(page: string, t: Translate): string {
  const key = `statistics.page_${page}`;
  return isTextKey(key) ? t(key) : page;
}

/** What the chart of visitors says; nothing where nobody came. */
export function busiestHourSentence(hours: readonly HourFigures[], t: Translate): string | undefined {
  const busiest = greatest(hours, ({ taken }) => taken);
  if (busiest === undefined || busiest.taken === 0) return undefined;
  return t('statistics.byHourSays', { ...hourEnds(busiest.hour), count: busiest.taken });
}

/** What the chart of times says; nothing where nothing was measured. */
export function slowestHourSentence(hours: readonly HourFigures[], t: Translate): string | undefined {
  const slowest = greatest(hours, ({ medianWaitSeconds }) => medianWaitSeconds ?? -1);
  if (slowest?.medianWaitSeconds === undefined) return undefined;
  const time = durationWords(slowest.medianWaitSeconds, t);
  return t('statistics.timesByHourSays', { ...hourEnds(slowest.hour), time });
}

/** Whether anything happened on the day at all. */
export function isEmptyDay({ all, pages }: Pick<DayFigures, 'all' | 'pages'>): boolean {
  return all.taken + all.walkIns + pages.length === 0;
}

/** The first of those with the greatest value. */
export function greatest<One>(all: readonly One[], valueOf: (one: One) => number): One | undefined {
  return all.reduce<One | undefined>(
    (best, one) => (best === undefined || valueOf(one) > valueOf(best) ? one : best),
    undefined,
  );
}
