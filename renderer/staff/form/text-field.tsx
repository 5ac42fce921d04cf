import { Eye, EyeOff } from 'lucide-react';
import { useId, useState } from 'react';
import { Icon } from '../../design/icon';
import { useSpeech } from '../speech';
import styles from './form.module.css';

export interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** One sentence below the field. */
  hint?: string;
  /** For the browser and its password store: `username`, `current-password`, `new-password`, `off`. */
  autoComplete?: string;
  isSecret?: boolean;
  focused?: boolean;
  type?: 'text' | 'date' | 'search';
  maxLength?: number;
}

/** One line of text on a desk PC, with the browser's own keyboard and password store. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  autoComplete = 'off',
  isSecret = false,
  focused = false,
  type = 'text',
  maxLength = 200,
}: TextFieldProps) {
  const id = useId();
  const [isShown, setShown] = useState(false);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <span className={styles.box}>
        <input
          id={id}
          type={isSecret && !isShown ? 'password' : type}
          value={value}
          onChange={event => onChange(event.currentTarget.value)}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={maxLength}
          // The one field of a form that has just been opened for it.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={focused}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        />
        {isSecret && <Reveal isShown={isShown} onChange={setShown} />}
      </span>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
    </div>
  );
}

function Reveal({ isShown, onChange }: { isShown: boolean; onChange: (isShown: boolean) => void }) {
  const { t } = useSpeech();
  return (
    <button
      type="button"
      className={styles.reveal}
      aria-label={t('people.showPassword')}
      aria-pressed={isShown}
      onClick={() => onChange(!isShown)}
    >
      <Icon icon={isShown ? EyeOff : Eye} />
    </button>
  );
}
