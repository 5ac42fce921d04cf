import type { TourismFile } from '#content/model/tourism-file';
import { addDays, instantAt, type CalendarDate } from '#content/model/site-time';

type EventOfFile = TourismFile['events'][number];

/** The last day of an event. */
export function lastDay({ date, ends }: Pick<EventOfFile, 'date' | 'ends'>): CalendarDate {
  return ends ?? date;
}

/** The instant at which an event is over: its closing time if written, else the end of its last day. */
export function eventEnd(event: Pick<EventOfFile, 'date' | 'ends' | 'endsClock'>, timeZone: string): number {
  const day = lastDay(event);
  if (event.endsClock === undefined) return instantAt(addDays(day, 1), '00:00', timeZone);
  return instantAt(day, event.endsClock, timeZone);
}

/** The soonest first; on the same day by clock, those without one first. */
export function bySoonest(a: EventOfFile, b: EventOfFile): number {
  return a.date.localeCompare(b.date) || (a.clock ?? '').localeCompare(b.clock ?? '');
}

/** The earliest of the instants that there are. */
export function earliest(instants: readonly (number | undefined)[]): number | undefined {
  const known = instants.filter(one => one !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
