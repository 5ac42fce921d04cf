import type { DayFigures } from '#hub/statistics/contract';
import { useSpeech } from '../speech';
import styles from './day.module.css';
import { durationWords } from './words';

/** What one wants to know first. */
export function Headline({ figures: { all, day, today, ranges } }: { figures: DayFigures }) {
  const { t, format } = useSpeech();
  const isToday = day === today;
  return (
    <dl className={styles.headline}>
      <Figure name={t('statistics.taken')} value={format.number(all.taken)} />
      <Figure name={t('statistics.served')} value={format.number(all.served)} />
      <Figure name={t('statistics.noShow')} value={format.number(all.noShow)} />
      {(isToday || all.here > 0) && <Figure name={t('statistics.here')} value={format.number(all.here)} />}
      {all.leftOver > 0 && <Figure name={t('statistics.leftOver')} value={format.number(all.leftOver)} />}
      {all.walkIns > 0 && <Figure name={t('statistics.walkIns')} value={format.number(all.walkIns)} />}
      <Figure
        name={t('statistics.medianWait')}
        value={durationWords(all.medianWaitSeconds, t)}
        note={t('statistics.medianWaitNote')}
      />
      <Figure
        name={t('statistics.ninthWait')}
        value={durationWords(all.ninthWaitSeconds, t)}
        note={t('statistics.ninthWaitNote')}
      />
      <Figure
        name={t('statistics.medianService')}
        value={durationWords(all.medianServiceSeconds, t)}
        note={t('statistics.medianServiceNote')}
      />
      {ranges !== undefined && (
        <Figure
          name={t('statistics.ranges')}
          value={t('statistics.percent', { percent: Math.round((100 * ranges.inside) / ranges.told) })}
          note={t('statistics.rangesNote', { ...ranges, count: ranges.told })}
        />
      )}
    </dl>
  );
}

function Figure({ name, value, note }: { name: string; value: string; note?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={styles.number}>{value}</dd>
      {note !== undefined && <dd>{note}</dd>}
    </div>
  );
}
