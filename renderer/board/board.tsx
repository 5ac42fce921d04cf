import { useEffect, useMemo, useState } from 'react';
import { createTranslate } from '#content/locales/index';
import type { Clock } from '#content/model/clock';
import { textIn } from '#content/model/text';
import type { Language } from '#content/model/text';
import { createFormat } from '../design/format';
import { useConnection, useLive } from '../hub/hub-provider';
import type { Live } from '../hub/live';
import { PlanPage } from './plan-page';
import { Margin } from './margin';
import { NoConnection } from './no-connection';
import { NothingOnDisplay } from './nothing-on-display';
import { currentPlans, PAGE_MS, wallPage } from './rounds';
import { SpeechContext } from './speech';
import type { Speech } from './speech';
import styles from './board.module.css';

const DEFAULT_TIME_ZONE = 'Europe/Helsinki';

/** The wall screen of the lobby: plans on display by turns, opening hours and today's events. Nothing answers a touch. */
export function Board({ clock }: { clock: Clock }) {
  const now = useSecond(clock);
  const city = known(useLive(['city.get'], (hub, signal) => hub.city.get(undefined, { signal })));
  const answer = known(useLive(['plans.list'], (hub, signal) => hub.plans.list(undefined, { signal })));
  const connection = useConnection();
  const turn = Math.floor(now / PAGE_MS);
  const plans = currentPlans(answer?.plans ?? [], now);
  const page = wallPage(turn, plans.length, city?.languages ?? ['fi']);
  const speech = useSpeech(page.language, city?.timeZone ?? DEFAULT_TIME_ZONE);
  const plan = plans[page.index];
  return (
    <SpeechContext value={speech}>
      <main className={styles.board} lang={page.language} data-connection={connection.state}>
        <div className={styles.stage}>
          {connection.state === 'lost' ? (
            <NoConnection />
          ) : plan ? (
            <PlanPage
              key={`${plan.id} ${page.language}`}
              plan={plan}
              page={page.index + 1}
              count={plans.length}
              noticeWebsite={city?.noticeWebsite}
            />
          ) : (
            <NothingOnDisplay waiting={answer === undefined} />
          )}
        </div>
        <Margin city={city ?? undefined} now={now} live={connection.state === 'connected'} />
      </main>
    </SpeechContext>
  );
}

function useSecond(clock: Clock): number {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), 1000);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}

function useSpeech(language: Language, timeZone: string): Speech {
  return useMemo(
    () => ({
      t: createTranslate(language),
      format: createFormat(language, timeZone),
      plain: local => textIn(local, language).text,
      timeZone,
    }),
    [language, timeZone],
  );
}

function known<Value>(live: Live<Value>): Value | undefined {
  return live.state === 'ready' || live.state === 'stale' ? live.value : undefined;
}
