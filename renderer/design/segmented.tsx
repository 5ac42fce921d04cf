import { useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Icon } from './icon';
import type { LucideIcon } from './icon';
import styles from './segmented.module.css';

export interface SegmentedOption<Value extends string> {
  value: Value;
  label: ReactNode;
  icon?: LucideIcon;
  /** Language of the label when it differs from the page's. */
  lang?: string;
}

export interface SegmentedProps<Value extends string> {
  /** Spoken name of the choice. */
  label: string;
  options: readonly SegmentedOption<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  /** 'bar' for the dark bottom bar. */
  tone?: 'paper' | 'bar';
}

/** One choice of a few, all visible; arrow keys move within it as in a group of radio buttons. */
export function Segmented<Value extends string>({
  label,
  options,
  value,
  onChange,
  tone = 'paper',
}: SegmentedProps<Value>) {
  const group = useRef<HTMLDivElement>(null);
  const name = useId();
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = options.findIndex(option => option.value === value);
    const next = options[(index + step + options.length) % options.length];
    if (!next) return;
    onChange(next.value);
    group.current?.querySelector<HTMLElement>(`[data-value="${next.value}"]`)?.focus();
  };
  return (
    <div
      ref={group}
      id={name}
      className={`${styles.group} ${styles[tone]}`}
      role="radiogroup"
      aria-label={label}
    >
      {options.map(option => (
        <button
          key={option.value}
          type="button"
          role="radio"
          data-value={option.value}
          className={styles.option}
          lang={option.lang}
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          onClick={() => onChange(option.value)}
          onKeyDown={move}
        >
          {option.icon && <Icon icon={option.icon} />}
          <span>{option.label}</span>
        </button>
      ))}
    </div>
  );
}
