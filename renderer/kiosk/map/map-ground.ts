import { useMemo } from 'react';
import type { BaseMap, Bounds, LabelledPosition } from '../../engines/plan-map/scene';
import { baseOf } from '../../hub/base-map';
import { useLive } from '../../hub/hub-provider';
import { useLanguage } from '../language';
import { knownValue } from '../parts/live-content';

/** What lies under every map of the kiosk. */
export interface MapGround {
  base: BaseMap;
  limits: Bounds;
  /** Where this screen stands. */
  home?: LabelledPosition | undefined;
  attribution: string;
}

/** The published ground, or undefined until `kartta/` has been read. */
export function useMapGround(): MapGround | undefined {
  const { t, plain } = useLanguage();
  const published = knownValue(
    useLive(['city.baseMap'], (hub, signal) => hub.city.baseMap(undefined, { signal })),
  );
  return useMemo(() => {
    if (published === undefined || published === null) return undefined;
    return {
      base: baseOf(published),
      limits: published.bounds,
      home: published.position && { position: published.position, label: t('map.youAreHere') },
      attribution: plain(published.attribution),
    };
  }, [published, t, plain]);
}
