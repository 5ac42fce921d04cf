import type { HourFigures } from '#hub/statistics/contract';
import { useSpeech } from '../speech';
import { BarChart } from './bar-chart';
import { ChartFigure } from './chart-figure';
import styles from './day.module.css';
import { busiestHourSentence, durationWords, hourWords, slowestHourSentence } from './words';

/** How many came and were served in each hour, and how long it took. */
export function HourCharts({ hours }: { hours: readonly HourFigures[] }) {
  const { t, format } = useSpeech();
  const says = busiestHourSentence(hours, t);
  const slowest = slowestHourSentence(hours, t);
  return (
    <div className={styles.charts}>
      {says !== undefined && (
        <ChartFigure
          title={t('statistics.byHour')}
          says={says}
          series={[t('statistics.seriesTaken'), t('statistics.seriesServed')]}
          rowName={t('statistics.hour')}
          rows={hours.map(one => ({
            name: hourWords(one, t),
            cells: [format.number(one.taken), format.number(one.served)],
          }))}
        >
          <BarChart
            bands={hours.map(one => ({ name: hourWords(one, t), values: [one.taken, one.served] }))}
            says={`${t('statistics.byHour')}. ${says}`}
          />
        </ChartFigure>
      )}
      {slowest !== undefined && (
        <ChartFigure
          title={t('statistics.timesByHour')}
          says={slowest}
          series={[t('statistics.seriesWait'), t('statistics.seriesService')]}
          rowName={t('statistics.hour')}
          rows={hours.map(one => ({
            name: hourWords(one, t),
            cells: [durationWords(one.medianWaitSeconds, t), durationWords(one.medianServiceSeconds, t)],
          }))}
        >
          <BarChart
            bands={hours.map(one => ({
              name: hourWords(one, t),
              values: [minutes(one.medianWaitSeconds), minutes(one.medianServiceSeconds)],
            }))}
            says={`${t('statistics.timesByHour')}. ${slowest}`}
          />
        </ChartFigure>
      )}
    </div>
  );
}

function minutes(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : Math.round(seconds / 6) / 10;
}
