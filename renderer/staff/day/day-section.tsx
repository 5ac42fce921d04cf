import { useState } from 'react';
import type { DayFigures } from '#hub/statistics/contract';
import { Notice } from '../../design/notice';
import { useLive } from '../../hub/hub-provider';
import { useSpeech } from '../speech';
import page from '../staff.module.css';
import styles from './day.module.css';
import { DayPicker } from './day-picker';
import { Downloads } from './downloads';
import { Headline } from './headline';
import { HourCharts } from './hour-charts';
import { MatterTable } from './matter-table';
import { PageTable } from './page-table';
import { PrintTable } from './print-table';
import { isEmptyDay } from './words';

/** One day's visits and screens in numbers; today unless another is chosen. */
export function DaySection() {
  const { t } = useSpeech();
  const [chosen, setChosen] = useState<string>();
  const answer = useLive(['statistics.day', chosen ?? ''], (hub, signal) =>
    hub.statistics.day(chosen === undefined ? {} : { day: chosen }, { signal }),
  );
  return (
    <section className={page.section}>
      <h2>{t('statistics.title')}</h2>
      {'value' in answer ? (
        <>
          <DayPicker figures={answer.value} onChoose={setChosen} />
          {answer.state === 'stale' && <Notice kind="stale">{t('statistics.stale')}</Notice>}
          <Figures figures={answer.value} />
          <PrintTable day={answer.value.day} />
        </>
      ) : (
        <p aria-busy={answer.state === 'loading'}>
          {t(answer.state === 'loading' ? 'statistics.loading' : 'statistics.failed')}
        </p>
      )}
    </section>
  );
}

function Figures({ figures }: { figures: DayFigures }) {
  const { t, format } = useSpeech();
  const { now, day, today } = figures;
  if (isEmptyDay(figures)) {
    return <p className={styles.empty}>{t(day === today ? 'statistics.emptyToday' : 'statistics.empty')}</p>;
  }
  return (
    <div className={styles.day}>
      <p className={page.soft} aria-live="polite">
        {day === today ? t('statistics.soFar', { clock: format.clock(now) }) : t('statistics.pastDay')}
      </p>
      <Headline figures={figures} />
      <HourCharts hours={figures.hours} />
      <MatterTable matters={figures.matters} />
      <PageTable pages={figures.pages} />
      <Downloads day={day} />
    </div>
  );
}
