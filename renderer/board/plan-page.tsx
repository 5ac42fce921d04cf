import { deadlineWords, needsYear, phaseKey } from '#content/model/deadline-words';
import type { DeadlineWords } from '#content/model/deadline-words';
import { weekdayOf } from '#content/model/site-time';
import type { PlanCard } from '#hub/plans/contract';
import { PlanPicture } from './plan-picture';
import { useSpeech } from './speech';
import styles from './plan-page.module.css';

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface PlanPageProps {
  plan: PlanCard;
  /** From 1. */
  page: number;
  count: number;
  noticeWebsite: string | undefined;
  /** Whether it stands beside the calls, with half the room. */
  isBeside?: boolean;
}

/** One plan as the whole lobby reads it: where, what, and until when one may speak. */
export function PlanPage({ plan, page, count, noticeWebsite, isBeside = false }: PlanPageProps) {
  const { t, plain } = useSpeech();
  const words = deadlineWords(plan);
  return (
    <article className={styles.page} data-beside={isBeside}>
      <header className={styles.head}>
        <p>{t('board.onDisplay')}</p>
        {count > 1 && <p className={styles.count}>{t('board.page', { page, count })}</p>}
      </header>
      <div className={styles.picture}>{plan.map && <PlanPicture map={plan.map} />}</div>
      <div className={styles.words}>
        <h1>{plain(plan.name)}</h1>
        <p className={styles.kind}>
          {t(`plans.kind_${plan.kind}`)} · {t(phaseKey(plan)).toLowerCase()}
          {plan.place && ` · ${plain(plan.place)}`}
        </p>
        {words.kind === 'open' && <Deadline words={words} />}
        <p className={styles.kind}>
          {t('board.askAtDesk')}
          {noticeWebsite !== undefined && ` ${t('board.officialNotice', { website: bare(noticeWebsite) })}`}
        </p>
      </div>
    </article>
  );
}

function Deadline({ words }: { words: Extract<DeadlineWords, { kind: 'open' }> }) {
  const { t, format } = useSpeech();
  const { endsOn, endsClock, daysLeft } = words.display;
  const clock = format.clockTime(endsClock);
  const day = words.lastDay
    ? t('plans.todayDay')
    : t('plans.onDay', {
        weekday: t(`plans.onWeekday_${weekdayOf(endsOn) as Weekday}`),
        date: needsYear(endsOn, words.display)
          ? format.calendarDate(endsOn)
          : format.calendarRange(endsOn, endsOn),
      });
  const time = words.lastDay
    ? t(words.remedy === 'none' ? 'plans.todayClockPlain' : 'plans.todayClock', { clock })
    : t('plans.deadlineClock', { clock });
  return (
    <div className={styles.deadline}>
      <p>{t(words.lead)}</p>
      <p className={styles.big}>
        <span>{day}</span> <span>{time}</span>
      </p>
      <p>
        {!words.lastDay && <b>{t('plans.daysLeft', { count: daysLeft })}. </b>}
        {t(words.do)}
      </p>
    </div>
  );
}

function bare(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
