import type { OpeningHours, OpenStretch } from '#content/model/opening-hours';
import { addDays, type CalendarDate } from '#content/model/site-time';
import type { LocalText } from '#content/model/text';

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Neighbouring weekdays with the same hours, as they are told: "ma–pe 8.30–16.00". */
export interface HoursRow {
  from: Weekday;
  to: Weekday;
  stretches: readonly OpenStretch[];
}

/** The ordinary week in as few rows as possible, Monday first. */
export function hoursRows({ week }: OpeningHours): readonly HoursRow[] {
  const rows: HoursRow[] = [];
  week.forEach((stretches, index) => {
    const weekday = (index + 1) as Weekday;
    const last = rows.at(-1);
    if (last !== undefined && sameHours(last.stretches, stretches)) last.to = weekday;
    else rows.push({ from: weekday, to: weekday, stretches });
  });
  return rows;
}

export interface ExceptionalDay {
  date: CalendarDate;
  stretches: readonly OpenStretch[];
  reason?: LocalText | undefined;
}

/** Days that differ from the week within the next `days`, today included, the soonest first. */
export function exceptionsAhead(
  hours: OpeningHours,
  today: CalendarDate,
  days: number,
): readonly ExceptionalDay[] {
  const last = addDays(today, days);
  return hours.exceptions
    .filter(({ date }) => date >= today && date <= last)
    .sort((one, other) => one.date.localeCompare(other.date));
}

function sameHours(one: readonly OpenStretch[], other: readonly OpenStretch[]): boolean {
  return (
    one.length === other.length &&
    one.every((stretch, index) => stretch.from === other[index]?.from && stretch.to === other[index]?.to)
  );
}
