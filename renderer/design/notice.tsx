import { CircleAlert, CloudOff, History, Info, Leaf, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { LucideIcon } from './icon';
import styles from './notice.module.css';

export type NoticeKind = 'info' | 'empty' | 'loading' | 'stale' | 'offline' | 'error';

const icons: Record<NoticeKind, LucideIcon> = {
  info: Info,
  empty: Leaf,
  loading: LoaderCircle,
  stale: History,
  offline: CloudOff,
  error: CircleAlert,
};

export interface NoticeProps {
  kind: NoticeKind;
  /** 'line' lies in the text flow; 'page' fills the place of what is missing. */
  size?: 'line' | 'page';
  /** Another icon than the kind's own. */
  icon?: LucideIcon;
  /** One clear sentence. */
  children: ReactNode;
  /** What the visitor can do about it. */
  action?: ReactNode;
}

/** A state said in one sentence: nothing here, not current, no connection, failed. Announced to assistive technology. */
export function Notice({ kind, size = 'line', icon, children, action }: NoticeProps) {
  return (
    <div
      className={`${styles.notice} ${styles[size]} ${styles[kind]}`}
      role={kind === 'error' ? 'alert' : 'status'}
    >
      <span className={styles.icon}>
        <Icon icon={icon ?? icons[kind]} size={size === 'page' ? 'large' : 'text'} />
      </span>
      <p>{children}</p>
      {action}
    </div>
  );
}
