import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { addDays } from '#content/model/site-time';
import type { CalendarDate } from '#content/model/site-time';
import { Icon } from '../design/icon';
import { useSpeech } from './speech';
import styles from './date-steps.module.css';

export interface DateStepsProps {
  day: CalendarDate;
  today: CalendarDate;
  /** Nothing before or after these can be chosen. */
  first?: CalendarDate;
  last?: CalendarDate;
  /** How many days a step goes: a day or a week. */
  stepDays?: 1 | 7;
  onChoose: (day: CalendarDate) => void;
}

/** A step back, a step on, today, or any day of the calendar; the day is written out beside. */
export function DateSteps({
  day,
  today,
  first = '0000-01-01',
  last = '9999-12-31',
  stepDays = 1,
  onChoose,
}: DateStepsProps) {
  const { t, format } = useSpeech();
  const id = useId();
  const within = (date: CalendarDate) => (date < first ? first : date > last ? last : date);
  return (
    <div className={styles.steps}>
      <Step
        label={t(stepDays === 1 ? 'staff.previousDay' : 'staff.previousWeek')}
        icon={ChevronLeft}
        disabled={day <= first}
        onPress={() => onChoose(within(addDays(day, -stepDays)))}
      />
      <label htmlFor={id}>{t('staff.chooseDay')}</label>
      <input
        id={id}
        type="date"
        value={day}
        min={first}
        max={last}
        onChange={({ target: { value } }) =>
          value !== '' && value >= first && value <= last && onChoose(value)
        }
      />
      <Step
        label={t(stepDays === 1 ? 'staff.nextDay' : 'staff.nextWeek')}
        icon={ChevronRight}
        disabled={day >= last}
        onPress={() => onChoose(within(addDays(day, stepDays)))}
      />
      <button type="button" className={styles.plain} disabled={day === today} onClick={() => onChoose(today)}>
        {t('staff.today')}
      </button>
      <b className={styles.written}>{format.fullDate(noonUtc(day))}</b>
    </div>
  );
}

interface StepProps {
  label: string;
  icon: typeof ChevronLeft;
  disabled: boolean;
  onPress: () => void;
}

function Step({ label, icon, disabled, onPress }: StepProps) {
  return (
    <button
      type="button"
      className={styles.plain}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon icon={icon} />
    </button>
  );
}

/** An instant that is on this day in every inhabited zone of Europe. */
function noonUtc(day: CalendarDate): number {
  return Date.parse(`${day}T12:00:00Z`);
}
