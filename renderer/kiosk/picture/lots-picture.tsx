import type { Feature, Point } from 'geojson';
import type { LotCard } from '#hub/lots/contract';
import type { LotFeatureProperties } from '../../engines/plan-map/scene';
import { useMapGround } from '../map/map-ground';
import { ScenePicture } from './scene-picture';

function markOf(lot: LotCard): Feature<Point, LotFeatureProperties>[] {
  if (!lot.position) return [];
  const { id, status, position } = lot;
  return [
    {
      type: 'Feature',
      id,
      properties: { id, status, label: '' },
      geometry: { type: 'Point', coordinates: [...position] },
    },
  ];
}

/** Where in the city the plots lie. */
export function LotsPicture({ lots }: { lots: readonly LotCard[] }) {
  const ground = useMapGround();
  const features = lots.flatMap(markOf);
  const bounds = boundsOf(features.map(({ geometry }) => geometry.coordinates)) ?? ground?.limits;
  if (!bounds) return null;
  const scene = {
    bounds,
    accessibleName: '',
    base: ground?.base ?? { kind: 'plain' as const },
    lots: { features: { type: 'FeatureCollection' as const, features } },
  };
  return <ScenePicture scene={scene} />;
}

function boundsOf(positions: readonly number[][]): [number, number, number, number] | undefined {
  if (positions.length === 0) return undefined;
  const longitudes = positions.map(([longitude = 0]) => longitude);
  const latitudes = positions.map(([, latitude = 0]) => latitude);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}
