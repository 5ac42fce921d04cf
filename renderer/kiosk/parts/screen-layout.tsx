import type { ReactNode } from 'react';
import { ScrollArea } from '../../design/scroll-area';
import styles from './screen-layout.module.css';

export interface MapScreenProps {
  /** Fills its place: above the words when the screen stands, beside them when it lies. */
  map: ReactNode;
  /** Spoken name of the words' region. */
  label: string;
  /** A bar that stays under the words while they scroll. */
  foot?: ReactNode;
  children: ReactNode;
}

/** A screen with a map: the map above and words below (portrait), or side by side (landscape). */
export function MapScreen({ map, label, foot, children }: MapScreenProps) {
  return (
    <div className={styles.split}>
      <div className={styles.map}>{map}</div>
      <div className={styles.words}>
        <div className={styles.scroll}>
          <ScrollArea label={label}>{children}</ScrollArea>
        </div>
        {foot}
      </div>
    </div>
  );
}

export interface PlainScreenProps {
  label: string;
  /** Begins with a field: where the keyboard leaves little room, the title gives way. */
  writes?: boolean;
  children: ReactNode;
}

/** A screen of words alone, never wider than reads well. */
export function PlainScreen({ label, writes = false, children }: PlainScreenProps) {
  return (
    <div className={styles.screen}>
      <ScrollArea label={label}>
        <div className={styles.plain} data-writes={writes}>
          {children}
        </div>
      </ScrollArea>
    </div>
  );
}

export interface CardGridProps {
  label: string;
  /** Small cards: three or four beside each other where a plan's cards stand two. */
  narrow?: boolean;
  children: ReactNode;
}

/** Cards in as many columns as fit. */
export function CardGrid({ children, label, narrow = false }: CardGridProps) {
  return (
    <ul className={narrow ? styles.narrow : styles.grid} aria-label={label}>
      {children}
    </ul>
  );
}
