import { useEffect, useMemo, useState } from 'react';
import { createTranslate } from '#content/locales/index';
import type { Clock } from '#content/model/clock';
import { onDisplayAt } from '#content/model/display-period';
import { textIn } from '#content/model/text';
import type { Language } from '#content/model/text';
import type { BoardSide } from '#content/model/displays-file';
import { createFormat } from '../design/format';
import type { Connection } from '../hub/connection';
import { useConnection, useLive } from '../hub/hub-provider';
import type { Live } from '../hub/live';
import { CallsStage } from './calls/calls-stage';
import { useAnnouncements } from './calls/use-announcements';
import { Margin } from './margin';
import { NoConnection } from './no-connection';
import { PAGE_MS, wallPage } from './rounds';
import { SpeechContext } from './speech';
import type { Speech } from './speech';
import { PlansByTurns } from './plans-by-turns';
import { Side } from './side/side';
import type { SideProps } from './side/side';
import { TopLine } from './top-line';
import styles from './board.module.css';

const DEFAULT_TIME_ZONE = 'Europe/Helsinki';

export interface BoardProps {
  clock: Clock;
  /** What stands beside the calls. */
  side?: BoardSide;
  /** Whether calls are spoken. */
  speech?: boolean;
}

/**
 * The wall screen of the lobby. Where the city has a queue: calls, who waits, and plans or events beside; else plans on
 * display by turns, opening hours and today's events. Nothing answers a touch.
 */
export function Board({ clock, side = 'plans', speech = true }: BoardProps) {
  const now = useSecond(clock);
  const city = known(useLive(['city.get'], (hub, signal) => hub.city.get(undefined, { signal })));
  const answer = known(useLive(['plans.list'], (hub, signal) => hub.plans.list(undefined, { signal })));
  const queue = useLive(['queue.board'], (hub, signal) => hub.queue.board(undefined, { signal }));
  const connection = useConnection();
  const languages = city?.languages ?? ONLY_FINNISH;
  const plans = onDisplayAt(answer?.plans ?? [], now);
  const page = wallPage(Math.floor(now / PAGE_MS), plans.length, languages);
  const told = connection.state === 'connected' && queue.state === 'ready' && queue.value.current;
  const announcements = useAnnouncements(told ? queue.value : undefined, { speech, languages });
  const words = useWords(page.language, city?.timeZone ?? DEFAULT_TIME_ZONE);
  const shown = { city: city ?? undefined, plans, page, now, starting: answer === undefined };
  const calls = known(queue);
  if (queue.state === 'loading' && connection.state !== 'lost')
    return <Starting words={words} language={page.language} city={shown.city} now={now} />;
  return (
    <SpeechContext value={words}>
      {calls?.configured === true ? (
        <main
          className={styles.withCalls}
          lang={page.language}
          data-connection={connection.state}
          data-side={side}
        >
          <div className={styles.line}>
            <TopLine city={shown.city} now={now} />
          </div>
          <div className={styles.calls}>
            {connection.state === 'lost' ? (
              <NoConnection />
            ) : (
              <CallsStage answer={calls} announcements={announcements} languages={languages} />
            )}
          </div>
          {side !== 'nothing' && (
            <div className={styles.side}>
              {connection.state === 'lost' ? null : <Side side={side} {...shown} />}
            </div>
          )}
        </main>
      ) : (
        <PlansOnly {...shown} connection={connection.state} />
      )}
    </SpeechContext>
  );
}

interface StartingProps extends Pick<SideProps, 'city' | 'now'> {
  words: Speech;
  language: Language;
}

/** Until the hub has said whether there is a queue, only what both walls have: no plan is drawn that calls would replace. */
function Starting({ words, language, city, now }: StartingProps) {
  return (
    <SpeechContext value={words}>
      <main className={styles.withCalls} lang={language}>
        <div className={styles.line}>
          <TopLine city={city} now={now} />
        </div>
      </main>
    </SpeechContext>
  );
}

const ONLY_FINNISH: readonly Language[] = ['fi'];

interface PlansOnlyProps extends Omit<SideProps, 'side'> {
  connection: Connection['state'];
}

function PlansOnly({ city, plans, page, now, starting, connection }: PlansOnlyProps) {
  return (
    <main className={styles.board} lang={page.language} data-connection={connection}>
      <div className={styles.stage}>
        {connection === 'lost' ? <NoConnection /> : <PlansByTurns {...{ city, plans, page, starting }} />}
      </div>
      <Margin city={city} now={now} live={connection === 'connected'} />
    </main>
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

function useWords(language: Language, timeZone: string): Speech {
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
