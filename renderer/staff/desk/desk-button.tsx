import { Icon, type LucideIcon } from '../../design/icon';
import { usePress } from '../../design/press';
import { keyOf, type Command } from './shortcuts';
import styles from './desk-button.module.css';

export interface DeskButtonProps {
  /** primary: the one thing to do now. */
  kind?: 'primary' | 'secondary' | 'quiet';
  icon?: LucideIcon;
  /** The key that does the same; shown on the button. */
  command?: Command | undefined;
  /** Spoken name where the visible words do not say about whom. */
  label?: string | undefined;
  /** Not now: the button stays where it is and keeps the focus. */
  off?: boolean;
  onPress: () => void;
  children: string;
}

/** A large button with its key on it; pressed twice within half a second it acts once. */
export function DeskButton({
  kind = 'secondary',
  icon,
  command,
  label,
  off = false,
  onPress,
  children,
}: DeskButtonProps) {
  const press = usePress(() => {
    if (!off) onPress();
  });
  const key = command === undefined ? undefined : keyOf[command];
  return (
    <button
      type="button"
      className={`${styles.button} ${styles[kind]}`}
      aria-label={label}
      aria-disabled={off || undefined}
      aria-keyshortcuts={key}
      onClick={press}
    >
      {icon && <Icon icon={icon} />}
      <span className={styles.words}>{children}</span>
      {key !== undefined && (
        <kbd className={styles.key} aria-hidden="true">
          {key.replace('Shift+', '⇧')}
        </kbd>
      )}
    </button>
  );
}
