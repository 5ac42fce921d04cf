import polylabel from 'polylabel';
import type { Feature, MultiPolygon, Point, Polygon, Position as Coordinate } from 'geojson';

import { fromMercator, toMercator } from './geometry';

/** Share of a polygon's size to which the label's place is exact. */
const precisionShare = 0.01;

/**
 * Where a label has most room: the pole of inaccessibility, of the largest part of a multipolygon, with the room
 * around it in degrees of longitude.
 */
export function labelPoint(geometry: Polygon | MultiPolygon): { point: Point; room: number } | undefined {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const best = parts
    .flatMap(rings => {
      const found = poleOf(rings);
      return found === undefined ? [] : [found];
    })
    .sort((a, b) => b.room - a.room)[0];
  return (
    best && { point: { type: 'Point', coordinates: [...fromMercator(best.position)] }, room: best.room * 360 }
  );
}

function poleOf(rings: Coordinate[][]): { position: [number, number]; room: number } | undefined {
  const outer = rings[0];
  if (outer === undefined || outer.length < 4) return undefined;
  const projected = rings.map(ring => ring.map(([x = 0, y = 0]) => toMercator([x, y])));
  const widths = (projected[0] ?? []).map(([x]) => x);
  const size = Math.max(...widths) - Math.min(...widths);
  if (!(size > 0)) return undefined;
  const pole = polylabel(projected, size * precisionShare);
  return { position: [pole[0], pole[1]], room: pole.distance };
}

/** A point feature with the same properties where the area's label belongs; none for other geometries. */
export function labelFeature<P>(
  feature: Feature<Feature['geometry'], P>,
): Feature<Point, P & { room: number }>[] {
  const { geometry, properties } = feature;
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
  const found = labelPoint(geometry);
  return found
    ? [{ type: 'Feature', geometry: found.point, properties: { ...properties, room: found.room } }]
    : [];
}
