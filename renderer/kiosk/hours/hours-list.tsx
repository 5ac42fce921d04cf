import { dateAt } from '#content/model/site-time';
import type { OpeningHours, OpenStretch } from '#content/model/opening-hours';
import { useLanguage } from '../language';
import { FactList } from '../parts/fact-list';
import { useSiteTimeZone } from '../parts/site';
import { exceptionsAhead, hoursRows, type Weekday } from './hours-rows';

/** Exceptions further away than this do not help anybody who stands here now. */
const USUAL_DAYS_AHEAD = 30;

export interface HoursListProps {
  hours: OpeningHours;
  now: number;
  /** Leaves out weekdays without hours: for somebody who comes on Tuesdays. */
  onlyDays?: boolean;
  /** Within a card: without a sheet of its own. */
  flat?: boolean;
  /** How many of the days that differ are told, the soonest first, and how far ahead. */
  mostExceptions?: number;
  daysAhead?: number;
}

/** The week's hours in few rows, and the days soon to come that differ. */
export function HoursList({
  hours,
  now,
  onlyDays = false,
  flat = false,
  mostExceptions = Infinity,
  daysAhead = USUAL_DAYS_AHEAD,
}: HoursListProps) {
  const { t, format, text } = useLanguage();
  const timeZone = useSiteTimeZone();
  const stretchesText = useStretchesText();
  const name = (weekday: Weekday) => t(`services.weekday_${weekday}`);
  const rows = hoursRows(hours).filter(row => !onlyDays || row.stretches.length > 0);
  const week = rows.map(row => ({
    key: `week-${row.from}`,
    name:
      row.from === row.to
        ? name(row.from)
        : t('services.weekdays', { from: name(row.from), to: name(row.to) }),
    value: stretchesText(row.stretches),
  }));
  const ahead = exceptionsAhead(hours, dateAt(now, timeZone), daysAhead).slice(0, mostExceptions);
  const exceptions = ahead.map(day => ({
    key: day.date,
    name: format.calendarDay(day.date),
    value: (
      <>
        {stretchesText(day.stretches)}
        {day.reason && <> · {text(day.reason)}</>}
      </>
    ),
  }));
  return <FactList facts={[...week, ...exceptions]} flat={flat} />;
}

/** "8.30–12.00 ja 13.00–16.00", or that it is closed. */
export function useStretchesText(): (stretches: readonly OpenStretch[]) => string {
  const { t, format } = useLanguage();
  return stretches => {
    if (stretches.length === 0) return t('services.closedDay');
    return stretches
      .map(({ from, to }) => `${format.clockTime(from)}–${clockTo(to, format.clockTime)}`)
      .join(', ');
  };
}

/** The end of the day is told as 24, which no clock shows. */
function clockTo(to: string, clockTime: (clock: string) => string): string {
  return to === '24:00' ? '24' : clockTime(to);
}
