import type { Geometry, Position as Coordinate } from 'geojson';

import { toMercator } from './geometry';
import type { Bounds } from './scene';

export interface ThumbnailSize {
  widthPx: number;
  heightPx: number;
}

/** Degrees to pixels of one small picture. */
export interface ThumbnailProjection {
  point(coordinate: Coordinate): [x: number, y: number];
  /** Path data of lines and rings with one decimal, dense corners left out; '' when all of it lies outside. */
  path(geometry: Geometry): string;
  pixelsPerDegree: number;
  pixelsPerMetre: number;
}

const metresPerDegree = 111_320;

/** Share of the smaller side that stays free around the bounds. */
const paddingShare = 0.06;

/** Corners nearer than this to the former one are left out. */
const leastStepPx = 0.7;

/** Fits the bounds into the size, centred, true to shape. */
export function thumbnailProjection(
  bounds: Bounds,
  { widthPx, heightPx }: ThumbnailSize,
): ThumbnailProjection {
  const [left, bottom] = toMercator([bounds[0], bounds[1]]);
  const [right, top] = toMercator([bounds[2], bounds[3]]);
  const padding = Math.min(widthPx, heightPx) * paddingShare;
  const factor = Math.min(
    (widthPx - 2 * padding) / Math.max(right - left, 1e-9),
    (heightPx - 2 * padding) / Math.max(bottom - top, 1e-9),
  );
  const point = ([longitude = 0, latitude = 0]: Coordinate): [number, number] => {
    const [x, y] = toMercator([longitude, latitude]);
    return [
      widthPx / 2 + (x - (left + right) / 2) * factor,
      heightPx / 2 + (y - (top + bottom) / 2) * factor,
    ];
  };
  const latitude = (((bounds[1] + bounds[3]) / 2) * Math.PI) / 180;
  const pixelsPerDegree = factor / 360;
  return {
    point,
    pixelsPerDegree,
    pixelsPerMetre: pixelsPerDegree / (metresPerDegree * Math.cos(latitude)),
    path: geometry =>
      linesOf(geometry)
        .map(({ line, closed }) => linePath(line.map(point), closed, { widthPx, heightPx }))
        .join(''),
  };
}

function linesOf(geometry: Geometry): { line: Coordinate[]; closed: boolean }[] {
  switch (geometry.type) {
    case 'Polygon':
      return geometry.coordinates.map(line => ({ line, closed: true }));
    case 'MultiPolygon':
      return geometry.coordinates.flat().map(line => ({ line, closed: true }));
    case 'LineString':
      return [{ line: geometry.coordinates, closed: false }];
    case 'MultiLineString':
      return geometry.coordinates.map(line => ({ line, closed: false }));
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf);
    case 'Point':
    case 'MultiPoint':
      return [];
  }
}

function linePath(points: [number, number][], closed: boolean, { widthPx, heightPx }: ThumbnailSize): string {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const isOutside =
    Math.max(...xs) < 0 || Math.min(...xs) > widthPx || Math.max(...ys) < 0 || Math.min(...ys) > heightPx;
  if (isOutside || points.length < 2) return '';
  const corners = thinned(points).map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return `M${corners.join('L')}${closed ? 'Z' : ''}`;
}

function thinned(points: [number, number][]): [number, number][] {
  const kept: [number, number][] = [];
  points.forEach((point, index) => {
    const last = kept.at(-1);
    const isFar = !last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= leastStepPx;
    if (isFar || index === points.length - 1) kept.push(point);
  });
  return kept;
}
