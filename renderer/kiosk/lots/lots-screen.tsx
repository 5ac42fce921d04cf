import { ListFilter } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { LotCard } from '#hub/lots/contract';
import type { PlanMapEvent } from '../../engines/plan-map/scene';
import { Button } from '../../design/button';
import { PageHeading } from '../../design/heading';
import { Notice } from '../../design/notice';
import type { HubClient } from '../../hub/client';
import { useLive } from '../../hub/hub-provider';
import { useLanguage } from '../language';
import { MapView } from '../map/map-view';
import { useMapGround } from '../map/map-ground';
import type { RouteOf } from '../navigation';
import { knownValue, LiveContent } from '../parts/live-content';
import { MapScreen, PlainScreen } from '../parts/screen-layout';
import { useNavigation } from '../visit-context';
import { LotComparison } from './lot-comparison';
import { LotFilterDialog } from './lot-filter-dialog';
import {
  filterFrom,
  filterLots,
  filterText,
  isNarrowed,
  noFilter,
  toggledComparison,
  usesOffered,
} from './lot-filters';
import { LotRow } from './lot-row';
import { useLotsScene } from './use-lots-scene';
import styles from './lots.module.css';

type Lots = Awaited<ReturnType<HubClient['lots']['list']>>;

/** The city's plots on the map and as a list, narrowed and compared together. */
export function LotsScreen({ route }: { route: RouteOf<'lots'> }) {
  const { t } = useLanguage();
  const answer = useLive(['lots.list'], (hub, signal) => hub.lots.list(undefined, { signal }));
  const known = knownValue(answer);
  if (known && known.lots.length > 0) return <Offered offer={known} route={route} />;
  return (
    <PlainScreen label={t('lots.title')}>
      <PageHeading title={t('lots.title')} lead={t('lots.lead')} />
      <LiveContent live={answer} shape="rows" failed="lots.failed">
        {() => (
          <Notice kind="empty" size="page">
            {t('lots.empty')}
          </Notice>
        )}
      </LiveContent>
    </PlainScreen>
  );
}

function Offered({ offer, route }: { offer: Lots; route: RouteOf<'lots'> }) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const ground = useMapGround();
  const [filter, setFilter] = useState(() => filterFrom(route.filter));
  const [touchedId, setTouchedId] = useState<string>();
  const [compared, setCompared] = useState<readonly string[]>(() => route.compared?.split(' ') ?? []);
  const [dialog, setDialog] = useState<'filter' | 'comparison'>();
  const shown = useMemo(() => filterLots(offer.lots, filter), [offer.lots, filter]);
  const scene = useLotsScene({
    lots: shown,
    shapes: offer.shapes?.kind === 'geojson' ? offer.shapes.sha256 : undefined,
    bounds: offer.bounds,
    name: t('lots.mapName'),
  });
  const onEvent = useCallback((event: PlanMapEvent) => {
    if (event.kind === 'touchedNothing') setTouchedId(undefined);
    if (event.kind === 'touched' && event.layer === 'lots') setTouchedId(event.id);
  }, []);
  const open = (id: string) => {
    navigation.replace({
      screen: 'lots',
      filter: filterText(filter),
      ...(compared.length === 0 ? {} : { compared: compared.join(' ') }),
    });
    navigation.open({ screen: 'lot', id });
  };
  const pair = pairOf(offer.lots, compared);
  return (
    <MapScreen
      label={t('lots.title')}
      map={
        <MapView scene={scene} selectedId={touchedId} onEvent={onEvent} attribution={ground?.attribution} />
      }
      foot={
        compared.length > 0 && (
          <ComparisonFoot
            complete={pair !== undefined}
            onOpen={() => setDialog('comparison')}
            onClear={() => setCompared([])}
          />
        )
      }
    >
      <PageHeading title={t('lots.title')} lead={<UpdatedLine updatedOn={offer.updatedOn} />} />
      <div className={styles.bar}>
        <p aria-live="polite">
          {isNarrowed(filter)
            ? t('lots.ofAll', { shown: shown.length, all: offer.lots.length })
            : t('lots.count', { count: shown.length })}
        </p>
        <div className={styles.actions}>
          {isNarrowed(filter) && <Button onPress={() => setFilter(noFilter)}>{t('lots.clearFilter')}</Button>}
          <Button icon={ListFilter} kind="primary" onPress={() => setDialog('filter')}>
            {t('lots.filter')}
          </Button>
        </div>
      </div>
      {shown.length === 0 ? (
        <Notice kind="empty" size="page">
          {t('lots.emptyFiltered')}
        </Notice>
      ) : (
        <ul className={styles.list} aria-label={t('lots.listLabel')}>
          {shown.map(lot => (
            <LotRow
              key={lot.id}
              lot={lot}
              current={lot.id === touchedId}
              compared={compared.includes(lot.id)}
              onOpen={() => open(lot.id)}
              onCompare={() => setCompared(toggledComparison(compared, lot.id))}
            />
          ))}
        </ul>
      )}
      {dialog === 'filter' && (
        <LotFilterDialog
          filter={filter}
          count={shown.length}
          uses={usesOffered(offer.lots)}
          onChange={setFilter}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'comparison' && pair && (
        <LotComparison lots={pair} onOpen={open} onClose={() => setDialog(undefined)} />
      )}
    </MapScreen>
  );
}

function UpdatedLine({ updatedOn }: { updatedOn: string | undefined }) {
  const { t, format } = useLanguage();
  return (
    <>
      {updatedOn !== undefined && <>{t('lots.updated', { date: format.calendarDate(updatedOn) })}. </>}
      {t('lots.cityConfirms')}
    </>
  );
}

interface ComparisonFootProps {
  complete: boolean;
  onOpen: () => void;
  onClear: () => void;
}

function ComparisonFoot({ complete, onOpen, onClear }: ComparisonFootProps) {
  const { t } = useLanguage();
  return (
    <div className={styles.foot} role="status">
      <p>{t(complete ? 'lots.compareTwo' : 'lots.compareOne')}</p>
      <div className={styles.actions}>
        <Button onPress={onClear}>{t('lots.compareClear')}</Button>
        {complete && (
          <Button kind="primary" onPress={onOpen}>
            {t('lots.compareOpen')}
          </Button>
        )}
      </div>
    </div>
  );
}

function pairOf(lots: readonly LotCard[], ids: readonly string[]): readonly [LotCard, LotCard] | undefined {
  const [first, second] = ids.flatMap(id => lots.filter(lot => lot.id === id));
  return first && second ? [first, second] : undefined;
}
