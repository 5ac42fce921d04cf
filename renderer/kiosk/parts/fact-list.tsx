import type { ReactNode } from 'react';
import styles from './fact-list.module.css';

export interface Fact {
  key: string;
  name: ReactNode;
  value: ReactNode;
}

export interface FactListProps {
  facts: readonly Fact[];
  /** Within a card: without a sheet of its own. */
  flat?: boolean;
}

/** Names and values in two columns; facts without a value are left out by the caller. */
export function FactList({ facts, flat = false }: FactListProps) {
  return (
    <dl className={flat ? styles.flat : styles.facts}>
      {facts.map(fact => (
        <div key={fact.key} className={styles.fact}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
