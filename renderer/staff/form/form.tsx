import type { ReactNode } from 'react';
import { Failure } from './failure';
import type { OwnWords } from './failure-words';
import type { Sending } from './sending';
import styles from './form.module.css';

export interface FormProps {
  /** Spoken name of the form. */
  label: string;
  /** What the button says. */
  action: string;
  sending: Sending;
  onSubmit: () => void;
  /** Nothing can be sent yet. */
  isIncomplete?: boolean;
  words?: OwnWords;
  children: ReactNode;
  /** Beside the button. */
  aside?: ReactNode;
}

/** Fields with one button, which Enter presses as well, and what went wrong between them. */
export function Form({
  label,
  action,
  sending,
  onSubmit,
  isIncomplete = false,
  words,
  children,
  aside,
}: FormProps) {
  return (
    <form
      className={styles.form}
      aria-label={label}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        if (!isIncomplete) onSubmit();
      }}
    >
      {children}
      <Failure failure={sending.failure} {...(words === undefined ? {} : { words })} />
      <div className={styles.actions}>
        <button type="submit" className={styles.submit} disabled={isIncomplete} aria-busy={sending.isSending}>
          {action}
        </button>
        {aside}
      </div>
    </form>
  );
}
