import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { Bounds } from '#content/model/coordinates';
import { featureRole, featureText } from '#content/model/feature-keys';
import { explainCode } from '#content/model/notation/notation';
import type { NotationSet } from '#content/model/plan-terms';

/** The height of a picture's own coordinates; its width follows from the ground. */
export const PICTURE_UNITS = 1000;

/** Places longitude and latitude in a picture: north up, true proportions at the middle of `bounds`. */
export interface Projection {
  width: number;
  height: number;
  place(position: Position): [x: number, y: number];
}

/** The projection that shows `bounds` with a margin (share of the height), to the proportion width : height given. */
export function createProjection(bounds: Bounds, margin: number, proportion: number): Projection {
  const [west, south, east, north] = bounds;
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const groundWidth = Math.max((east - west) * narrowing, 1e-9);
  const groundHeight = Math.max(north - south, 1e-9);
  const shown = Math.max(groundHeight, groundWidth / proportion) * (1 + 2 * margin);
  const scale = PICTURE_UNITS / shown;
  const width = PICTURE_UNITS * proportion;
  const middle: Position = [(west + east) / 2, (south + north) / 2];
  return {
    width,
    height: PICTURE_UNITS,
    place: ([longitude = 0, latitude = 0]) => [
      width / 2 + (longitude - (middle[0] ?? 0)) * narrowing * scale,
      PICTURE_UNITS / 2 - (latitude - (middle[1] ?? 0)) * scale,
    ],
  };
}

/** One thing of a picture, as an SVG path. */
export interface Shape {
  kind: 'area' | 'boundary' | 'line';
  path: string;
  fill: string | undefined;
}

export interface Label {
  text: string;
  x: number;
  y: number;
}

/** The areas, boundary and block lines of a plan's own geometry, in the colours of its notation. */
export function planShapes(plan: FeatureCollection, notation: NotationSet, to: Projection): Shape[] {
  const shapes = plan.features.flatMap(feature => shapeOf(feature, notation, to));
  const order = { area: 0, line: 1, boundary: 2 };
  return shapes.sort((one, other) => order[one.kind] - order[other.kind]);
}

function shapeOf(feature: Feature, notation: NotationSet, to: Projection): Shape[] {
  const properties = feature.properties ?? {};
  const path = pathOf(feature.geometry, to);
  if (path === '') return [];
  const role = featureRole(properties) ?? (isArea(feature.geometry) ? 'area' : 'line');
  if (role === 'boundary') return [{ kind: 'boundary', path, fill: undefined }];
  if (role !== 'area') return [{ kind: 'line', path, fill: undefined }];
  const code = featureText(properties, 'code');
  return [{ kind: 'area', path, fill: code === undefined ? undefined : explainCode(code, notation).fill }];
}

function isArea(geometry: Geometry): boolean {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

/** The codes of the areas large enough to carry one, at the middle of their box, the largest first. */
export function planLabels(plan: FeatureCollection, to: Projection): Label[] {
  const labels = plan.features.flatMap(feature => {
    const properties = feature.properties ?? {};
    const text = featureText(properties, 'code');
    const role = featureRole(properties) ?? (isArea(feature.geometry) ? 'area' : 'line');
    if (text === undefined || role !== 'area' || !isArea(feature.geometry)) return [];
    const box = boxOf(positionsOf(feature.geometry).map(to.place));
    return [
      {
        text,
        x: (box.left + box.right) / 2,
        y: (box.top + box.bottom) / 2,
        size: Math.min(box.right - box.left, box.bottom - box.top),
      },
    ];
  });
  return labels
    .filter(label => label.size > PICTURE_UNITS / 9)
    .sort((one, other) => other.size - one.size)
    .slice(0, 14);
}

function boxOf(points: readonly (readonly [number, number])[]) {
  const nothing = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  return points.reduce(
    (all, [x, y]) => ({
      left: Math.min(all.left, x),
      right: Math.max(all.right, x),
      top: Math.min(all.top, y),
      bottom: Math.max(all.bottom, y),
    }),
    nothing,
  );
}

/** Paths of the ground (water, greens, streets) that touch the picture; the rest is left out. */
export function groundPaths(ground: FeatureCollection, to: Projection): string[] {
  return ground.features.flatMap(feature => {
    if (!isInPicture(feature.geometry, to)) return [];
    const path = pathOf(feature.geometry, to);
    return path === '' ? [] : [path];
  });
}

function isInPicture(geometry: Geometry, to: Projection): boolean {
  const box = boxOf(positionsOf(geometry).map(to.place));
  return box.right > 0 && box.left < to.width && box.bottom > 0 && box.top < to.height;
}

function positionsOf(geometry: Geometry): Position[] {
  return linesOf(geometry).flatMap(({ points }) => points);
}

interface Line {
  points: Position[];
  closed: boolean;
}

function linesOf(geometry: Geometry): Line[] {
  switch (geometry.type) {
    case 'Polygon':
      return geometry.coordinates.map(points => ({ points, closed: true }));
    case 'MultiPolygon':
      return geometry.coordinates.flat().map(points => ({ points, closed: true }));
    case 'LineString':
      return [{ points: geometry.coordinates, closed: false }];
    case 'MultiLineString':
      return geometry.coordinates.map(points => ({ points, closed: false }));
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf);
    case 'Point':
    case 'MultiPoint':
      return [];
  }
}

function pathOf(geometry: Geometry, to: Projection): string {
  return linesOf(geometry)
    .map(({ points, closed }) => {
      const steps = points.map(point =>
        to
          .place(point)
          .map(value => value.toFixed(1))
          .join(' '),
      );
      return steps.length < 2 ? '' : `M${steps.join('L')}${closed ? 'Z' : ''}`;
    })
    .join('');
}
