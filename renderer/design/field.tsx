import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { Icon } from './icon';
import type { LucideIcon } from './icon';
import { useWords } from './design-provider';
import { useKeyboard } from './keyboard';
import type { KeyboardKind } from './keyboard-layout';
import { writingMark } from './leave-writing';
import styles from './field.module.css';

export interface FieldProps {
  /** What to write here; always visible or, with `labelHidden`, spoken. */
  label: string;
  labelHidden?: boolean;
  placeholder?: string;
  icon?: LucideIcon;
  kind?: KeyboardKind;
  value: string;
  onChange: (value: string) => void;
  /** Enter, or "done" on the keyboard. */
  onSubmit?: () => void;
  /** Takes the focus (and so opens the keyboard) at once. */
  focused?: boolean;
  maxLength?: number;
}

/** One line of text, written on our own keyboard or a real one; never opens the operating system's. Keeps nothing itself. */
export function Field({
  label,
  labelHidden = false,
  placeholder,
  icon,
  kind = 'text',
  value,
  onChange,
  onSubmit,
  focused = false,
  maxLength = 200,
}: FieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const words = useWords();
  const { open, close } = useKeyboard();
  const submit = useRef(onSubmit);
  useEffect(() => {
    submit.current = onSubmit;
  });
  useEffect(() => {
    const element = input.current;
    if (focused) element?.focus();
    return () => close(element ?? undefined);
  }, [focused, close]);
  const done = () => {
    submit.current?.();
    input.current?.blur();
  };
  const bringKeyboard = () => {
    const element = input.current;
    if (!element) return;
    open({ input: element, kind, onDone: done });
    requestAnimationFrame(() => element.scrollIntoView({ block: 'center', behavior: 'smooth' }));
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={labelHidden ? 'spoken' : styles.label}>
        {label}
      </label>
      <div {...writingMark} className={styles.box}>
        {icon && <Icon icon={icon} />}
        <input
          ref={input}
          id={id}
          className={styles.input}
          type="text"
          inputMode="none"
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={maxLength}
          placeholder={placeholder}
          value={value}
          onChange={event => onChange(event.currentTarget.value)}
          onFocus={bringKeyboard}
          onBlur={event => close(event.currentTarget)}
          onKeyDown={event => {
            if (event.key === 'Enter') done();
          }}
        />
        {value !== '' && (
          <button
            type="button"
            className={styles.clear}
            aria-label={words.clearField}
            onMouseDown={event => event.preventDefault()}
            onClick={() => onChange('')}
          >
            <Icon icon={X} />
          </button>
        )}
      </div>
    </div>
  );
}
