import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { LucideIcon } from './icon';
import styles from './tag.module.css';

export interface TagProps {
  /** deadline: a date that must not be missed; forest: open, free, good; water: information; plain: a kind or a place. */
  tone?: 'plain' | 'water' | 'forest' | 'deadline';
  icon?: LucideIcon;
  /** Words on the card itself, without a ground of their own. */
  bare?: boolean;
  children: ReactNode;
}

/** A short word about a thing: its kind, its state, its deadline. Never a control. */
export function Tag({ tone = 'plain', icon, bare = false, children }: TagProps) {
  return (
    <span className={`${styles.tag} ${styles[tone]} ${bare ? styles.bare : ''}`}>
      {icon && <Icon icon={icon} />}
      <span>{children}</span>
    </span>
  );
}
