import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { LucideIcon } from './icon';
import { usePress } from './press';
import styles from './button.module.css';

export interface ButtonProps {
  /** primary: the one thing to do here; secondary: beside it; quiet: a link; deadline: what must not be missed. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'deadline';
  icon?: LucideIcon;
  iconAfter?: LucideIcon;
  onPress: () => void;
  /** Spoken name when there is only an icon, or when the visible text is not enough alone. */
  label?: string;
  disabled?: boolean;
  /** Set for a switch: whether it is on. */
  pressed?: boolean;
  wide?: boolean;
  children?: ReactNode;
}

/** A button of at least the touch size, acting on release; a second touch within half a second is ignored. */
export function Button({
  kind = 'secondary',
  icon,
  iconAfter,
  onPress,
  label,
  disabled,
  pressed,
  wide,
  children,
}: ButtonProps) {
  const press = usePress(onPress);
  const shape = children === undefined ? styles.square : wide ? styles.wide : '';
  return (
    <button
      type="button"
      className={`${styles.button} ${styles[kind]} ${shape}`}
      onClick={press}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
    >
      {icon && <Icon icon={icon} />}
      {children !== undefined && <span className={styles.text}>{children}</span>}
      {iconAfter && <Icon icon={iconAfter} />}
    </button>
  );
}
