import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { ChangeEvent, FocusEvent, RefObject } from 'react';
import { Icon } from './icon';
import type { LucideIcon } from './icon';
import { useWords } from './design-provider';
import { useKeyboard } from './keyboard';
import type { KeyboardKind } from './keyboard-layout';
import { writingMark } from './leave-writing';
import type { WritingElement } from './leave-writing';
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
  /** More than one: a field of so many lines, in which a text grows and scrolls. */
  lines?: number;
  /** What was written must be changed; the reason stands beside it. */
  isWrong?: boolean;
}

/** One line of text or several, written on our own keyboard or a real one; never opens the operating system's. Keeps nothing itself. */
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
  lines = 1,
  isWrong = false,
}: FieldProps) {
  const input = useRef<WritingElement>(null);
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
      <div
        {...writingMark}
        className={styles.box}
        data-lines={lines > 1 || undefined}
        data-wrong={isWrong || undefined}
      >
        {icon && <Icon icon={icon} />}
        <Written
          {...{ id, value, maxLength, placeholder, lines, isWrong, onChange }}
          element={input}
          onFocus={bringKeyboard}
          onLeave={close}
          onDone={done}
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

interface WrittenProps extends Pick<FieldProps, 'value' | 'onChange'> {
  placeholder: string | undefined;
  id: string;
  maxLength: number;
  lines: number;
  isWrong: boolean;
  element: RefObject<WritingElement | null>;
  onFocus: () => void;
  onLeave: (element: WritingElement) => void;
  onDone: () => void;
}

/** What the browser has for it; Enter ends one line and breaks several. */
function Written({ element, lines, isWrong, onChange, onFocus, onLeave, onDone, ...given }: WrittenProps) {
  const common = {
    ...given,
    className: styles.input,
    'aria-invalid': isWrong || undefined,
    inputMode: 'none',
    autoComplete: 'off',
    autoCorrect: 'off',
    autoCapitalize: 'off',
    spellCheck: false,
    onFocus,
    onChange: (event: ChangeEvent<WritingElement>) => onChange(event.currentTarget.value),
    onBlur: (event: FocusEvent<WritingElement>) => onLeave(event.currentTarget),
  } as const;
  const keep = (found: WritingElement | null) => void (element.current = found);
  if (lines > 1) return <textarea {...common} ref={keep} rows={lines} />;
  return <input {...common} ref={keep} type="text" onKeyDown={event => event.key === 'Enter' && onDone()} />;
}
