import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Clock } from '#content/model/clock';
import { useHub, useLive, useLiveQueries } from '../hub/hub-provider';
import { ClockProvider } from './clock';
import { useCountOpened } from './count-opened';
import { Frame } from './frame/frame';
import { LanguageProvider } from './language';
import { useSettings, VisitStoresProvider, createVisitStores } from './visit-context';
import { createVisit } from './visit/create-visit';
import type { VisitControl } from './visit/create-visit';
import { visitLimits } from './visit/rules';
import { VisitControlProvider } from './visit/visit-control';
import { watchActivity } from './visit/watch-activity';

export interface AppProps {
  /** What time it is, for people. */
  wallClock: Clock;
  /** Only goes forward, for counting idle time. */
  steadyClock: Clock;
}

/** The kiosk's page: one visit after another, each with stores of its own. */
export function App({ wallClock, steadyClock }: AppProps) {
  const visit = useMemo(() => createVisit(steadyClock), [steadyClock]);
  const round = useRounds(visit);
  return (
    <ClockProvider clock={wallClock}>
      <OneVisit key={round} visit={visit} />
    </ClockProvider>
  );
}

/** The number of the visit; when one is wiped, the next has another and all that hung on the former is gone. */
function useRounds(visit: VisitControl): number {
  const [round, setRound] = useState(0);
  const live = useLiveQueries();
  const wiped = useStore(visit.store, state => state.phase === 'wiped');
  useEffect(() => {
    const stop = visit.start();
    const leave = watchActivity(document, visit);
    return () => {
      stop();
      leave();
    };
  }, [visit]);
  useEffect(() => {
    if (!wiped) return;
    live.forget();
    document.getSelection()?.removeAllRanges();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setRound(number => number + 1);
    visit.dispatch({ type: 'cleared' });
  }, [wiped, visit, live]);
  return round;
}

function OneVisit({ visit }: { visit: VisitControl }) {
  const hub = useHub();
  const stores = useMemo(() => createVisitStores(hub), [hub]);
  useEffect(
    () => () => {
      stores.taking.leave();
      stores.booking.leave();
      stores.opinion.leave();
    },
    [stores],
  );
  useCountOpened(stores.navigation);
  return (
    <VisitStoresProvider stores={stores}>
      <VisitControlProvider visit={visit}>
        <InVisitorsWay visit={visit} />
      </VisitControlProvider>
    </VisitStoresProvider>
  );
}

/** Speaks the visitor's language and looks as the visitor's settings say. */
function InVisitorsWay({ visit }: { visit: VisitControl }) {
  const settings = useSettings();
  const city = useLive(['city.get'], (hub, signal) => hub.city.get(undefined, { signal }));
  const timeZone = 'value' in city ? city.value?.timeZone : undefined;
  useEffect(() => {
    const page = document.documentElement;
    page.lang = settings.language;
    page.dataset['text'] = settings.text;
    page.dataset['contrast'] = settings.contrast;
    page.dataset['motion'] = settings.motion;
    visit.limitBy(visitLimits[settings.time]);
  }, [settings, visit]);
  return (
    <LanguageProvider language={settings.language} timeZone={timeZone}>
      <Frame visit={visit} />
    </LanguageProvider>
  );
}
