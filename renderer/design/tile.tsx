import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { LucideIcon } from './icon';
import { usePress } from './press';
import styles from './tile.module.css';

export interface TileProps {
  icon: LucideIcon;
  title: string;
  /** A live fact in a few words: "12 vapaata, alkaen 9 400 €". */
  fact?: ReactNode;
  /** 'water' and 'forest' are for the two or three big errands of a screen. */
  tone?: 'plain' | 'water' | 'forest';
  onPress: () => void;
}

/** A large door to an errand: icon, name and one live fact. */
export function Tile({ icon, title, fact, tone = 'plain', onPress }: TileProps) {
  const press = usePress(onPress);
  return (
    <button type="button" className={`${styles.tile} ${styles[tone]}`} onClick={press}>
      <span className={styles.icon}>
        <Icon icon={icon} size="tile" />
      </span>
      <span className={styles.title}>{title}</span>
      {fact !== undefined && <span className={styles.fact}>{fact}</span>}
    </button>
  );
}
