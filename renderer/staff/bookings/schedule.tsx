import type { BookingWeek, StaffBooking } from '#hub/booking/contract';
import { dateAt } from '#content/model/site-time';
import { useSpeech } from '../speech';
import { useTimeZone } from '../use-time-zone';
import { Agenda } from './agenda';
import { hoursShown } from './grid-rules';
import { TimeGrid, type GridColumn } from './time-grid';

export interface ScheduleProps {
  week: BookingWeek;
  view: 'day' | 'week';
  /** Whose bookings are shown. */
  experts: BookingWeek['experts'];
  onOpen: (id: string) => void;
}

/** The bookings by the clock, and one below the other where the window is narrow. */
export function Schedule({ week, view, experts, onOpen }: ScheduleProps) {
  const { t, format, plain } = useSpeech();
  const timeZone = useTimeZone();
  const bookings = week.bookings.filter(({ expert }) => experts.some(({ id }) => id === expert.id));
  const standing = bookings.filter(({ state }) => state !== 'cancelled');
  const hours = hoursShown(
    [
      ...experts.flatMap(expert => expert.hours),
      ...standing.map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt })),
    ],
    week.days.map(({ date }) => date),
    timeZone,
  );
  const isOn = (date: string) => (booking: StaffBooking) => dateAt(booking.startsAt, timeZone) === date;
  const columns = week.days.flatMap(({ date, closed }): GridColumn[] =>
    experts.map(expert => ({
      key: `${date} ${expert.id}`,
      title: view === 'day' ? expert.name : format.calendarDay(date),
      note: closed ? (closed.reason ? plain(closed.reason) : t('bookings.closed')) : undefined,
      date,
      working: closed ? [] : expert.hours,
      busy: expert.busy,
      bookings: standing.filter(({ expert: { id } }) => id === expert.id).filter(isOn(date)),
    })),
  );
  return (
    <>
      <TimeGrid columns={columns} hours={hours} timeZone={timeZone} now={week.now} onOpen={onOpen} />
      <Agenda
        days={week.days.map(day => ({ day, bookings: bookings.filter(isOn(day.date)) }))}
        onOpen={onOpen}
      />
    </>
  );
}
