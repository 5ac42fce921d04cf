import { Check, Scale } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { LotCard } from '#hub/lots/contract';
import { Button } from '../../design/button';
import { usePress } from '../../design/press';
import { useLanguage } from '../language';
import { LotStatusTag } from './lot-status-tag';
import { useLotTexts } from './lot-texts';
import styles from './lot-row.module.css';

export interface LotRowProps {
  lot: LotCard;
  /** Chosen on the map: the row comes into view. */
  current: boolean;
  compared: boolean;
  onOpen: () => void;
  onCompare: () => void;
}

/** A plot in the list: touched it opens, and beside it a button puts it into the comparison. */
export function LotRow({ lot, current, compared, onOpen, onCompare }: LotRowProps) {
  const { t, plain, format } = useLanguage();
  const texts = useLotTexts();
  const row = useRef<HTMLLIElement>(null);
  const press = usePress(onOpen);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [current]);
  const address = plain(lot.address);
  return (
    <li ref={row} className={styles.row} data-current={current || undefined}>
      <button type="button" className={styles.open} onClick={press} aria-current={current || undefined}>
        <span className={styles.address}>{address}</span>
        <span className={styles.facts}>
          {texts.use(lot)} · {format.area(lot.areaM2)}
        </span>
        <span className={styles.price}>
          <b>{texts.price(lot)}</b>
          <LotStatusTag status={lot.status} />
        </span>
      </button>
      <div className={styles.compare}>
        <Button
          icon={compared ? Check : Scale}
          pressed={compared}
          label={t(compared ? 'lots.compareRemove' : 'lots.compareAdd', { address })}
          onPress={onCompare}
        >
          {t('lots.compare')}
        </Button>
      </div>
    </li>
  );
}
