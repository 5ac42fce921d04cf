import type { ReactNode } from 'react';
import { SectionHeading } from '../../design/heading';
import styles from './section.module.css';

/** A heading and what belongs to it, close together. */
export function Section({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <SectionHeading title={title} />
      {children}
    </section>
  );
}
