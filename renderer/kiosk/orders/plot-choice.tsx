import { Check, PackageCheck, PenLine } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Position } from '#content/model/coordinates';
import type { OrderedProperty } from '#hub/orders/contract';
import { Button } from '../../design/button';
import { PageHeading } from '../../design/heading';
import { Notice } from '../../design/notice';
import { useHub } from '../../hub/hub-provider';
import { useLanguage } from '../language';
import { MapScreen } from '../parts/screen-layout';
import { useNavigation, useOrdering, useVisitOrder } from '../visit-context';
import { PlotAddress } from './plot-address';
import { PlotMap } from './plot-map';
import { PlotName } from './plot-name';
import styles from './orders.module.css';

/** Of which plot: a touch on the map, an address or an identifier. */
export function PlotChoice({ onChosen }: { onChosen: () => void }) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const { property } = useVisitOrder().draft;
  const { looking, choose, lookAt } = usePlotAt();
  const [writes, setWrites] = useState(false);
  const chooseWritten = (next: OrderedProperty) => {
    choose(next);
    setWrites(false);
  };
  if (writes) return <PlotAddress onChoose={chooseWritten} onMap={() => setWrites(false)} />;
  return (
    <MapScreen
      label={t('orders.plotTitle')}
      map={<PlotMap property={property} onTouch={lookAt} />}
      foot={
        <div className={styles.foot}>
          <Button
            kind="primary"
            icon={Check}
            wide
            disabled={property === undefined || looking === 'looking'}
            onPress={onChosen}
          >
            {t('orders.thisPlot')}
          </Button>
        </div>
      }
    >
      <PageHeading title={t('orders.plotTitle')} lead={t('orders.plotLead')} />
      {looking === 'looking' && <Notice kind="loading">{t('orders.looking')}</Notice>}
      {looking === 'none' && <Notice kind="empty">{t('orders.noPlotHere')}</Notice>}
      {looking === 'failed' && <Notice kind="error">{t('orders.plotFailed')}</Notice>}
      {property !== undefined && (
        <p className={styles.chosen} role="status">
          {t('orders.chosen')}: <PlotName property={property} />
        </p>
      )}
      <div className={styles.ways}>
        <Button icon={PenLine} wide onPress={() => setWrites(true)}>
          {t('orders.byAddress')}
        </Button>
        <Button icon={PackageCheck} wide onPress={() => navigation.open({ screen: 'order-state' })}>
          {t('orders.askState')}
        </Button>
      </div>
    </MapScreen>
  );
}

type Looking = 'idle' | 'looking' | 'none' | 'failed';

/** Looks up the plot at a place of the map; the last touch counts, and none once the screen is left. */
function usePlotAt() {
  const hub = useHub();
  const ordering = useOrdering();
  const [looking, setLooking] = useState<Looking>('idle');
  const touch = useRef<AbortController>(undefined);
  useEffect(() => () => touch.current?.abort(), []);
  const choose = (property: OrderedProperty) => {
    touch.current?.abort();
    setLooking('idle');
    ordering.choose({ property });
  };
  const lookAt = (position: Position) => {
    touch.current?.abort();
    const leave = new AbortController();
    const { signal } = leave;
    touch.current = leave;
    setLooking('looking');
    hub.orders.propertyAt({ position }, { signal }).then(
      property => !signal.aborted && choose(property),
      (error: { code?: string }) =>
        !signal.aborted && setLooking(error.code === 'NOT_FOUND' ? 'none' : 'failed'),
    );
  };
  return { looking, choose, lookAt };
}
