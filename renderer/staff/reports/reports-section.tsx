import { useState } from 'react';
import { reportStates } from '#hub/reports/contract';
import type { ReportState, StaffReport } from '#hub/reports/contract';
import { Notice } from '../../design/notice';
import { Segmented } from '../../design/segmented';
import { useHub, useLive } from '../../hub/hub-provider';
import { Failure } from '../form/failure';
import form from '../form/form.module.css';
import { useSending } from '../form/sending';
import { useSpeech } from '../speech';
import page from '../staff.module.css';
import { ReportCard } from './report-card';
import styles from './reports.module.css';

/** Faults that visitors have told of: where, what, whether it has left, and how far it has been dealt with. */
export function ReportsSection() {
  const { t } = useSpeech();
  const offers = useLive(['reports.offers'], (hub, signal) => hub.reports.offers(undefined, { signal }));
  const answer = useLive(['reports.list'], (hub, signal) => hub.reports.list(undefined, { signal }));
  return (
    <section className={page.section}>
      <h2>{t('reports.staffTitle')}</h2>
      {'value' in offers && !offers.value.configured && (
        <Notice kind="info">{t('reports.notConfigured')}</Notice>
      )}
      {answer.state === 'loading' && <p aria-busy="true">{t('staff.loading')}</p>}
      {answer.state === 'failed' && <p role="alert">{t('reports.failed')}</p>}
      {answer.state === 'stale' && <Notice kind="stale">{t('reports.stale')}</Notice>}
      {'value' in answer && (
        <Reports reports={answer.value.reports} kinds={'value' in offers ? offers.value.kinds : []} />
      )}
    </section>
  );
}

interface Marked {
  readonly report: StaffReport;
  readonly as: ReportState;
}

interface ReportsProps {
  reports: readonly StaffReport[];
  kinds: Parameters<typeof ReportCard>[0]['kinds'];
}

function Reports({ reports, kinds }: ReportsProps) {
  const { t } = useSpeech();
  const hub = useHub();
  const sending = useSending();
  const [shown, setShown] = useState<ReportState>('open');
  const [onMap, setOnMap] = useState<string>();
  const [last, setLast] = useState<Marked>();
  const those = reports.filter(({ state }) => state === shown);
  const mark = async ({ report, as }: Marked) =>
    sending.send(async () => void (await hub.reports.mark({ id: report.id, as })));
  const act = (marked: Marked) => void mark(marked).then(isDone => isDone && setLast(marked));
  const undo = ({ report }: Marked) =>
    void mark({ report, as: report.state }).then(isDone => isDone && setLast(undefined));
  return (
    <>
      <Segmented<ReportState>
        label={t('reports.show')}
        options={reportStates.map(value => ({
          value,
          label: `${t(`reports.show_${value}`)} (${reports.filter(({ state }) => state === value).length})`,
        }))}
        value={shown}
        onChange={setShown}
      />
      <Failure
        failure={sending.failure}
        words={{ NOT_FOUND: t('reports.notFound'), STATE_AWAY: t('reports.stateAway') }}
      />
      {last && (
        <p className={styles.undo} role="status">
          <span>
            {t('reports.marked', { label: last.report.label, state: t(`reports.state_${last.as}`) })}
          </span>
          <button type="button" className={form.plain} onClick={() => undo(last)}>
            {t('reports.undo')}
          </button>
        </p>
      )}
      {those.length === 0 && <Notice kind="empty">{t('reports.empty')}</Notice>}
      <ul className={styles.list}>
        {those.map(report => (
          <li key={report.id}>
            <ReportCard
              report={report}
              kinds={kinds}
              isOnMap={onMap === report.id}
              onMap={isOnMap => setOnMap(isOnMap ? report.id : undefined)}
              onMark={as => act({ report, as })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
