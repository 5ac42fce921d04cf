import type { ReactNode } from 'react';
import { usePress } from './press';
import styles from './card.module.css';

export interface CardProps {
  /** A picture, edge to edge: above the words, or at their start with `beside`. */
  media?: ReactNode;
  beside?: boolean;
  /** Makes the whole card one button; leave out when the card holds controls of its own. */
  onPress?: () => void;
  /** A card that is the chosen one of a group. */
  current?: boolean;
  children: ReactNode;
}

/** A sheet of paper that lies on the ground: picture and words, touchable as a whole when it has `onPress`. */
export function Card({ media, beside = false, onPress, current, children }: CardProps) {
  const className = `${styles.card} ${beside ? styles.beside : ''}`;
  const inside = (
    <>
      {media !== undefined && <span className={styles.media}>{media}</span>}
      <span className={styles.words}>{children}</span>
    </>
  );
  if (!onPress) return <div className={className}>{inside}</div>;
  return (
    <PressableCard className={className} onPress={onPress} current={current === true}>
      {inside}
    </PressableCard>
  );
}

interface PressableCardProps {
  className: string;
  onPress: () => void;
  current: boolean;
  children: ReactNode;
}

function PressableCard({ className, onPress, current, children }: PressableCardProps) {
  const press = usePress(onPress);
  return (
    <button
      type="button"
      className={`${className} ${styles.pressable}`}
      onClick={press}
      aria-current={current || undefined}
    >
      {children}
    </button>
  );
}
