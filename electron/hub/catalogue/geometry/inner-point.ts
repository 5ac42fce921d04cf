import polylabel from 'polylabel';
import type { Position } from '#content/model/coordinates';
import type { PlacedFeature } from './place-features';

/** Ten centimetres are plenty for a mark; in degrees. */
const PRECISION_DEGREES = 0.000_01;

/** A place on the feature where a mark can stand: well within an area, midway on a line, the point itself. */
export function innerPoint({ geometry }: PlacedFeature): Position {
  switch (geometry.type) {
    case 'Point':
      return pair(geometry.coordinates);
    case 'LineString':
      return midway(geometry.coordinates);
    case 'MultiLineString':
      return midway(geometry.coordinates.flat());
    case 'Polygon':
      return pair(polylabel(geometry.coordinates, PRECISION_DEGREES));
    case 'MultiPolygon':
      return pair(polylabel(largest(geometry.coordinates), PRECISION_DEGREES));
  }
}

function pair([longitude = 0, latitude = 0]: readonly number[]): Position {
  return [longitude, latitude];
}

function midway(line: readonly (readonly number[])[]): Position {
  return pair(line[Math.floor(line.length / 2)] ?? []);
}

function largest(polygons: number[][][][]): number[][][] {
  const sized = polygons.map(polygon => ({ polygon, area: ringArea(polygon[0] ?? []) }));
  return sized.sort((a, b) => b.area - a.area)[0]?.polygon ?? [];
}

function ringArea(ring: readonly number[][]): number {
  const doubled = ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}
