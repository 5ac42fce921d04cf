import { Stepper } from '../../design/stepper';
import type { PhaseStep } from '#hub/plans/contract';
import { useLanguage } from '../language';

/** The plan's course as a line: what has been, where it stands, what is ahead, with the dates that are known. */
export function PlanSteps({ steps }: { steps: readonly PhaseStep[] }) {
  const { t, plain, format } = useLanguage();
  const when = ({ from, to, note }: PhaseStep) => {
    if (from !== undefined && to !== undefined) return format.calendarRange(from, to);
    const date = from ?? to;
    if (date !== undefined) return format.calendarDate(date);
    return note && plain(note);
  };
  return (
    <Stepper
      label={t('plans.steps')}
      steps={steps.map((step, index) => ({
        key: `${step.phase} ${index}`,
        label: t(`plans.step_${step.phase}`),
        detail: when(step),
        state: step.state,
      }))}
    />
  );
}
