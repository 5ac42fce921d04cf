import type { LucideIcon } from 'lucide-react';
import styles from './icon.module.css';

export type { LucideIcon } from 'lucide-react';

export interface IconProps {
  icon: LucideIcon;
  /** Relative to the text beside it: 'text' 1.3 em, 'tile' a tile's own, 'large' for an empty state. */
  size?: 'text' | 'tile' | 'large';
  /** Spoken name; without it the icon is decoration and the text beside it speaks. */
  label?: string;
}

/** One line icon of the one family, drawn in the colour of the text around it. */
export function Icon({ icon: Drawing, size = 'text', label }: IconProps) {
  const spoken = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true as const };
  return (
    <Drawing {...spoken} className={styles[size]} strokeWidth={size === 'text' ? 2 : 1.6} focusable="false" />
  );
}
