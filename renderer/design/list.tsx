import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { LucideIcon } from './icon';
import { usePress } from './press';
import styles from './list.module.css';

export interface ListProps {
  /** Spoken name of the list. */
  label?: string;
  children: ReactNode;
}

/** A sheet of rows. */
export function List({ label, children }: ListProps) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}

export interface RowProps {
  icon?: LucideIcon;
  title: ReactNode;
  detail?: ReactNode;
  /** At the end of the row: a tag, a price. */
  after?: ReactNode;
  /** Makes the row a button with an arrow. */
  onPress?: () => void;
  current?: boolean;
  /** Something in it must be changed, as its detail says. */
  isWrong?: boolean;
}

/** One row: what it is, a word about it, and an arrow when it opens something. */
export function Row({ icon, title, detail, after, onPress, current, isWrong }: RowProps) {
  const inside = (
    <>
      {icon && (
        <span className={styles.icon} data-wrong={isWrong || undefined}>
          <Icon icon={icon} />
        </span>
      )}
      <span className={styles.words} data-wrong={isWrong || undefined}>
        <span className={styles.title}>{title}</span>
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      </span>
      {after !== undefined && <span className={styles.after}>{after}</span>}
    </>
  );
  return (
    <li>
      {onPress ? (
        <PressableRow onPress={onPress} current={current === true}>
          {inside}
        </PressableRow>
      ) : (
        <div className={styles.row}>{inside}</div>
      )}
    </li>
  );
}

function PressableRow({
  onPress,
  current,
  children,
}: {
  onPress: () => void;
  current: boolean;
  children: ReactNode;
}) {
  const press = usePress(onPress);
  return (
    <button
      type="button"
      className={`${styles.row} ${styles.pressable}`}
      onClick={press}
      aria-current={current || undefined}
    >
      {children}
      <span className={styles.arrow}>
        <Icon icon={ChevronRight} />
      </span>
    </button>
  );
}
