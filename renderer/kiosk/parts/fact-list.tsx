import type { ReactNode } from 'react';
import styles from './fact-list.module.css';

export interface Fact {
  key: string;
  name: ReactNode;
  value: ReactNode;
}

/** Names and values in two columns; facts without a value are left out by the caller. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(fact => (
        <div key={fact.key} className={styles.fact}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
