import ICAL from 'ical.js';

/** An instant as iCalendar writes it in UTC, to the second. */
export function utcTime(at: number): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(at), true);
}
