import { X } from 'lucide-react';
import { useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useBorrowedFocus } from './borrowed-focus';
import { Button } from './button';
import { useOverlay, useWords } from './design-provider';
import styles from './dialog.module.css';

const FOCUSABLE =
  'button:not(:disabled):not([tabindex="-1"]), [href], input, textarea, select, [tabindex="0"]';

function focusables(box: HTMLElement): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>(FOCUSABLE)];
}

/** The element that Tab goes to so that the focus stays within `all`; undefined lets the browser decide. */
export function wrapFocus<Item>(
  all: readonly Item[],
  current: Item | undefined,
  backwards: boolean,
): Item | undefined {
  const index = current === undefined ? -1 : all.indexOf(current);
  if (index === -1) return backwards ? all.at(-1) : all[0];
  if (backwards && index === 0) return all.at(-1);
  if (!backwards && index === all.length - 1) return all[0];
  return undefined;
}

function trapTab(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab') return;
  const active = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
  const next = wrapFocus(focusables(event.currentTarget), active, event.shiftKey);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

export interface DialogProps {
  title: string;
  /** Called by the close button, by Esc and by a touch beside the sheet; leave out when it must be answered. */
  onClose?: () => void;
  /** 'alert' is read out at once. */
  kind?: 'sheet' | 'alert';
  /** The buttons at the foot. */
  actions?: ReactNode;
  children: ReactNode;
}

/** Our own dialog over the screen: keeps the focus, closes by Esc, returns the focus; rises from the bottom, where hands reach. */
export function Dialog({ title, onClose, kind = 'sheet', actions, children }: DialogProps) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const words = useWords();
  const overlay = useOverlay();
  useBorrowedFocus(box);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    trapTab(event);
    if (event.key !== 'Escape' || !onClose) return;
    event.stopPropagation();
    onClose();
  };
  return createPortal(
    <div className={styles.veil}>
      {onClose && <div className={styles.beside} aria-hidden="true" onClick={onClose} />}
      <div
        ref={box}
        className={styles.sheet}
        role={kind === 'alert' ? 'alertdialog' : 'dialog'}
        aria-modal="true"
        aria-labelledby={titleId}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <header className={styles.head}>
          <h2 id={titleId}>{title}</h2>
          {onClose && <Button icon={X} label={words.close} onPress={onClose} />}
        </header>
        <div className={styles.body}>{children}</div>
        {actions !== undefined && <footer className={styles.actions}>{actions}</footer>}
      </div>
    </div>,
    overlay ?? document.body,
  );
}
