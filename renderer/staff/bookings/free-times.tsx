import { useState } from 'react';
import type { BookingWay } from '#content/model/booking-file';
import { dateAt } from '#content/model/site-time';
import type { CalendarDate } from '#content/model/site-time';
import { Notice } from '../../design/notice';
import { useLive } from '../../hub/hub-provider';
import { DateSteps } from '../date-steps';
import { useSpeech } from '../speech';
import { useTimeZone } from '../use-time-zone';
import styles from './bookings.module.css';

export interface FreeTimesProps {
  matter: string;
  /** Anyone who takes the matter when left out. */
  expert: string | undefined;
  way: BookingWay;
  /** The day that is looked at first. */
  from: CalendarDate;
  now: number;
  /** Epoch ms; undefined while nothing is chosen. */
  chosen: number | undefined;
  /** Undefined when another day is looked at: what is no longer seen is no longer chosen. */
  onChoose: (startsAt: number | undefined) => void;
}

/** Free times of one day to press, and the way to other days. */
export function FreeTimes({ matter, expert, way, from, now, chosen, onChoose }: FreeTimesProps) {
  const { t, format, plain } = useSpeech();
  const timeZone = useTimeZone();
  const today = dateAt(now, timeZone);
  const [date, setDate] = useState(from < today ? today : from);
  const asked = { matter, way, from: date, days: 1, ...(expert === undefined ? {} : { expert }) };
  const answer = useLive(['booking.freeTimes', matter, expert ?? '', way, date], (hub, signal) =>
    hub.booking.freeTimes(asked, { signal }),
  );
  const day = 'value' in answer ? answer.value.days[0] : undefined;
  return (
    <div className={styles.free}>
      <DateSteps
        day={date}
        today={today}
        first={today}
        {...('value' in answer ? { last: answer.value.lastDay } : {})}
        onChoose={day => {
          setDate(day);
          onChoose(undefined);
        }}
      />
      {answer.state === 'loading' && <p aria-busy="true">{t('staff.loading')}</p>}
      {(answer.state === 'failed' || answer.state === 'stale') && (
        <Notice kind="error">{t('bookings.timesFailed')}</Notice>
      )}
      {day?.closed && <p>{day.closed.reason ? plain(day.closed.reason) : t('bookings.closed')}</p>}
      {day && !day.closed && day.slots.length === 0 && <p>{t('bookings.noTimes')}</p>}
      {day && day.slots.length > 0 && (
        <ul className={styles.times} aria-label={t('bookings.freeTimes')}>
          {day.slots.map(({ startsAt }) => (
            <li key={startsAt}>
              <button
                type="button"
                className={styles.slot}
                aria-pressed={startsAt === chosen}
                onClick={() => onChoose(startsAt)}
              >
                {format.clock(startsAt)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
