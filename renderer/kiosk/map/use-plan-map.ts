import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Bounds, MapScene, PlanMapEvent, PlanMapHandle, Position } from '../../engines/plan-map/scene';
import { usePlanMapHolder } from './plan-map-provider';

export interface MapState {
  /** 'coming' until the scene's first whole picture. */
  shown: 'coming' | 'ready' | 'lost' | 'unavailable';
  canZoomIn: boolean;
  canZoomOut: boolean;
}

export interface PlanMapUse {
  scene: MapScene | undefined;
  /** What is outlined. */
  selectedId?: string | undefined;
  /** What is looked at closely; a new object looks again. */
  lookAt?: { target: Position | Bounds } | undefined;
  onEvent?: ((event: PlanMapEvent, map: { widthPx: number }) => void) | undefined;
}

const beginning: MapState = { shown: 'coming', canZoomIn: true, canZoomOut: true };

/** Brings the page's map into `box` while the component is on screen, and tells its state. */
export function usePlanMap(
  box: RefObject<HTMLElement | null>,
  { scene, selectedId, lookAt, onEvent }: PlanMapUse,
) {
  const holder = usePlanMapHolder();
  const [handle, setHandle] = useState<PlanMapHandle>();
  const [state, setState] = useState(beginning);
  const listener = useRef(onEvent);
  useEffect(() => {
    listener.current = onEvent;
  });
  useEffect(() => {
    if (!box.current) return undefined;
    const mounted = holder.mount(box.current);
    const leave = mounted.subscribe(event => {
      setState(last => nextState(last, event));
      listener.current?.(event, { widthPx: box.current?.clientWidth ?? 0 });
    });
    setHandle(mounted);
    return () => {
      leave();
      mounted.dispose();
    };
  }, [holder, box]);
  useEffect(() => {
    if (scene) handle?.show(scene);
  }, [handle, scene]);
  useEffect(() => handle?.select(selectedId), [handle, selectedId]);
  useEffect(() => {
    if (lookAt) handle?.focus(lookAt.target);
  }, [handle, lookAt]);
  return { handle, state };
}

function nextState(last: MapState, event: PlanMapEvent): MapState {
  switch (event.kind) {
    case 'ready':
    case 'restored':
      return { ...last, shown: 'ready' };
    case 'lost':
      return { ...last, shown: 'lost' };
    case 'unavailable':
      return { ...last, shown: 'unavailable' };
    case 'moved':
      return { ...last, canZoomIn: event.canZoomIn, canZoomOut: event.canZoomOut };
    case 'touched':
    case 'touchedNothing':
    case 'visibleCodes':
    case 'problem':
      return last;
  }
}
