import { Notice } from '../../design/notice';
import { PageHeading } from '../../design/heading';
import { useLanguage } from '../language';
import type { RouteOf } from '../navigation';
import { PlainScreen } from '../parts/screen-layout';
import { useNavigation, useReporting, useVisitReport } from '../visit-context';
import { Danger } from './danger';
import { FaultDetails } from './fault-details';
import { useFaultOffers } from './fault-offers';
import type { FaultOffers } from './fault-offers';
import { KindChoice } from './kind-choice';
import { NearReports } from './near-reports';
import { PlaceChoice } from './place-choice';
import { ReportSent } from './report-sent';

/** A fault in a public area: what, where, whether it is known already, more words, and a number. */
export function ReportScreen({ route: { step } }: { route: RouteOf<'report'> }) {
  const { t } = useLanguage();
  const offers = useFaultOffers();
  const { course } = useVisitReport();
  const danger = 'danger' in offers ? offers.danger : undefined;
  if (course.step === 'sent') {
    const { sent, isPrinting = false } = course;
    return <ReportSent sent={sent} isPrinting={isPrinting} danger={danger} />;
  }
  if (offers.state === 'ready') return <Step step={step} offers={offers} />;
  return (
    <PlainScreen label={t('reports.title')}>
      <PageHeading title={t('reports.title')} />
      <Danger words={danger} />
      {offers.state === 'loading' && <Notice kind="loading">{t('common.loading')}</Notice>}
      {offers.state === 'none' && (
        <Notice kind="empty" size="page">
          {t('reports.none')}
        </Notice>
      )}
      {offers.state === 'away' && (
        <Notice kind="offline" size="page">
          {t('reports.away')}
        </Notice>
      )}
    </PlainScreen>
  );
}

/** The step in view, or the first one that has not been answered yet. */
function Step({ step, offers }: { step: RouteOf<'report'>['step']; offers: FaultOffers }) {
  const navigation = useNavigation();
  const reporting = useReporting();
  const { draft, course } = useVisitReport();
  const { kinds, danger, isPosted } = offers;
  const kind = kinds.find(({ id }) => id === draft.kind);
  const { place } = draft;
  if (course.step === 'sending' && kind !== undefined && place !== undefined) {
    return <FaultDetails kind={kind} place={place} danger={danger} isPosted={isPosted} />;
  }
  if (step === undefined || kind === undefined) {
    return (
      <KindChoice
        kinds={kinds}
        danger={danger}
        onChoose={id => {
          reporting.tell({ kind: id });
          navigation.open({ screen: 'report', step: 'place' });
        }}
      />
    );
  }
  if (step === 'place' || place === undefined) {
    const goOn = () => navigation.open({ screen: 'report', step: 'near' });
    return <PlaceChoice kind={kind} danger={danger} onChosen={goOn} />;
  }
  if (step === 'near') {
    const goOn = () => navigation.replace({ screen: 'report', step: 'words' });
    return <NearReports kind={kind} place={place} danger={danger} onOther={goOn} />;
  }
  return <FaultDetails kind={kind} place={place} danger={danger} isPosted={isPosted} />;
}
