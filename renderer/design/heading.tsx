import type { ReactNode } from 'react';
import styles from './heading.module.css';

export interface PageHeadingProps {
  title: ReactNode;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** What stands above the title: a tag, a kind. */
  above?: ReactNode;
  children?: ReactNode;
}

/** The one first-level heading of a screen; takes the focus when the screen opens. */
export function PageHeading({ title, lead, above, children }: PageHeadingProps) {
  return (
    <header className={styles.page}>
      {above}
      <h1 tabIndex={-1} data-screen-title="">
        {title}
      </h1>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      {children}
    </header>
  );
}

export interface SectionHeadingProps {
  title: ReactNode;
  /** A quiet button at the end of the line. */
  action?: ReactNode;
}

/** A second-level heading with room for one action beside it. */
export function SectionHeading({ title, action }: SectionHeadingProps) {
  return (
    <div className={styles.section}>
      <h2>{title}</h2>
      {action}
    </div>
  );
}
