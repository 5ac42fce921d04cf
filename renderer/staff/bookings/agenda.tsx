import type { BookingWeek, StaffBooking } from '#hub/booking/contract';
import { useSpeech } from '../speech';
import { BookingBlock } from './booking-block';
import styles from './bookings.module.css';

export interface AgendaDay {
  readonly day: BookingWeek['days'][number];
  readonly bookings: readonly StaffBooking[];
}

export interface AgendaProps {
  days: readonly AgendaDay[];
  onOpen: (id: string) => void;
}

/** The same bookings one below the other, for a narrow window beside other programs. */
export function Agenda({ days, onOpen }: AgendaProps) {
  const { t, format, plain } = useSpeech();
  return (
    <div className={styles.agenda}>
      {days.map(({ day: { date, closed }, bookings }) => (
        <section key={date} aria-label={format.calendarDay(date)}>
          <h3>
            {format.calendarDay(date)}
            {closed && <small>{closed.reason ? plain(closed.reason) : t('bookings.closed')}</small>}
          </h3>
          {bookings.length === 0 ? (
            <p className={styles.none}>{t('bookings.none')}</p>
          ) : (
            <ul>
              {bookings.map(booking => (
                <li key={booking.id}>
                  <BookingBlock booking={booking} withExpert onOpen={() => onOpen(booking.id)} />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}
