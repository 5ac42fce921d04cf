import { ArrowLeft, ArrowRight } from 'lucide-react';
import { dateAt } from '#content/model/site-time';
import type { CalendarDate } from '#content/model/site-time';
import type { FreeDay } from '#hub/booking/contract';
import { Button } from '../../design/button';
import { SectionHeading } from '../../design/heading';
import { Notice } from '../../design/notice';
import { usePress } from '../../design/press';
import type { HubClient } from '../../hub/client';
import { useLanguage } from '../language';
import { useSiteTimeZone } from '../parts/site';
import { useBookingWords } from './booking-words';
import { mondayOf, pagesBeside, shownDay } from './days';
import { DayStrip } from './day-strip';
import styles from './booking.module.css';

type Free = Awaited<ReturnType<HubClient['booking']['freeTimes']>>;

export interface FreeTimesProps {
  free: Free;
  /** The first day on the screen. */
  from: CalendarDate;
  touched: CalendarDate | undefined;
  /** Of the matter, for leaving weeks without a free time. */
  nextFree: number | undefined;
  /** The time that is being kept just now. */
  holding: number | undefined;
  onPage: (from: CalendarDate) => void;
  onDay: (day: CalendarDate) => void;
  onTime: (startsAt: number) => void;
}

/** Two weeks of days, and the free times of the one that is touched. */
export function FreeTimes(props: FreeTimesProps) {
  const { free, from, touched, onPage, onDay } = props;
  const { t, format } = useLanguage();
  const timeZone = useSiteTimeZone();
  const today = dateAt(free.now, timeZone);
  const { before, after } = pagesBeside(from, today, free.lastDay);
  const shown = shownDay(free.days, touched);
  return (
    <>
      <CalendarAge free={free} />
      <div className={styles.choosing}>
        <section className={styles.days}>
          <div className={styles.pages}>
            <Button
              icon={ArrowLeft}
              label={t('booking.earlier')}
              disabled={before === undefined}
              onPress={() => before !== undefined && onPage(before)}
            />
            <h2 aria-live="polite">{format.calendarRange(from, free.days.at(-1)?.date ?? from)}</h2>
            <Button
              icon={ArrowRight}
              label={t('booking.later')}
              disabled={after === undefined}
              onPress={() => after !== undefined && onPage(after)}
            />
          </div>
          <DayStrip days={free.days} today={today} lastDay={free.lastDay} shown={shown?.date} onDay={onDay} />
        </section>
        {shown === undefined ? <NoneHere {...props} /> : <TimesOf {...props} day={shown} />}
      </div>
    </>
  );
}

function CalendarAge({ free: { calendars, now } }: { free: Free }) {
  const { t } = useLanguage();
  const { near } = useBookingWords();
  const { asOf, stale, unread } = calendars;
  const said = [
    ...(stale && asOf !== undefined ? [t('booking.calendarsStale', { when: near(asOf, now) })] : []),
    ...(unread ? [t('booking.calendarsUnread')] : []),
  ];
  return said.length === 0 ? null : <Notice kind="stale">{said.join(' ')}</Notice>;
}

/** No day of these weeks has a free time: said, and the way to the first that has. */
function NoneHere({ free, from, nextFree, onPage }: FreeTimesProps) {
  const { t } = useLanguage();
  const { near } = useBookingWords();
  const timeZone = useSiteTimeZone();
  const page = nextFree === undefined ? undefined : mondayOf(dateAt(nextFree, timeZone));
  const isElsewhere = nextFree !== undefined && page !== undefined && page !== from;
  return (
    <Notice
      kind="empty"
      size="page"
      action={
        isElsewhere && (
          <Button kind="primary" onPress={() => onPage(page)}>
            {t('booking.toNextFree', { when: near(nextFree, free.now) })}
          </Button>
        )
      }
    >
      {t('booking.noTimesHere')}
    </Notice>
  );
}

function TimesOf({ day, holding, onTime }: FreeTimesProps & { day: FreeDay }) {
  const { t, format, plain } = useLanguage();
  const { closed, slots, date } = day;
  if (slots.length === 0) {
    if (closed === undefined) return <Notice kind="empty">{t('booking.noTimesOn')}</Notice>;
    const { reason } = closed;
    return (
      <Notice kind="empty">
        {reason === undefined
          ? t('booking.closedOn')
          : t('booking.closedOnBecause', { reason: plain(reason) })}
      </Notice>
    );
  }
  return (
    <section className={styles.day}>
      <SectionHeading title={t('booking.timesOn', { day: format.calendarDay(date) })} />
      <div className={styles.times} role="group" aria-label={t('booking.times')}>
        {slots.map(({ startsAt }) => (
          <Time
            key={startsAt}
            at={startsAt}
            isHolding={holding === startsAt}
            isBusy={holding !== undefined}
            onTime={onTime}
          />
        ))}
      </div>
      <p className="spoken" role="status">
        {holding !== undefined && t('booking.holding')}
      </p>
    </section>
  );
}

interface TimeProps {
  at: number;
  isHolding: boolean;
  isBusy: boolean;
  onTime: (at: number) => void;
}

function Time({ at, isHolding, isBusy, onTime }: TimeProps) {
  const { format } = useLanguage();
  const press = usePress(() => !isBusy && onTime(at));
  return (
    <button type="button" className={styles.time} aria-busy={isHolding || undefined} onClick={press}>
      {format.clock(at)}
    </button>
  );
}
