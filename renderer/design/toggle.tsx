import { Icon } from './icon';
import type { LucideIcon } from './icon';
import { usePress } from './press';
import styles from './toggle.module.css';

export interface ToggleProps {
  icon: LucideIcon;
  title: string;
  detail?: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** A whole row that switches one thing on or off. */
export function Toggle({ icon, title, detail, on, onChange }: ToggleProps) {
  const press = usePress(() => onChange(!on));
  return (
    <button type="button" role="switch" aria-checked={on} className={styles.toggle} onClick={press}>
      <span className={styles.icon}>
        <Icon icon={icon} />
      </span>
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      </span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.thumb} />
      </span>
    </button>
  );
}
