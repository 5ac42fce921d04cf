import type { ReactNode } from 'react';
import { Icon } from '../../design/icon';
import type { LucideIcon } from '../../design/icon';
import { usePress } from '../../design/press';
import styles from './door.module.css';

export interface DoorProps {
  icon: LucideIcon;
  title: string;
  /** One live fact in a few words: "12 vapaata, alkaen 9 400 €". */
  fact: ReactNode;
  /** 'served' for what brings one to a person's desk. */
  tone?: 'plain' | 'served';
  onPress: () => void;
}

/** The rows of doors: two beside each other, all of a row equally high; one in large text. */
export function Doors({ children }: { children: ReactNode }) {
  return <div className={styles.doors}>{children}</div>;
}

/** A door to one errand: icon, name and one live fact. */
export function Door({ icon, title, fact, tone = 'plain', onPress }: DoorProps) {
  const press = usePress(onPress);
  return (
    <button type="button" className={`${styles.door} ${styles[tone]}`} onClick={press}>
      <Icon icon={icon} />
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.fact}>{fact}</span>
      </span>
    </button>
  );
}
