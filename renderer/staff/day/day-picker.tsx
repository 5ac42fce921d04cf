import type { CalendarDate } from '#content/model/site-time';
import type { DayFigures } from '#hub/statistics/contract';
import { DateSteps } from '../date-steps';

type Days = Pick<DayFigures, 'day' | 'today' | 'firstDay' | 'lastDay'>;

/** Any day from the first of which there are figures until today; undefined is today, as it goes on. */
export function DayPicker({
  figures: { day, today, firstDay = today, lastDay = today },
  onChoose,
}: {
  figures: Days;
  onChoose: (day: CalendarDate | undefined) => void;
}) {
  return (
    <DateSteps
      day={day}
      today={today}
      first={firstDay < today ? firstDay : today}
      last={lastDay > today ? lastDay : today}
      onChoose={next => onChoose(next === today ? undefined : next)}
    />
  );
}
