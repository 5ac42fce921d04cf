import { FileText } from 'lucide-react';
import { useMemo } from 'react';
import type { Lot } from '#hub/lots/contract';
import type { Bounds } from '../../engines/plan-map/scene';
import { Button } from '../../design/button';
import { PageHeading, SectionHeading } from '../../design/heading';
import { useLive } from '../../hub/hub-provider';
import { BookingDoor } from '../booking/booking-door';
import { useLanguage } from '../language';
import { MapView } from '../map/map-view';
import { useMapGround } from '../map/map-ground';
import type { RouteOf } from '../navigation';
import { OrderDoor } from '../orders/order-door';
import { ContactLines } from '../parts/contact-lines';
import { FactList } from '../parts/fact-list';
import { knownValue, LiveContent } from '../parts/live-content';
import { Pictures } from '../parts/pictures';
import { QrLine } from '../parts/qr-line';
import { MapScreen, PlainScreen } from '../parts/screen-layout';
import { useNavigation } from '../visit-context';
import { lotFacts } from './lot-facts';
import { LotStatusTag } from './lot-status-tag';
import { useLotTexts } from './lot-texts';
import { useLotsScene } from './use-lots-scene';
import styles from './lots.module.css';

/** Degrees around a plot that has a place but no shape: some two hundred metres. */
const AROUND_DEGREES = 0.002;

/** One plot: where it lies, what it costs, what may be built, and how to apply for it. */
export function LotScreen({ route }: { route: RouteOf<'lot'> }) {
  const { t } = useLanguage();
  const answer = useLive(['lots.get', route.id], (hub, signal) => hub.lots.get({ id: route.id }, { signal }));
  const lot = knownValue(answer);
  if (lot) return <Plot lot={lot} />;
  return (
    <PlainScreen label={t('lots.facts')}>
      <LiveContent live={answer} shape="page" failed="lots.failed" notFound="lots.notFound">
        {() => null}
      </LiveContent>
    </PlainScreen>
  );
}

function Plot({ lot }: { lot: Lot }) {
  const { plain } = useLanguage();
  const bounds = boundsAround(lot);
  if (bounds === undefined) {
    return (
      <PlainScreen label={plain(lot.address)}>
        <PlotWords lot={lot} />
      </PlainScreen>
    );
  }
  return (
    <MapScreen label={plain(lot.address)} map={<PlotMap lot={lot} bounds={bounds} />}>
      <PlotWords lot={lot} />
    </MapScreen>
  );
}

function PlotMap({ lot, bounds }: { lot: Lot; bounds: Bounds }) {
  const { t, plain } = useLanguage();
  const ground = useMapGround();
  const list = knownValue(useLive(['lots.list'], (hub, signal) => hub.lots.list(undefined, { signal })));
  const lots = useMemo(() => list?.lots ?? [lot], [list, lot]);
  const scene = useLotsScene({
    lots,
    shapes: list?.shapes?.kind === 'geojson' ? list.shapes.sha256 : undefined,
    bounds,
    name: t('concerning.mapOf', { place: plain(lot.address) }),
  });
  const navigation = useNavigation();
  return (
    <MapView
      scene={scene}
      selectedId={lot.id}
      attribution={ground?.attribution}
      onEvent={event => {
        if (event.kind === 'touched' && event.layer === 'lots' && event.id !== lot.id) {
          navigation.replace({ screen: 'lot', id: event.id });
        }
      }}
    />
  );
}

function PlotWords({ lot }: { lot: Lot }) {
  const { t, text, plain, format } = useLanguage();
  const navigation = useNavigation();
  const texts = useLotTexts();
  const { planId } = lot;
  return (
    <>
      <PageHeading title={plain(lot.address)} lead={texts.use(lot)} />
      <div className={styles.head}>
        <p className={styles.price}>{texts.price(lot)}</p>
        <LotStatusTag status={lot.status} />
      </div>
      <p className={styles.soft}>
        {t('lots.updated', { date: format.calendarDate(lot.updatedOn) })}. {t('lots.cityConfirms')}
      </p>
      {lot.summary && <p>{text(lot.summary)}</p>}
      <FactList facts={lotFacts(lot, { t, text, format, texts })} />
      {planId !== undefined && (
        <Button icon={FileText} onPress={() => navigation.open({ screen: 'plan', id: planId })}>
          {t('lots.openPlan')}
        </Button>
      )}
      <OrderDoor property={lot.id} />
      <Pictures images={lot.images} />
      <section className={styles.section}>
        <SectionHeading title={t('lots.howToApply')} />
        <p>{text(lot.howToApply)}</p>
        {lot.contact && (
          <FactList
            facts={[
              { key: 'contact', name: t('lots.contact'), value: <ContactLines contact={lot.contact} /> },
            ]}
          />
        )}
        <BookingDoor about={{ lot: lot.id }} contact={lot.contact} />
        {lot.website && (
          <QrLine title={t('lots.website')} address={lot.website} label={t('lots.websiteQr')} />
        )}
      </section>
    </>
  );
}

function boundsAround({ bounds, position }: Lot): Bounds | undefined {
  if (bounds) {
    const [west, south, east, north] = bounds;
    const [width, height] = [east - west, north - south];
    return [west - width, south - height, east + width, north + height];
  }
  if (!position) return undefined;
  const [longitude, latitude] = position;
  return [
    longitude - 2 * AROUND_DEGREES,
    latitude - AROUND_DEGREES,
    longitude + 2 * AROUND_DEGREES,
    latitude + AROUND_DEGREES,
  ];
}
