import { BellRing, CircleCheck, EarOff } from 'lucide-react';
import { useEffect } from 'react';
import type { HelpCall } from '#hub/help/contract';
import { Icon } from '../../design/icon';
import { useHub, useLive } from '../../hub/hub-provider';
import { useSpeech } from '../speech';
import { useChime } from './chime';
import { DeskButton } from './desk-button';
import { minutesSince } from './rules';
import { useHubNow } from './use-hub-now';
import styles from './help-calls.module.css';

/** The calls for help that stand, without those of one's own counter. */
export function useHelpCalls(ownCounter: string | undefined) {
  const answer = useLive(['help.list'], (hub, signal) => hub.help.list(undefined, { signal }));
  const value = answer.state === 'ready' ? answer.value : undefined;
  const calls = value?.calls ?? [];
  return {
    now: value?.now,
    own: calls.find(({ from, place }) => from === 'desk' && place === ownCounter),
    others: calls.filter(({ from, place }) => from !== 'desk' || place !== ownCounter),
  };
}

interface HelpCallsProps {
  calls: readonly HelpCall[];
  toldAt: number;
  canAct: boolean;
  soundOn: boolean;
}

/** Who needs somebody now; in the page, in the name of its tab, and by a sound where the person wants one. */
export function HelpCalls({ calls, toldAt, canAct, soundOn }: HelpCallsProps) {
  const { t } = useSpeech();
  const unanswered = calls.filter(({ answeredBy }) => answeredBy === undefined);
  useTabNotice(unanswered[0]);
  useChime(soundOn ? unanswered.filter(({ from }) => from === 'screen').map(({ id }) => id) : []);
  return (
    <section className={styles.calls} aria-label={t('help.deskTitle')} aria-live="assertive" data-help>
      {calls.map(call => (
        <Call key={call.id} call={call} toldAt={toldAt} canAct={canAct} />
      ))}
    </section>
  );
}

function Call({ call, toldAt, canAct }: { call: HelpCall; toldAt: number; canAct: boolean }) {
  const { t, plain } = useSpeech();
  const hub = useHub();
  const name = plain(call.name);
  const isAnswered = call.answeredBy !== undefined;
  return (
    <div className={styles.call} data-answered={isAnswered || undefined} data-from={call.from}>
      <Icon icon={isAnswered ? CircleCheck : call.from === 'desk' ? EarOff : BellRing} />
      <div className={styles.words}>
        <b>{t(call.from === 'desk' ? 'help.fromDesk' : 'help.fromScreen', { name })}</b>
        <span className={styles.soft} aria-live="off">
          {call.from === 'desk' && `${t('help.silentMark')} · `}
          <Since at={call.since} toldAt={toldAt} />
          {isAnswered && ` · ${t('help.comingOf', { name: call.answeredBy ?? '' })}`}
        </span>
      </div>
      <div className={styles.buttons}>
        {!isAnswered && (
          <DeskButton
            kind="primary"
            label={t('help.answerTo', { name })}
            off={!canAct}
            onPress={() => void settled(hub.help.answer({ id: call.id }))}
          >
            {t('help.answer')}
          </DeskButton>
        )}
        <DeskButton
          label={t('help.endOf', { name })}
          off={!canAct}
          onPress={() => void settled(hub.help.end({ id: call.id }))}
        >
          {t('help.end')}
        </DeskButton>
      </div>
    </div>
  );
}

function Since({ at, toldAt }: { at: number; toldAt: number }) {
  const { t, format } = useSpeech();
  const minutes = minutesSince(at, useHubNow(toldAt));
  return minutes === 0 ? t('help.sinceNow') : t('help.since', { clock: format.clock(at), count: minutes });
}

/** The list itself shows what came of it: a call that stands still can be pressed again. */
export function settled(deed: Promise<unknown>): Promise<void> {
  return deed.then(
    () => undefined,
    () => undefined,
  );
}

/** The page's tab says that somebody needs help, so that it is seen beside other programs. */
function useTabNotice(call: HelpCall | undefined): void {
  const { t, plain } = useSpeech();
  const notice = call === undefined ? undefined : `● ${t('help.tab', { name: plain(call.name) })}`;
  useEffect(() => {
    if (notice === undefined) return;
    const before = document.title;
    document.title = notice;
    return () => {
      if (document.title === notice) document.title = before;
    };
  }, [notice]);
}
