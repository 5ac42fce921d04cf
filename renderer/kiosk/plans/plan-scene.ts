import { useMemo } from 'react';
import type { Plan } from '#hub/plans/contract';
import type { MapScene } from '../../engines/plan-map/scene';
import { contentUrl } from '../../hub/content-url';
import { useLanguage } from '../language';
import type { useMapGround } from '../map/map-ground';

/** A plan's areas over the ground; undefined until both are known. */
export function usePlanScene(plan: Plan, ground: ReturnType<typeof useMapGround>): MapScene | undefined {
  const { t, plain } = useLanguage();
  const title = plain(plan.name);
  const { map } = plan;
  const mapKey = JSON.stringify(map);
  return useMemo(() => {
    if (!map || !ground) return undefined;
    const { features, notation, codes } = map;
    return {
      bounds: map.bounds,
      limits: ground.limits,
      accessibleName: t('map.planName', { title }),
      base: ground.base,
      home: ground.home,
      areas:
        features.kind === 'geojson'
          ? { notationSet: notation, features: contentUrl(features.sha256) }
          : { notationSet: notation, pmtilesUrl: contentUrl(features.sha256), layer: features.layer, codes },
    };
    // The answer comes anew with every change of the hub; only another map is another scene.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [mapKey, ground, title, t]);
}
