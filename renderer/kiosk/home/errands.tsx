import {
  FileText,
  LandPlot,
  Map as MapIcon,
  MapPinned,
  MessagesSquare,
  TriangleAlert,
  Waves,
} from 'lucide-react';
import { Icon } from '../../design/icon';
import { usePress } from '../../design/press';
import { useNow } from '../clock';
import { useLanguage } from '../language';
import { canOpen } from '../screens';
import { useNavigation } from '../visit-context';
import { Door, Doors } from './door';
import { freeLots, nextEvent, openPlaces, presentNow } from './facts';
import type { useHome } from './use-home';
import styles from './errands.module.css';

type Home = ReturnType<typeof useHome>;

/** A field that opens where it can be written in: what concerns my address or plot. */
export function ConcerningDoor() {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const press = usePress(() => navigation.open({ screen: 'concerning' }));
  if (!canOpen('concerning')) return null;
  return (
    <button type="button" className={styles.concerning} onClick={press}>
      <Icon icon={MapPinned} />
      <span>{t('home.concerning')}</span>
    </button>
  );
}

/** The other errands, each with a fact of the moment; an errand that has no screen has no door. */
export function Errands({ home }: { home: Home }) {
  const { t } = useLanguage();
  const navigation = useNavigation();
  const lots = useLotsFact(home);
  const tourism = useTourismFact(home);
  const forms = useFormsFact(home);
  const services = useServicesFact(home);
  const orders = useOrdersFact(home);
  const reports = useReportsFact(home);
  return (
    <Doors>
      {canOpen('lots') && (
        <Door
          icon={LandPlot}
          title={t('home.lots')}
          fact={lots}
          onPress={() => navigation.open({ screen: 'lots' })}
        />
      )}
      {canOpen('tourism') && (
        <Door
          icon={Waves}
          title={t('home.tourism')}
          fact={tourism}
          onPress={() => navigation.open({ screen: 'tourism' })}
        />
      )}
      {canOpen('forms') && (
        <Door
          icon={FileText}
          title={t('home.forms')}
          fact={forms}
          onPress={() => navigation.open({ screen: 'forms' })}
        />
      )}
      {canOpen('services') && (
        <Door
          icon={MessagesSquare}
          title={t('home.services')}
          fact={services}
          onPress={() => navigation.open({ screen: 'services' })}
        />
      )}
      {canOpen('order') && orders !== undefined && (
        <Door
          icon={MapIcon}
          title={t('home.orders')}
          fact={orders}
          onPress={() => navigation.open({ screen: 'order' })}
        />
      )}
      {canOpen('report') && reports !== undefined && (
        <Door
          icon={TriangleAlert}
          title={t('home.report')}
          fact={reports}
          onPress={() => navigation.open({ screen: 'report' })}
        />
      )}
    </Doors>
  );
}

/** Until its answer has come a door keeps the room of its fact, so that nothing jumps. */
const NOT_YET = '\u00a0';

function useLotsFact({ lots }: Home): string {
  const { t, format } = useLanguage();
  if (!('value' in lots)) return NOT_YET;
  const free = freeLots(lots.value.lots);
  const count = free.lots.length;
  if (count === 0) return t('home.lotsNone');
  if (free.fromEur === undefined) return t('home.lotsFact', { count });
  return t('home.lotsFactPriced', { count, price: format.euros(free.fromEur) });
}

function useFormsFact({ forms }: Home): string {
  const { t } = useLanguage();
  return 'value' in forms ? t('home.formsFact', { count: forms.value.forms.length }) : NOT_YET;
}

function useTourismFact({ places, city }: Home): string {
  const { t, format, plain } = useLanguage();
  const now = useNow();
  if (!('value' in places) || !('value' in city) || !city.value) return NOT_YET;
  const event = nextEvent(places.value.events, now, city.value.timeZone);
  if (!event)
    return t('home.placesFact', { count: places.value.places.length, open: openPlaces(places.value.places) });
  const isToday = format.calendarDay(event.startsOn) === format.day(now);
  if (!isToday)
    return t('home.eventNext', { day: format.calendarDay(event.startsOn), name: plain(event.name) });
  if (event.startsClock === undefined) return t('home.eventToday', { name: plain(event.name) });
  const clock = t('common.atClock', { clock: format.clockTime(event.startsClock) });
  return t('home.eventTodayAt', { clock, name: plain(event.name) });
}

function useServicesFact({ services }: Home): string {
  const { t, plain } = useLanguage();
  if (!('value' in services)) return NOT_YET;
  const [present] = presentNow(services.value.onDuty);
  if (present) return t('home.presentNow', { who: plain(present.who) });
  return t('home.servicesFact', { count: services.value.services.length });
}

/** Undefined where no papers can be ordered. */
function useOrdersFact({ orders }: Home): string | undefined {
  const { t } = useLanguage();
  if (!('value' in orders) || !orders.value.configured) return undefined;
  return t('home.ordersFact', { count: orders.value.papers.length });
}

/** As many as a door has room for. */
const KINDS_NAMED = 2;

/** Undefined where no faults are reported. */
function useReportsFact({ reports }: Home): string | undefined {
  const { plain } = useLanguage();
  if (!('value' in reports) || !reports.value.configured) return undefined;
  return reports.value.kinds
    .slice(0, KINDS_NAMED)
    .map(({ name }) => plain(name))
    .join(', ');
}
