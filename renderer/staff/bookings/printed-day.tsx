import type { CalendarDate } from '#content/model/site-time';
import type { BookingWeek, StaffBooking } from '#hub/booking/contract';
import { useSpeech } from '../speech';
import styles from './bookings.module.css';

export interface PrintedDayProps {
  date: CalendarDate;
  experts: BookingWeek['experts'];
  /** Of that day, by time. */
  bookings: readonly StaffBooking[];
}

/** The day on paper: only the printer sees it. */
export function PrintedDay({ date, experts, bookings }: PrintedDayProps) {
  const { t, format } = useSpeech();
  const live = bookings.filter(({ state }) => state !== 'cancelled' && state !== 'held');
  return (
    <div className={styles.printed} data-print="" aria-hidden="true">
      <h2>{t('bookings.printTitle', { date: format.fullDate(Date.parse(`${date}T12:00:00Z`)) })}</h2>
      {experts.map(({ id, name }) => (
        <section key={id}>
          <h3>{name}</h3>
          <PrintedTable bookings={live.filter(({ expert }) => expert.id === id)} />
        </section>
      ))}
      <p>{t('bookings.printFoot')}</p>
    </div>
  );
}

function PrintedTable({ bookings }: { bookings: readonly StaffBooking[] }) {
  const { t, format, plain } = useSpeech();
  if (bookings.length === 0) return <p>{t('bookings.none')}</p>;
  return (
    <table>
      <thead>
        <tr>
          {(['time', 'visitor', 'contact', 'matter', 'about'] as const).map(column => (
            <th key={column} scope="col">
              {t(`bookings.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bookings.map(({ id, startsAt, endsAt, name, contact, matter, way, about }) => (
          <tr key={id}>
            <td>
              {format.clock(startsAt)}–{format.clock(endsAt)}
            </td>
            <td>{name ?? t('bookings.nameErased')}</td>
            <td>{contact ?? ''}</td>
            <td>
              {plain(matter.name)} ({t(`bookings.way_${way}`)})
            </td>
            <td>
              {[about.plan && plain(about.plan.name), about.lot && plain(about.lot.name), about.question]
                .filter(Boolean)
                .join('. ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
