import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { explainCode } from '#content/model/notation/notation';
import type { NotationSet } from '#content/model/plan-terms';
import { Button } from '../../design/button';
import { useLanguage } from '../language';
import { NotationSwatch } from '../map/notation-swatch';
import styles from './legend.module.css';

/** More lines than this would hide the map that they explain; the list beside the map has them all. */
const MOST_LINES = 6;

export interface LegendProps {
  /** The codes in view now. */
  codes: readonly string[];
  notation: NotationSet;
}

/** What the colours in view mean; only what is visible, and put away with one touch. */
export function Legend({ codes, notation }: LegendProps) {
  const { t, plain } = useLanguage();
  const [open, setOpen] = useState(hasRoom);
  if (codes.length === 0) return null;
  return (
    <div className={styles.legend}>
      <Button icon={open ? ChevronDown : ChevronUp} kind="quiet" onPress={() => setOpen(!open)}>
        {t(open ? 'plans.hideLegend' : 'plans.showLegend')}
      </Button>
      {open && (
        <ul className={styles.lines} aria-label={t('map.legendNote')}>
          {codes.slice(0, MOST_LINES).map(code => {
            const { name } = explainCode(code, notation);
            return (
              <li key={code} className={styles.line}>
                <NotationSwatch code={code} notation={notation} />
                <b>{code}</b>
                <span className={styles.name}>{name && plain(withoutGap(name))}</span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

/** On a standing screen the map is low and the legend would lie over the plan: it waits for a touch. */
function hasRoom(): boolean {
  return window.matchMedia('(orientation: landscape)').matches;
}

function withoutGap({ fi, en }: { fi: string; en?: string }) {
  return en === undefined ? { fi } : { fi, en };
}
