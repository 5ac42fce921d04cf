import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  Maximize,
  Minus,
  Plus,
  SlidersHorizontal,
} from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../design/button';
import type { PlanMapHandle } from '../../engines/plan-map/scene';
import { useLanguage } from '../language';
import type { MapState } from './use-plan-map';
import styles from './map-tools.module.css';

/** A plan lets the ground show through from the start; each press changes by a fifth. */
const FIRST_OPACITY = 0.55;
const OPACITY_STEP = 0.2;

export interface MapToolsProps {
  handle: PlanMapHandle;
  state: MapState;
  hasPlan: boolean;
}

/** Plus, minus, whole area, and behind one button more: moving without dragging and the plan's opacity. */
export function MapTools({ handle, state, hasPlan }: MapToolsProps) {
  const { t } = useLanguage();
  const [more, setMore] = useState(false);
  return (
    <div className={styles.tools} role="group" aria-label={t('map.buttons')}>
      {more && <MoreTools handle={handle} hasPlan={hasPlan} />}
      <div className={styles.column}>
        <Button icon={Plus} label={t('map.zoomIn')} onPress={handle.zoomIn} disabled={!state.canZoomIn} />
        <Button icon={Minus} label={t('map.zoomOut')} onPress={handle.zoomOut} disabled={!state.canZoomOut} />
        <Button icon={Maximize} label={t('map.showAll')} onPress={handle.showAll} />
        <Button
          icon={SlidersHorizontal}
          label={t('map.more')}
          pressed={more}
          onPress={() => setMore(!more)}
        />
      </div>
    </div>
  );
}

function MoreTools({ handle, hasPlan }: { handle: PlanMapHandle; hasPlan: boolean }) {
  const { t } = useLanguage();
  return (
    <div className={styles.more}>
      <div className={styles.pad}>
        <Button icon={ArrowUp} label={t('map.panUp')} onPress={() => handle.pan('up')} />
        <Button icon={ArrowLeft} label={t('map.panLeft')} onPress={() => handle.pan('left')} />
        <Button icon={ArrowRight} label={t('map.panRight')} onPress={() => handle.pan('right')} />
        <Button icon={ArrowDown} label={t('map.panDown')} onPress={() => handle.pan('down')} />
      </div>
      {hasPlan && <OpacityTools handle={handle} />}
    </div>
  );
}

function OpacityTools({ handle }: { handle: PlanMapHandle }) {
  const { t } = useLanguage();
  const [opacity, setOpacity] = useState(FIRST_OPACITY);
  const change = (by: number) => {
    const next = Math.min(1, Math.max(0.15, opacity + by));
    setOpacity(next);
    handle.setOpacity(next);
  };
  return (
    <div className={styles.opacity}>
      <p aria-live="polite">{t('map.opacityValue', { percent: Math.round(opacity * 100) })}</p>
      <div className={styles.pair}>
        <Button icon={Minus} label={t('map.opacityLess')} onPress={() => change(-OPACITY_STEP)} />
        <Button icon={Plus} label={t('map.opacityMore')} onPress={() => change(OPACITY_STEP)} />
      </div>
    </div>
  );
}
