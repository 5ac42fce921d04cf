import { dateAt } from '#content/model/site-time';
import type { City } from '#hub/city/contract';
import type { CityEvent } from '#hub/places/contract';
import { useLive } from '../hub/hub-provider';
import { useOpening } from './opening';
import { useSpeech } from './speech';
import styles from './margin.module.css';

/** More would not be read from across a lobby. */
const MOST_EVENTS = 4;

export interface MarginProps {
  city: City | undefined;
  now: number;
  /** Whether the hub answers: events of an old answer are not shown as today's. */
  live: boolean;
}

/** Beside the plans: the city, the time, whether the desk is open, and what is on today. */
export function Margin({ city, now, live }: MarginProps) {
  const { t, plain, format } = useSpeech();
  return (
    <aside className={styles.margin}>
      <header className={styles.head}>
        <p className={styles.city}>{city ? plain(city.name) : ''}</p>
        <p className={styles.clock}>{format.clock(now)}</p>
        <p className={styles.date}>{format.fullDate(now)}</p>
      </header>
      {city && <Hours city={city} now={now} />}
      {live && <Events now={now} />}
      {city?.isSample === true && <p className={styles.sample}>{t('board.sample')}</p>}
    </aside>
  );
}

function Hours({ city, now }: { city: City; now: number }) {
  const { plain } = useSpeech();
  const { open, state, today } = useOpening(city, now);
  return (
    <section className={styles.section}>
      <h2>{plain(city.servicePoint.name)}</h2>
      <p className={open ? styles.open : styles.closed}>{state}</p>
      <p>{today}</p>
    </section>
  );
}

/** What is on today, by its beginning. */
export function Events({ now }: { now: number }) {
  const { t, plain, format, timeZone } = useSpeech();
  const answer = useLive(['places.list'], (hub, signal) => hub.places.list(undefined, { signal }));
  const events = 'value' in answer ? eventsOn(answer.value.events, dateAt(now, timeZone)) : [];
  return (
    <section className={styles.section}>
      <h2>{t('board.eventsToday')}</h2>
      {events.length === 0 && <p>{t('board.noEvents')}</p>}
      <ul className={styles.events}>
        {events.slice(0, MOST_EVENTS).map(event => (
          <li key={event.id}>
            <b>{plain(event.name)}</b>
            <span>
              {event.startsClock !== undefined &&
                `${t('common.atClock', { clock: format.clockTime(event.startsClock) })} · `}
              {plain(event.place)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is on that day, by its beginning. */
function eventsOn(events: readonly CityEvent[], date: string): readonly CityEvent[] {
  return events
    .filter(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn)
    .sort((one, other) => (one.startsClock ?? '').localeCompare(other.startsClock ?? ''));
}
