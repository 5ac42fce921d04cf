import type { Feature, FeatureCollection, Geometry, Position as Coordinate } from 'geojson';

import type { Bounds, Position } from './scene';

/** Every coordinate of a geometry, in order. */
export function* coordinatesOf(geometry: Geometry): Generator<Coordinate> {
  if (geometry.type === 'GeometryCollection') {
    for (const part of geometry.geometries) yield* coordinatesOf(part);
  } else {
    yield* flattened(geometry.coordinates);
  }
}

type Nested = Coordinate | readonly Nested[];

function* flattened(nested: Nested): Generator<Coordinate> {
  if (isCoordinate(nested)) yield nested;
  else for (const part of nested) yield* flattened(part);
}

function isCoordinate(nested: Nested): nested is Coordinate {
  return typeof nested[0] === 'number';
}

/** The box around features, or undefined when they hold no coordinate. */
export function boundsOf(features: readonly Feature[]): Bounds | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const feature of features) {
    for (const [longitude = Number.NaN, latitude = Number.NaN] of coordinatesOf(feature.geometry)) {
      west = Math.min(west, longitude);
      south = Math.min(south, latitude);
      east = Math.max(east, longitude);
      north = Math.max(north, latitude);
    }
  }
  return west <= east && south <= north ? [west, south, east, north] : undefined;
}

/** Web Mercator's own plane, 0–1 from the north-west corner. */
export function toMercator([longitude, latitude]: Position): [x: number, y: number] {
  const radians = (latitude * Math.PI) / 180;
  return [(longitude + 180) / 360, (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2];
}

/** The inverse of `toMercator`. */
export function fromMercator([x, y]: readonly [x: number, y: number]): Position {
  return [x * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/**
 * The box that panning may reach: the limits with a margin (a share of their size), made wider or higher so that the
 * whole of it fits a view of this shape.
 */
export function panLimits(
  limits: Bounds,
  size: { widthPx: number; heightPx: number },
  margin: number,
): Bounds {
  const [left, bottom] = toMercator([limits[0], limits[1]]);
  const [right, top] = toMercator([limits[2], limits[3]]);
  const [width, height] = [(right - left) * (1 + 2 * margin), (bottom - top) * (1 + 2 * margin)];
  const shape = size.widthPx / size.heightPx;
  const [halfWidth, halfHeight] = [Math.max(width, height * shape) / 2, Math.max(height, width / shape) / 2];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [west, south] = fromMercator([x - halfWidth, y + halfHeight]);
  const [east, north] = fromMercator([x + halfWidth, y - halfHeight]);
  return [west, south, east, north];
}

export function featureCollection<F extends Feature>(
  features: F[],
): FeatureCollection<F['geometry'], F['properties']> {
  return { type: 'FeatureCollection', features };
}
