import { Shore } from '../../design/landscape';
import { Notice } from '../../design/notice';
import { ScrollArea } from '../../design/scroll-area';
import { Skeleton } from '../../design/skeleton';
import { useLanguage } from '../language';
import { useSettings } from '../visit-context';
import { BookingDoors } from './booking-doors';
import { CityLine } from './city-line';
import { ConcerningDoor, Errands } from './errands';
import { PlanCards } from './plan-cards';
import { QueueDoor } from './queue-door';
import { useHome } from './use-home';
import styles from './home.module.css';

/** The first screen: the city, the time, what is on display, and a door to every errand. */
export function Home() {
  const { t, plain } = useLanguage();
  const { reach } = useSettings();
  const home = useHome();
  const city = 'value' in home.city ? home.city.value : undefined;
  return (
    <div className={styles.home}>
      {reach === 'normal' && <Header />}
      <h1 className="spoken">{city ? plain(city.name) : t('frame.home')}</h1>
      <div className={styles.content}>
        <ScrollArea label={t('frame.screenArea')} bleed>
          <div className={styles.inside}>
            <Content home={home} />
          </div>
        </ScrollArea>
      </div>
    </div>
  );
}

function Header() {
  return (
    <header className={styles.header}>
      <Shore />
      <CityLine />
    </header>
  );
}

function Content({ home }: { home: ReturnType<typeof useHome> }) {
  const { t } = useLanguage();
  // Large text and a low screen leave less room; the errand that most come for does not scroll out of sight.
  const { text, reach } = useSettings();
  const isTight = text === 'large' || reach === 'low';
  if (home.city.state === 'ready' && home.city.value === null) {
    return (
      <Notice kind="empty" size="page">
        {t('frame.noContent')}
      </Notice>
    );
  }
  return (
    <>
      {isTight && (
        <div className={styles.first}>
          <QueueDoor />
        </div>
      )}
      <Plans plans={home.plans} tight={isTight} />
      <div className={styles.errands}>
        {!isTight && <QueueDoor />}
        <BookingDoors />
        <ConcerningDoor />
        <Errands home={home} />
      </div>
    </>
  );
}

function Plans({ plans, tight }: { plans: ReturnType<typeof useHome>['plans']; tight: boolean }) {
  const { t } = useLanguage();
  switch (plans.state) {
    case 'loading':
      return <Skeleton shape="cards" count={2} />;
    case 'failed':
      return <Notice kind="error">{t('common.failed')}</Notice>;
    case 'ready':
    case 'stale':
      return <PlanCards plans={plans.value.plans} tight={tight} />;
  }
}
