import { addDays, weekdayOf, type CalendarDate } from '#content/model/site-time';
import type { CityEvent } from '#hub/places/contract';

export interface EventGroups {
  today: readonly CityEvent[];
  /** From tomorrow to Sunday. */
  thisWeek: readonly CityEvent[];
  later: readonly CityEvent[];
}

/** Events by when one can go: one that goes on for days counts for today while it lasts; what has ended is left out. */
export function eventGroups(events: readonly CityEvent[], today: CalendarDate): EventGroups {
  const sunday = addDays(today, 7 - weekdayOf(today));
  const coming = [...events].filter(event => event.endsOn >= today).sort(byBeginning);
  return {
    today: coming.filter(event => event.startsOn <= today),
    thisWeek: coming.filter(event => event.startsOn > today && event.startsOn <= sunday),
    later: coming.filter(event => event.startsOn > sunday),
  };
}

function byBeginning(one: CityEvent, other: CityEvent): number {
  return momentOf(one).localeCompare(momentOf(other));
}

function momentOf({ startsOn, startsClock }: CityEvent): string {
  return `${startsOn} ${startsClock ?? '00:00'}`;
}
