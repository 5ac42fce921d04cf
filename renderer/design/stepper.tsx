import type { ReactNode } from 'react';
import { useWords } from './design-provider';
import styles from './stepper.module.css';

export interface Step {
  key: string;
  label: ReactNode;
  /** When it was or will be: "18.2.", "keväällä". */
  detail?: ReactNode;
  state: 'done' | 'current' | 'ahead';
}

export interface StepperProps {
  /** Spoken name of the line. */
  label: string;
  steps: readonly Step[];
}

/** A course of events as a line of steps: what has been, where we are, what is ahead. */
export function Stepper({ label, steps }: StepperProps) {
  const words = useWords();
  const spoken = { done: words.stepDone, current: words.stepCurrent, ahead: words.stepAhead };
  return (
    <ol className={styles.line} aria-label={label}>
      {steps.map(step => (
        <li
          key={step.key}
          className={`${styles.step} ${styles[step.state]}`}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className={styles.dot} />
          <span className={styles.label}>
            {step.label}
            <span className="spoken"> {spoken[step.state]}</span>
          </span>
          {step.detail !== undefined && <span className={styles.detail}>{step.detail}</span>}
        </li>
      ))}
    </ol>
  );
}
