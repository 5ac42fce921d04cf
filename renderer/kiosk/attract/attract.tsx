import { Hand } from 'lucide-react';
import { useEffect, useState } from 'react';
import { createTranslate } from '#content/locales/index';
import type { Language } from '#content/model/text';
import { Icon } from '../../design/icon';
import { Landscape } from '../../design/landscape';
import { languageOptions } from '../frame/language-options';
import { CityLine } from '../home/city-line';
import { useHome } from '../home/use-home';
import { useNow } from '../clock';
import { useLanguage } from '../language';
import type { Route } from '../navigation';
import { canOpen } from '../screens';
import { useChangeSettings, useNavigation } from '../visit-context';
import type { VisitControl } from '../visit/create-visit';
import { SlideView } from './slide-view';
import { slidesOf, tourismSlidesOf } from './slides';
import type { Slide } from './slides';
import styles from './attract.module.css';

const SLIDE_MS = 11_000;

function useTurn(count: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTurn(last => last + 1), SLIDE_MS);
    return () => clearInterval(timer);
  }, []);
  return turn % count;
}

/** Where a touch of a slide leads; home when its screen is not there. */
function routeOfSlide(slide: Slide): Route {
  const route: Record<Slide['kind'], () => Route> = {
    plan: () => (slide.kind === 'plan' ? { screen: 'plan', id: slide.plan.id } : { screen: 'home' }),
    lots: () => ({ screen: 'lots' }),
    event: () =>
      slide.kind === 'event' ? { screen: 'tourism', view: 'events', id: slide.event.id } : { screen: 'home' },
    place: () =>
      slide.kind === 'place' ? { screen: 'tourism', view: 'places', id: slide.place.id } : { screen: 'home' },
    welcome: () => ({ screen: 'home' }),
  };
  const wanted = route[slide.kind]();
  return canOpen(wanted.screen) ? wanted : { screen: 'home' };
}

export interface AttractProps {
  visit: VisitControl;
  /** `tourism`: the town's places and events, and the start leads to them. */
  theme?: 'everything' | 'tourism';
}

/**
 * Between visits: the city's own news in a calm loop. The first touch opens what it touches, the language chosen or
 * the start page. All of it moves a little with every turn, so that nothing burns into the panel.
 */
export function Attract({ visit, theme = 'everything' }: AttractProps) {
  const { t } = useLanguage();
  const home = useHome();
  const now = useNow();
  const navigation = useNavigation();
  const change = useChangeSettings();
  const { events, places } = 'value' in home.places ? home.places.value : { events: [], places: [] };
  const slides =
    theme === 'tourism'
      ? tourismSlidesOf({ events, places })
      : slidesOf(
          {
            plans: 'value' in home.plans ? home.plans.value.plans : [],
            lots: 'value' in home.lots ? home.lots.value.lots : [],
            events,
          },
          now,
        );
  const start: Route = theme === 'tourism' ? { screen: 'tourism' } : { screen: 'home' };
  const turn = useTurn(slides.length);
  const slide = slides[turn] ?? slides[0];
  const begin = (route: Route, language?: Language) => {
    if (language) change({ language });
    navigation.open(route);
    visit.dispatch({ type: 'begun', at: visit.now() });
  };
  const isSample = 'value' in home.city && home.city.value?.isSample === true;
  return (
    <section className={styles.attract} aria-label={t('visit.touchToStart')}>
      <Landscape />
      <div className={styles.drift} data-step={turn % 4}>
        <CityLine size="large" />
        <button type="button" className={styles.slide} onClick={() => begin(routeOfSlide(slide))}>
          {home.plans.state !== 'loading' && (
            <span key={slide.key} className={styles.turning} data-kind={slide.kind}>
              <SlideView slide={slide} />
            </span>
          )}
        </button>
        <Progress count={slides.length} turn={turn} />
        <div className={styles.foot}>
          <StartButton onPress={() => begin(start)} />
          <div className={styles.languages}>
            {languageOptions.map(({ value, label, lang }) => (
              <button
                key={value}
                type="button"
                lang={lang}
                className={styles.language}
                onClick={() => begin(start, value)}
              >
                {label}
              </button>
            ))}
          </div>
        </div>
        {isSample && <p className={styles.sample}>{t('frame.sample')}</p>}
      </div>
    </section>
  );
}

/** In both languages at once: whoever reads it has not yet been asked. */
function StartButton({ onPress }: { onPress: () => void }) {
  const { t, language } = useLanguage();
  const other: Language = language === 'fi' ? 'en' : 'fi';
  return (
    <button type="button" className={styles.start} onClick={onPress}>
      <span className={styles.hand}>
        <Icon icon={Hand} />
      </span>
      <span>
        <span className={styles.startWords}>{t('visit.touchToStart')}</span>
        <span lang={other} className={styles.startOther}>
          {createTranslate(other)('visit.touchToStart')}
        </span>
      </span>
    </button>
  );
}

function Progress({ count, turn }: { count: number; turn: number }) {
  if (count < 2) return null;
  return (
    <div className={styles.progress} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <i key={index} data-now={index === turn} />
      ))}
    </div>
  );
}
