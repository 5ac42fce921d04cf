import { CalendarDays, MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CityEvent, Place } from '#hub/places/contract';
import type { LotCard } from '#hub/lots/contract';
import { phaseKey } from '#content/model/deadline-words';
import { dateAt } from '#content/model/site-time';
import type { PlanCard } from '#hub/plans/contract';
import { Icon } from '../../design/icon';
import type { LucideIcon } from '../../design/icon';
import { contentUrl } from '../../hub/content-url';
import { useNow } from '../clock';
import { useLanguage } from '../language';
import { useEventWhen } from '../parts/event-when';
import { useSiteTimeZone } from '../parts/site';
import { LotsPicture } from '../picture/lots-picture';
import { PlanPicture } from '../picture/plan-picture';
import { DeadlineStrip } from './deadline-strip';
import type { Slide } from './slides';
import styles from './slide-view.module.css';

/** What one slide shows: a picture of the thing, its name, and the one fact worth stopping for. */
export function SlideView({ slide }: { slide: Slide }) {
  switch (slide.kind) {
    case 'plan':
      return <PlanSlide plan={slide.plan} />;
    case 'lots':
      return <LotsSlide lots={slide.lots} fromEur={slide.fromEur} />;
    case 'event':
      return <EventSlide event={slide.event} />;
    case 'place':
      return <PlaceSlide place={slide.place} />;
    case 'welcome':
      return <WelcomeSlide />;
  }
}

interface SheetProps {
  picture: ReactNode;
  kicker: string;
  title: ReactNode;
  detail?: ReactNode;
  children?: ReactNode;
}

function Sheet({ picture, kicker, title, detail, children }: SheetProps) {
  return (
    <>
      <span className={styles.picture}>{picture}</span>
      <span className={styles.words}>
        <span className={styles.kicker}>{kicker}</span>
        <span className={styles.title}>{title}</span>
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
        {children}
      </span>
    </>
  );
}

function PlanSlide({ plan }: { plan: PlanCard }) {
  const { t, text } = useLanguage();
  return (
    <Sheet
      picture={
        <span className={styles.zoom}>
          <PlanPicture plan={plan} />
        </span>
      }
      kicker={t('home.attractPlans')}
      title={text(plan.name)}
      detail={`${t(`plans.kind_${plan.kind}`)} · ${t(phaseKey(plan)).toLowerCase()}`}
    >
      <DeadlineStrip plan={plan} />
    </Sheet>
  );
}

function Fact({ icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <span className={styles.fact}>
      <Icon icon={icon} />
      <span>{children}</span>
    </span>
  );
}

function Figure({ tone, large, small }: { tone: 'forest' | 'water'; large: string; small: string }) {
  return (
    <span className={`${styles.figure} ${styles[tone]}`}>
      <span className={`${styles.large}`}>{large}</span>
      <span className={styles.small}>{small}</span>
    </span>
  );
}

function LotsSlide({ lots, fromEur }: { lots: readonly LotCard[]; fromEur: number | undefined }) {
  const { t, format } = useLanguage();
  const count = lots.length;
  const sizes = lots.map(lot => lot.areaM2);
  const area = `${format.area(Math.min(...sizes))} – ${format.area(Math.max(...sizes))}`;
  return (
    <Sheet
      picture={<LotsPicture lots={lots} />}
      kicker={t('home.attractLots')}
      title={t('home.attractLotsTitle', { count })}
      detail={
        fromEur === undefined ? area : t('home.attractLotsDetail', { area, price: format.euros(fromEur) })
      }
    />
  );
}

function EventSlide({ event }: { event: CityEvent }) {
  const { t, text } = useLanguage();
  const { figure, figureWord } = useEventDay(event);
  const when = useEventWhen();
  return (
    <Sheet
      picture={<Figure tone="water" large={figure} small={figureWord} />}
      kicker={t('home.attractEvents')}
      title={text(event.name)}
      detail={text(event.summary)}
    >
      <Fact icon={CalendarDays}>{when(event)}</Fact>
      <Fact icon={MapPin}>{text(event.place)}</Fact>
    </Sheet>
  );
}

/** The day that matters of an event: its beginning, or, once it goes on, its end. */
function useEventDay({ startsOn, endsOn }: CityEvent) {
  const { t, format } = useLanguage();
  const today = dateAt(useNow(), useSiteTimeZone());
  const bare = (day: string) => day.replace(/^\S+\s/u, '');
  if (startsOn < today && endsOn > startsOn)
    return { figure: bare(format.calendarDay(endsOn)), figureWord: t('home.attractUntil') };
  const day = format.calendarDay(startsOn);
  return { figure: bare(day), figureWord: day.replace(/\s.*$/, '') };
}

function PlaceSlide({ place }: { place: Place }) {
  const { t, text, format } = useLanguage();
  const [image] = place.images;
  return (
    <Sheet
      picture={image && <img className={styles.photograph} src={contentUrl(image.sha256)} alt="" />}
      kicker={t(`tourism.category_${place.category}`)}
      title={text(place.name)}
      detail={text(place.summary)}
    >
      {place.distanceM !== undefined && <Fact icon={MapPin}>{format.distance(place.distanceM)}</Fact>}
    </Sheet>
  );
}

function WelcomeSlide() {
  const { t } = useLanguage();
  return (
    <span className={styles.welcome}>
      <span className={styles.title}>{t('home.attractWelcome')}</span>
      <span className={styles.detail}>{t('home.attractWelcomeDetail')}</span>
    </span>
  );
}
