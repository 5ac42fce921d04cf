import type { CSSProperties, ReactNode } from 'react';
import type { CalendarDate } from '#content/model/site-time';
import type { StaffBooking } from '#hub/booking/contract';
import { useSpeech } from '../speech';
import { BookingBlock } from './booking-block';
import { offHours, placeOn, type Place, type ShownHours, type Stretch } from './grid-rules';
import styles from './bookings.module.css';

/** A day of an expert: one column of the grid. */
export interface GridColumn {
  readonly key: string;
  readonly title: string;
  /** Below the title: a holiday, or what is wrong with the calendar. */
  readonly note?: string | undefined;
  readonly date: CalendarDate;
  readonly working: readonly Stretch[];
  readonly busy: readonly Stretch[];
  readonly bookings: readonly StaffBooking[];
}

export interface TimeGridProps {
  columns: readonly GridColumn[];
  hours: ShownHours;
  timeZone: string;
  now: number;
  onOpen: (id: string) => void;
}

/** Bookings by the clock, one column beside the other; greyed where nobody works or the calendar is taken. */
export function TimeGrid({ columns, hours, timeZone, now, onOpen }: TimeGridProps) {
  const { format } = useSpeech();
  const count = hours.to - hours.from;
  const at = (stretch: Stretch, date: CalendarDate) => placeOn(stretch, date, timeZone, hours);
  return (
    <div
      className={styles.grid}
      style={{ '--hours': count, '--columns': columns.length } as CSSProperties}
      tabIndex={-1}
    >
      <div className={styles.hours} aria-hidden="true">
        {Array.from({ length: count }, (_, index) => (
          <span key={index}>{format.clockTime(`${String(hours.from + index).padStart(2, '0')}:00`)}</span>
        ))}
      </div>
      {columns.map(({ key, title, note, date, working, busy, bookings }) => (
        <section key={key} className={styles.column} aria-label={title}>
          <h3>
            {title}
            {note !== undefined && <small>{note}</small>}
          </h3>
          <div className={styles.lane}>
            {offHours(working, date, timeZone, hours).map(place => (
              <Shade key={`off ${place.topMinutes}`} kind="off" place={place} />
            ))}
            {busy.map(stretch => (
              <Shade key={`busy ${stretch.from}`} kind="busy" place={at(stretch, date)} />
            ))}
            <Shade kind="now" place={at({ from: now, to: now + 60_000 }, date)} />
            <ul>
              {bookings.map(booking => (
                <Placed key={booking.id} place={at({ from: booking.startsAt, to: booking.endsAt }, date)}>
                  <BookingBlock booking={booking} withExpert={false} onOpen={() => onOpen(booking.id)} />
                </Placed>
              ))}
            </ul>
          </div>
        </section>
      ))}
    </div>
  );
}

function Shade({ kind, place }: { kind: 'off' | 'busy' | 'now'; place: Place | undefined }) {
  if (place === undefined) return null;
  return <div className={styles.shade} data-kind={kind} style={styleOf(place)} aria-hidden="true" />;
}

function Placed({ place, children }: { place: Place | undefined; children: ReactNode }) {
  if (place === undefined) return null;
  return (
    <li className={styles.placed} style={styleOf(place)}>
      {children}
    </li>
  );
}

function styleOf({ topMinutes, heightMinutes }: Place): CSSProperties {
  return { '--top': topMinutes, '--height': heightMinutes } as CSSProperties;
}
