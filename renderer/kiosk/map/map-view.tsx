import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Notice } from '../../design/notice';
import { useLanguage } from '../language';
import { MapTools } from './map-tools';
import { usePlanMap } from './use-plan-map';
import type { PlanMapUse } from './use-plan-map';
import '../../engines/plan-map/plan-map.css';
import styles from './map-view.module.css';

export interface MapViewProps extends PlanMapUse {
  /** Whether the tools change how strongly a plan covers the ground. */
  hasPlan?: boolean;
  attribution?: string | undefined;
  /** A still picture for a machine that cannot draw a moving map. */
  picture?: ReactNode;
  /** Stands in the lower left corner, above the ground's attribution. */
  legend?: ReactNode;
  /** A card that lies on the map. */
  children?: ReactNode;
  /** Esc on the map. */
  onDismiss?: () => void;
}

/** The moving map with its buttons: everything that a finger can do on it can be done by a button too. */
export function MapView({
  hasPlan = false,
  attribution,
  picture,
  legend,
  children,
  onDismiss,
  ...use
}: MapViewProps) {
  const { t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const { handle, state } = usePlanMap(box, use);
  useDismissByEscape(stage, onDismiss);
  const unavailable = state.shown === 'unavailable';
  return (
    <div ref={stage} className={styles.stage} data-map={state.shown}>
      {picture !== undefined && state.shown !== 'ready' && <div className={styles.picture}>{picture}</div>}
      <div ref={box} className={styles.box} hidden={unavailable} />
      {unavailable && (
        <div className={styles.notice}>
          <Notice kind="info">{t('map.unavailable')}</Notice>
        </div>
      )}
      {!unavailable && handle && <MapTools handle={handle} state={state} hasPlan={hasPlan} />}
      <div className={styles.corner}>
        {legend}
        {attribution !== undefined && <p className={styles.attribution}>{attribution}</p>}
      </div>
      {children}
    </div>
  );
}

function useDismissByEscape(stage: { current: HTMLElement | null }, onDismiss: (() => void) | undefined) {
  useEffect(() => {
    const element = stage.current;
    if (!element || !onDismiss) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onDismiss();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [stage, onDismiss]);
}
