import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Icon, type LucideIcon } from '../../design/icon';
import { useSpeech } from '../speech';
import { digitOf, isWriting } from './shortcuts';
import styles from './picker.module.css';

export interface PickerProps {
  title: string;
  onClose: () => void;
  /** Chooses the option of that place, from 0. */
  onDigit?: ((place: number) => void) | undefined;
  children: ReactNode;
}

/** A small sheet over the page, the browser's own modal: keeps the focus, closes by Escape, gives the focus back. */
export function Picker({ title, onClose, onDigit, children }: PickerProps) {
  const { t } = useSpeech();
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const before = document.activeElement;
    const dialog = box.current;
    if (dialog?.open === false) dialog.showModal();
    dialog?.querySelector<HTMLElement>(`.${styles.body} :is(button:not([tabindex='-1']), input)`)?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      return onClose();
    }
    const place = isWriting(event.target) ? undefined : digitOf(event);
    if (place === undefined) return;
    event.preventDefault();
    onDigit?.(place);
  };
  return (
    // The sheet itself is the dialog; a press on the veil around it closes as Escape does.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={box}
      className={styles.sheet}
      aria-labelledby={titleId}
      onCancel={event => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={onKeyDown}
      onClick={event => {
        if (event.target === box.current) onClose();
      }}
    >
      <div className={styles.inside}>
        <header className={styles.head}>
          <h2 id={titleId}>{title}</h2>
          <button type="button" className={styles.close} aria-label={t('desk.close')} onClick={onClose}>
            <Icon icon={X} />
          </button>
        </header>
        <div className={styles.body}>{children}</div>
      </div>
    </dialog>
  );
}

export interface Option {
  key: string;
  name: string;
  mark?: ReactNode;
  icon?: LucideIcon;
  choose: () => void;
}

/** Options to press, each with its digit as long as there are digits; `from` is the place of the first one. */
export function Options({
  label,
  options,
  from = 0,
}: {
  label: string;
  options: readonly Option[];
  from?: number;
}) {
  return (
    <ul className={styles.options} aria-label={label}>
      {options.map(({ key, name, mark, icon, choose }, place) => (
        <li key={key}>
          <button
            type="button"
            className={styles.option}
            onClick={choose}
            aria-keyshortcuts={from + place < 9 ? String(from + place + 1) : undefined}
          >
            {icon && <Icon icon={icon} />}
            {mark}
            <span>{name}</span>
            {from + place < 9 && <kbd aria-hidden="true">{from + place + 1}</kbd>}
          </button>
        </li>
      ))}
    </ul>
  );
}
