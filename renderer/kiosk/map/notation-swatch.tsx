import { explainCode } from '#content/model/notation/notation';
import type { NotationSet } from '#content/model/plan-terms';
import styles from './notation-swatch.module.css';

/** The colour and pattern of a letter code as the map draws it; an ornament beside the code in letters. */
export function NotationSwatch({ code, notation }: { code: string; notation: NotationSet }) {
  const { fill, pattern, outline } = explainCode(code, notation);
  const classes = [styles.swatch, outline === 'redInside' && styles.red, pattern !== 'none' && styles.hatch];
  return (
    <span
      className={classes.filter(Boolean).join(' ')}
      style={{ backgroundColor: fill ?? '#ffffff' }}
      aria-hidden="true"
    />
  );
}
