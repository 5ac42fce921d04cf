import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { addDays } from '#content/model/site-time';
import type { CalendarDate } from '#content/model/site-time';
import type { DayFigures } from '#hub/statistics/contract';
import { Icon } from '../../design/icon';
import { useSpeech } from '../speech';
import styles from './day.module.css';

type Days = Pick<DayFigures, 'day' | 'today' | 'firstDay' | 'lastDay'>;

/** The day before, the day after, today, or any day from the first of which there are figures until today. */
export function DayPicker({
  figures: { day, today, firstDay = today, lastDay = today },
  onChoose,
}: {
  figures: Days;
  onChoose: (day: CalendarDate | undefined) => void;
}) {
  const { t, format } = useSpeech();
  const id = useId();
  const first = firstDay < today ? firstDay : today;
  const last = lastDay > today ? lastDay : today;
  const choose = (next: CalendarDate) => onChoose(next === today ? undefined : next);
  return (
    <div className={styles.picker}>
      <Step
        label={t('statistics.previousDay')}
        icon={ChevronLeft}
        disabled={day <= first}
        onPress={() => choose(addDays(day, -1))}
      />
      <label htmlFor={id}>{t('statistics.chooseDay')}</label>
      <input
        id={id}
        type="date"
        value={day}
        min={first}
        max={last}
        onChange={({ target: { value } }) => value >= first && value <= last && choose(value)}
      />
      <Step
        label={t('statistics.nextDay')}
        icon={ChevronRight}
        disabled={day >= last}
        onPress={() => choose(addDays(day, 1))}
      />
      <button
        type="button"
        className={styles.plain}
        disabled={day === today}
        onClick={() => onChoose(undefined)}
      >
        {t('statistics.today')}
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
