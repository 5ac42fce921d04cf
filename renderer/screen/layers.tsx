import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import styles from './screen.module.css';

export interface LayersProps {
  /** Another name is another layer; the same one stays as it is. */
  name: string;
  render: (name: string) => ReactNode;
}

/** Longer than the fading in, so that what lies under is there until it is covered. */
const COVERED_AFTER_MS = 900;

/** One thing at a time: the next fades in over the last one, which goes when it is covered, so that nothing flashes. */
export function Layers({ name, render }: LayersProps) {
  const [names, setNames] = useState([name]);
  if (names.at(-1) !== name) setNames([...names.filter(one => one !== name).slice(-1), name]);
  useEffect(() => {
    if (names.length === 1) return undefined;
    const timer = setTimeout(() => setNames(names.slice(-1)), COVERED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [names]);
  return names.map(one => (
    <div key={one} className={styles.layer} data-layer={one} inert={one !== name}>
      {render(one)}
    </div>
  ));
}
