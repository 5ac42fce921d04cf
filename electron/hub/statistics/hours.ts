import { clockAt, dateAt, instantAt } from '#content/model/site-time';
import type { HourFigures } from './contract';
import type { DayEvent, DayRecord, DayTicket } from './rules';
import { sum, timesOf } from './times';

type Day = Pick<DayRecord, 'day' | 'timeZone' | 'pages'>;

/** The day hour by hour, from the first hour in which something happened to the last. */
export function hoursOf(
  day: Day,
  visitors: readonly DayTicket[],
  events: readonly DayEvent[],
): HourFigures[] {
  const taken = visitors.flatMap(({ number, taken_at }) => (number === null ? [] : [hourIn(day, taken_at)]));
  const served = visitors.flatMap(({ state, ended_at: at }) =>
    state === 'served' && at !== null ? [hourIn(day, at)] : [],
  );
  const measured = events
    .filter(({ waited_ms, served_ms }) => waited_ms !== null || served_ms !== null)
    .map(event => ({ event, hour: hourIn(day, event.at) }));
  const busy = [
    ...taken,
    ...served,
    ...measured.map(({ hour }) => hour),
    ...day.pages.map(({ hour }) => hour),
  ];
  return hoursBetween(day, busy).map(hour => {
    const isThis = (one: number) => one === hour;
    const { medianWaitSeconds, medianServiceSeconds } = timesOf(
      measured.filter(one => one.hour === hour).map(({ event }) => event),
    );
    return {
      ...{ hour, taken: taken.filter(isThis).length, served: served.filter(isThis).length },
      ...(medianWaitSeconds === undefined ? {} : { medianWaitSeconds }),
      ...(medianServiceSeconds === undefined ? {} : { medianServiceSeconds }),
      opened: sum(day.pages.filter(page => page.hour === hour).map(({ opened }) => opened)),
    };
  });
}

/** What happened after the day's end (a visitor was still at a desk) counts to its last hour. */
function hourIn({ day, timeZone }: Pick<Day, 'day' | 'timeZone'>, at: number): number {
  const date = dateAt(at, timeZone);
  if (date === day) return Number(clockAt(at, timeZone).slice(0, 2));
  return date > day ? 23 : 0;
}

/** Every hour that the day has between the busy ones; the spring change takes one away. */
function hoursBetween({ day, timeZone }: Day, busy: readonly number[]): number[] {
  if (busy.length === 0) return [];
  const first = Math.min(...busy);
  const hours = Array.from({ length: Math.max(...busy) - first + 1 }, (_, index) => first + index);
  return hours.filter(hour => {
    const clock = `${String(hour).padStart(2, '0')}:00`;
    return clockAt(instantAt(day, clock, timeZone), timeZone) === clock;
  });
}
