import type { PlanCard } from '#hub/plans/contract';
import type { AreaLayer } from '../../engines/plan-map/scene';
import { contentUrl } from '../../hub/content-url';
import { useMapGround } from '../map/map-ground';
import { Contours } from './contours';
import { ScenePicture } from './scene-picture';

/** A small still map of a plan: its areas in their notation over water, woods and streets; contour lines when it has no map. */
export function PlanPicture({ plan }: { plan: Pick<PlanCard, 'map'> }) {
  const ground = useMapGround();
  if (!plan.map) return <Contours />;
  const scene = {
    bounds: plan.map.bounds,
    accessibleName: '',
    base: ground?.base ?? { kind: 'plain' as const },
    areas: areasOf(plan.map),
  };
  return <ScenePicture scene={scene} />;
}

function areasOf({ features, notation, codes }: NonNullable<PlanCard['map']>): AreaLayer {
  const url = contentUrl(features.sha256);
  if (features.kind === 'geojson') return { notationSet: notation, features: url };
  return { notationSet: notation, pmtilesUrl: url, layer: features.layer, codes };
}
