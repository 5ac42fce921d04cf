import type { CalendarDate } from '#content/model/site-time';
import type { FreeDay } from '#hub/booking/contract';
import { usePress } from '../../design/press';
import { useLanguage } from '../language';
import { dayKind } from './days';
import styles from './booking.module.css';

export interface DayStripProps {
  /** Whole weeks from a Monday on. */
  days: readonly FreeDay[];
  today: CalendarDate;
  lastDay: CalendarDate;
  shown: CalendarDate | undefined;
  onDay: (day: CalendarDate) => void;
}

/** Days as a calendar has them, each with how many times are free, or in a word why none is. */
export function DayStrip({ days, today, lastDay, shown, onDay }: DayStripProps) {
  const { t } = useLanguage();
  return (
    <div className={styles.strip} role="group" aria-label={t('booking.days')}>
      {days.map(day => (
        <Day
          key={day.date}
          day={day}
          kind={dayKind(day, today, lastDay)}
          isShown={day.date === shown}
          onDay={onDay}
        />
      ))}
    </div>
  );
}

interface DayProps {
  day: FreeDay;
  kind: ReturnType<typeof dayKind>;
  isShown: boolean;
  onDay: (day: CalendarDate) => void;
}

const kindWords = {
  closed: 'booking.dayClosed',
  full: 'booking.dayFull',
  outside: 'booking.dayOutside',
} as const;

function Day({ day: { date, slots }, kind, isShown, onDay }: DayProps) {
  const { t, format } = useLanguage();
  const press = usePress(() => onDay(date));
  const words = kind === 'free' ? t('booking.dayTimes', { count: slots.length }) : t(kindWords[kind]);
  const name = format.calendarDay(date);
  return (
    <button
      type="button"
      className={styles.dayButton}
      data-kind={kind}
      aria-pressed={isShown}
      disabled={kind === 'outside'}
      onClick={press}
    >
      <span>{weekdayIn(name)}</span> <b>{dateIn(name)}</b>{' '}
      <span className={kind === 'outside' ? 'spoken' : styles.dayWords}>{words}</span>
      {kind === 'outside' && <span aria-hidden="true">{'\u00a0'}</span>}
    </button>
  );
}

/** "to" of "to 10.12." */
function weekdayIn(name: string): string {
  return name.slice(0, name.search(/\s/));
}

/** "10.12." of "to 10.12." */
function dateIn(name: string): string {
  return name.slice(name.search(/\s/) + 1);
}
