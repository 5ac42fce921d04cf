import { useEffect } from 'react';
import { Notice } from '../../design/notice';
import { PageHeading } from '../../design/heading';
import { useHub } from '../../hub/hub-provider';
import { useLanguage } from '../language';
import type { RouteOf } from '../navigation';
import { PlainScreen } from '../parts/screen-layout';
import { useNavigation, useOrdering, useVisitOrder } from '../visit-context';
import { useOrderOffers } from './order-offers';
import { PaperChoice } from './paper-choice';
import { PlotChoice } from './plot-choice';

/** Ordering maps and extracts of a plot: which plot, which papers, and a number. */
export function OrderScreen({ route }: { route: RouteOf<'order'> }) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const offers = useOrderOffers();
  const { draft, course } = useVisitOrder();
  const { property } = draft;
  const isPlaced = course.step === 'placed';
  const isAtPapers = route.step === 'papers' || course.step === 'placing';
  usePropertyOf(route);
  useEffect(() => {
    if (isPlaced) navigation.replace({ screen: 'ordered' });
  }, [isPlaced, navigation]);
  if (isPlaced) return null;
  if (offers.state === 'ready') {
    return isAtPapers && property !== undefined ? (
      <PaperChoice offers={offers} property={property} />
    ) : (
      <PlotChoice onChosen={() => navigation.open({ ...route, step: 'papers' })} />
    );
  }
  return (
    <PlainScreen label={t('orders.title')}>
      <PageHeading title={t('orders.title')} />
      {offers.state === 'loading' && <Notice kind="loading">{t('common.loading')}</Notice>}
      {offers.state === 'none' && (
        <Notice kind="empty" size="page">
          {t('orders.none')}
        </Notice>
      )}
      {offers.state === 'away' && (
        <Notice kind="offline" size="page">
          {t('orders.away')}
        </Notice>
      )}
    </PlainScreen>
  );
}

/** The plot that the errand was opened for is chosen until the visitor chooses; where it is unknown, the visitor does. */
function usePropertyOf({ property, step }: RouteOf<'order'>): void {
  const hub = useHub();
  const ordering = useOrdering();
  const wanted = step === undefined ? property : undefined;
  useEffect(() => {
    const isChosen = () => ordering.store.getState().draft.property !== undefined;
    if (wanted === undefined || isChosen()) return undefined;
    const leave = new AbortController();
    hub.orders.properties({ words: wanted }, { signal: leave.signal }).then(
      found => {
        const opened = found.find(({ propertyIdentifier }) => propertyIdentifier === wanted);
        if (opened && !leave.signal.aborted && !isChosen()) ordering.choose({ property: opened });
      },
      () => undefined,
    );
    return () => leave.abort();
  }, [hub, ordering, wanted]);
}
