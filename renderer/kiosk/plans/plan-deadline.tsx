import { CalendarClock, CalendarOff, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Plan } from '#hub/plans/contract';
import { Icon } from '../../design/icon';
import type { LucideIcon } from '../../design/icon';
import { useLanguage } from '../language';
import { useBigDate } from '../parts/deadline-texts';
import { deadlineWords } from '#content/model/deadline-words';
import type { DeadlineWords } from '#content/model/deadline-words';
import styles from './plan-deadline.module.css';

/** What a visitor must not miss, as the biggest text of the screen; when nothing runs, what happens next. */
export function PlanDeadline({ plan }: { plan: Plan }) {
  const words = deadlineWords(plan);
  switch (words.kind) {
    case 'open':
      return <Open words={words} />;
    case 'upcoming':
      return <Upcoming words={words} />;
    case 'ended':
      return <Ended words={words} />;
    case 'none':
      return <WithoutDisplay words={words} phase={plan.phase} />;
  }
}

function Open({ words }: { words: Extract<DeadlineWords, { kind: 'open' }> }) {
  const { t, format } = useLanguage();
  const { onDay } = useBigDate();
  const { endsOn, endsClock, daysLeft } = words.display;
  const clock = format.clockTime(endsClock);
  const todayClock = words.remedy === 'none' ? 'plans.todayClockPlain' : 'plans.todayClock';
  return (
    <Panel
      tone="urgent"
      lead={t(words.lead)}
      big={[
        words.lastDay ? t('plans.todayDay') : onDay(endsOn, words.display),
        t(words.lastDay ? todayClock : 'plans.deadlineClock', { clock }),
      ]}
      aside={words.lastDay ? undefined : t('plans.daysLeft', { count: daysLeft })}
    >
      {t(words.do)}
    </Panel>
  );
}

function Upcoming({ words }: { words: Extract<DeadlineWords, { kind: 'upcoming' }> }) {
  const { t, format } = useLanguage();
  const { onDay } = useBigDate();
  const { startsOn, endsOn, endsClock } = words.display;
  return (
    <Panel
      tone="calm"
      icon={CalendarClock}
      lead={t('plans.upcomingLead')}
      big={[onDay(startsOn, words.display)]}
    >
      {t(words.then)}{' '}
      {t('plans.onDisplaySpan', {
        span: format.calendarRange(startsOn, endsOn),
        clock: format.clockTime(endsClock),
      })}
    </Panel>
  );
}

function Ended({ words }: { words: Extract<DeadlineWords, { kind: 'ended' }> }) {
  const { t, format } = useLanguage();
  const { weekday } = useBigDate();
  const { endsOn, endsClock } = words.display;
  return (
    <Panel tone="over" icon={CalendarOff} big={[t('plans.endedTitle')]}>
      {t('plans.endedAt', {
        weekday: weekday(endsOn),
        date: format.calendarDate(endsOn),
        clock: format.clockTime(endsClock),
      })}{' '}
      {t(words.follows)}
    </Panel>
  );
}

interface WithoutDisplayProps {
  words: Extract<DeadlineWords, { kind: 'none' }>;
  phase: Plan['phase'];
}

function WithoutDisplay({ words, phase }: WithoutDisplayProps) {
  const { t } = useLanguage();
  const settled = phase === 'approved' || phase === 'in-force';
  return (
    <Panel tone="calm" icon={settled ? CircleCheck : CalendarClock} big={[t(words.title)]}>
      {t(words.follows)}
    </Panel>
  );
}

interface PanelProps {
  tone: 'urgent' | 'calm' | 'over';
  icon?: LucideIcon;
  lead?: string;
  /** Its lines never break inside. */
  big: readonly string[];
  aside?: string | undefined;
  children: ReactNode;
}

function Panel({ tone, icon, lead, big, aside, children }: PanelProps) {
  return (
    <section className={`${styles.panel} ${styles[tone]}`} data-deadline={tone}>
      {icon && (
        <span className={styles.icon}>
          <Icon icon={icon} size="tile" />
        </span>
      )}
      <div className={styles.words}>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        <p className={tone === 'urgent' || lead !== undefined ? styles.big : styles.middle}>
          {big.map((line, index) => (
            <span key={line}>
              {index > 0 && ' '}
              <span className={styles.unbroken}>{line}</span>
            </span>
          ))}
        </p>
        <p className={styles.after}>
          {aside !== undefined && <b>{aside}. </b>}
          {children}
        </p>
      </div>
    </section>
  );
}
