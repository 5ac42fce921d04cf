import { useState } from 'react';
import { addDays, dateAt, weekdayOf } from '#content/model/site-time';
import type { CalendarDate } from '#content/model/site-time';
import type { BookingWeek } from '#hub/booking/contract';
import { Notice } from '../../design/notice';
import { Segmented } from '../../design/segmented';
import { useLive } from '../../hub/hub-provider';
import { DateSteps } from '../date-steps';
import form from '../form/form.module.css';
import { useSpeech } from '../speech';
import page from '../staff.module.css';
import { useTimeZone } from '../use-time-zone';
import { Arrived } from './arrived';
import { BookingSheet } from './booking-sheet';
import styles from './bookings.module.css';
import { CalendarTroubles } from './calendar-troubles';
import { NewBooking } from './new-booking';
import { PrintedDay } from './printed-day';
import { Schedule } from './schedule';
import { Select } from './select';

type View = 'day' | 'week';

/** Whose time is booked when: a day of everybody or a week of one, and all that is done with a booking. */
export function BookingsSection() {
  const { t } = useSpeech();
  const timeZone = useTimeZone();
  const [view, setView] = useState<View>('day');
  const [chosen, setChosen] = useState<CalendarDate>();
  const today = useToday(timeZone);
  const date = chosen ?? today;
  const from = view === 'day' ? date : addDays(date, 1 - weekdayOf(date));
  const days = view === 'day' ? 1 : 7;
  const answer = useLive(['booking.week', from, days], (hub, signal) =>
    hub.booking.week({ from, days }, { signal }),
  );
  return (
    <section className={page.section}>
      <h2>{t('bookings.title')}</h2>
      <div className={styles.tools}>
        <Segmented<View>
          label={t('bookings.view')}
          options={(['day', 'week'] as const).map(value => ({ value, label: t(`bookings.view_${value}`) }))}
          value={view}
          onChange={setView}
        />
        <DateSteps
          day={date}
          today={today}
          stepDays={view === 'day' ? 1 : 7}
          onChoose={next => setChosen(next === today ? undefined : next)}
        />
      </div>
      {answer.state === 'loading' && <p aria-busy="true">{t('staff.loading')}</p>}
      {answer.state === 'failed' && <p role="alert">{t('bookings.failed')}</p>}
      {answer.state === 'stale' && <Notice kind="stale">{t('bookings.stale')}</Notice>}
      {'value' in answer && <Week week={answer.value} view={view} date={date} isToday={date === today} />}
    </section>
  );
}

/** Today by the hub's clock once it has answered, so that a desk PC whose clock is wrong shows the right day. */
function useToday(timeZone: string): CalendarDate {
  const offers = useLive(['booking.offers'], (hub, signal) => hub.booking.offers(undefined, { signal }));
  return dateAt('value' in offers ? offers.value.now : Date.now(), timeZone);
}

interface WeekProps {
  week: BookingWeek;
  view: View;
  date: CalendarDate;
  isToday: boolean;
}

function Week({ week, view, date, isToday }: WeekProps) {
  const { t } = useSpeech();
  const [opened, setOpened] = useState<string>();
  const [isNew, setNew] = useState(false);
  const [expert, setExpert] = useState<string>();
  if (!week.configured) return <Notice kind="empty">{t('bookings.notConfigured')}</Notice>;
  const one = week.experts.find(({ id }) => id === expert) ?? week.experts[0];
  if (one === undefined) return <Notice kind="empty">{t('bookings.noExpert')}</Notice>;
  const shown = view === 'day' ? week.experts : [one];
  const booking = week.bookings.find(({ id }) => id === opened);
  return (
    <>
      <div className={form.actions}>
        <button type="button" className={form.submit} onClick={() => setNew(true)}>
          {t('bookings.new')}
        </button>
        {view === 'day' && (
          <button type="button" className={form.plain} onClick={() => window.print()}>
            {t('bookings.print')}
          </button>
        )}
      </div>
      {view === 'week' && week.experts.length > 1 && (
        <Select
          label={t('bookings.expert')}
          options={week.experts.map(({ id, name }) => ({ value: id, label: name }))}
          value={one.id}
          onChange={setExpert}
        />
      )}
      <CalendarTroubles experts={shown} now={week.now} />
      {isToday && <Arrived bookings={week.bookings} now={week.now} onOpen={setOpened} />}
      <Schedule week={week} view={view} experts={shown} onOpen={setOpened} />
      <Privacy privacy={week.privacy} />
      {view === 'day' && <PrintedDay date={date} experts={week.experts} bookings={week.bookings} />}
      {booking && <BookingSheet booking={booking} offers={week} onClose={() => setOpened(undefined)} />}
      {isNew && <NewBooking offers={week} date={date} onClose={() => setNew(false)} />}
    </>
  );
}

function Privacy({ privacy: { keepDays, erasedAt } }: Pick<BookingWeek, 'privacy'>) {
  const { t, format } = useSpeech();
  return (
    <p className={page.soft}>
      {t('bookings.keeps', { count: keepDays })}
      {erasedAt !== undefined && ` ${t('bookings.erased', { when: format.dayAndClock(erasedAt) })}`}
    </p>
  );
}
