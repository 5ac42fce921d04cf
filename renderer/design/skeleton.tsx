import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useWords } from './design-provider';
import styles from './skeleton.module.css';

/** Until then a quick answer shows nothing at all: a flash of grey is worse than a short wait. */
const NOTHING_MS = 200;
/** After this the wait is named in words. */
const WORDS_MS = 1000;

type Wait = 'nothing' | 'shapes' | 'words';

function useWait(): Wait {
  const [wait, setWait] = useState<Wait>('nothing');
  useEffect(() => {
    const shapes = setTimeout(() => setWait('shapes'), NOTHING_MS);
    const words = setTimeout(() => setWait('words'), WORDS_MS);
    return () => {
      clearTimeout(shapes);
      clearTimeout(words);
    };
  }, []);
  return wait;
}

export interface SkeletonProps {
  /** The shapes of what is coming. */
  shape?: 'cards' | 'rows' | 'page';
  count?: number;
  /** A sentence for a wait over one second; by default the word "loading". */
  children?: ReactNode;
}

/** What stands in while something loads: nothing at first, then its shape, after one second also words. */
export function Skeleton({ shape = 'rows', count = 4, children }: SkeletonProps) {
  const wait = useWait();
  const words = useWords();
  return (
    <div className={styles.skeleton} role="status">
      {wait === 'words' && <p>{children ?? words.loading}</p>}
      {wait !== 'nothing' && (
        <div className={styles[shape]} aria-hidden="true">
          {Array.from({ length: count }, (_, index) => (
            <span key={index} className={styles.block} style={{ animationDelay: `${index * 120}ms` }} />
          ))}
        </div>
      )}
    </div>
  );
}
