import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { reportStates } from '#hub/reports/contract';
import type { ReportKindView, ReportState, StaffReport } from '#hub/reports/contract';
import form from '../form/form.module.css';
import { useSpeech } from '../speech';
import page from '../staff.module.css';
import styles from './reports.module.css';

const ReportMap = lazy(async () => ({ default: (await import('./report-map')).ReportMap }));

export interface ReportCardProps {
  report: StaffReport;
  kinds: readonly ReportKindView[];
  /** Whether its place is shown on the map. */
  isOnMap: boolean;
  onMap: (isOnMap: boolean) => void;
  onMark: (as: ReportState) => void;
}

/** One report with all that is known of it, and what can be done. */
export function ReportCard({ report, kinds, isOnMap, onMap, onMark }: ReportCardProps) {
  const { t, format, plain } = useSpeech();
  const { label, kind, since, changedAt, address, place, words, contact, deliveries, state } = report;
  const name = kinds.find(({ id }) => id === kind)?.name ?? { fi: kind };
  const [longitude, latitude] = place;
  return (
    <article className={styles.card} aria-label={label}>
      <h3>
        {label} <span>{plain(name)}</span>
      </h3>
      <p className={page.soft}>
        {t('reports.received', { when: format.dayAndClock(since) })}
        {changedAt > since && `. ${t('reports.changed', { when: format.dayAndClock(changedAt) })}`}
      </p>
      <p className={styles.place}>{address ?? t('reports.noAddress')}</p>
      <button
        type="button"
        className={form.plain}
        aria-label={`${t(isOnMap ? 'reports.closeMap' : 'reports.onMap')}: ${label}`}
        onClick={() => onMap(!isOnMap)}
      >
        {t(isOnMap ? 'reports.closeMap' : 'reports.onMap')}
      </button>
      {isOnMap && (
        <Suspense fallback={<p aria-busy="true">{t('staff.loading')}</p>}>
          <ReportMap report={report} />
        </Suspense>
      )}
      <dl className={styles.facts}>
        <Fact title={t('reports.coordinates')}>
          {latitude.toFixed(5)}, {longitude.toFixed(5)}
        </Fact>
        {words !== undefined && <Fact title={t('reports.visitorWords')}>{words}</Fact>}
        {contact !== undefined && <Fact title={t('reports.visitorContact')}>{contact}</Fact>}
        {deliveries.map(({ number, channel, state: how }) => (
          <Fact key={number} title={t(`reports.delivery_${channel}`)}>
            {t(`reports.sent_${how}`)}
          </Fact>
        ))}
      </dl>
      <div className={form.actions}>
        {deedsOf(state).map((as, index) => (
          <button
            key={as}
            type="button"
            className={index === 0 && as !== 'open' ? form.submit : form.plain}
            aria-label={`${t(`reports.mark_${as}`)}: ${label}`}
            onClick={() => onMark(as)}
          >
            {t(`reports.mark_${as}`)}
          </button>
        ))}
      </div>
    </article>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A closed report goes back to open only; otherwise forward first, back last. */
function deedsOf(state: ReportState): readonly ReportState[] {
  if (state === 'closed') return ['open'];
  return [
    ...reportStates.filter(as => as !== state && as !== 'open'),
    ...(state === 'open' ? [] : ['open' as const]),
  ];
}
