import Flatbush from 'flatbush';
import type { Position } from '#content/model/coordinates';
import { boxAround, boxOf, metresPerDegree } from './box';
import type { PlacedFeature } from './place-features';

/** Shapes on the ground in flat arrays: cheap to hand between threads and to ask by the thousand. */
export interface ShapeSet {
  /** Longitude and latitude of every vertex, one after another. */
  readonly vertices: Float64Array;
  /** Of each path (a ring or a line) the index after its last vertex. */
  readonly pathEnds: Uint32Array;
  /** Of each shape the index after its last path. */
  readonly shapeEnds: Uint32Array;
  /** 1 where the shape is an area, 0 where it is a line. */
  readonly isArea: Uint8Array;
  /** Boxes of the shapes. */
  readonly index: ArrayBuffer;
}

/** Packs the areas and lines among the features; points are left out. `kept` tells which features are in, in order. */
export function packShapes(features: readonly PlacedFeature[]): {
  shapes: ShapeSet | undefined;
  kept: number[];
} {
  const kept = features.flatMap(({ geometry }, index) => (geometry.type === 'Point' ? [] : [index]));
  if (kept.length === 0) return { shapes: undefined, kept };
  const packed = kept.map(index => pathsOf((features[index] as PlacedFeature).geometry));
  const tree = new Flatbush(kept.length);
  for (const paths of packed) tree.add(...boxOf(paths.flat()));
  tree.finish();
  const paths = packed.flat();
  const shapes = {
    vertices: Float64Array.from(paths.flat(2)),
    pathEnds: runningEnds(paths),
    shapeEnds: runningEnds(packed),
    isArea: Uint8Array.from(kept, index =>
      features[index]?.geometry.type.endsWith('Polygon') === true ? 1 : 0,
    ),
    index: tree.data as ArrayBuffer,
  };
  return { shapes, kept };
}

/** What asks a shape set; the box tree is opened once. */
export interface ShapeSearch {
  /** Shapes that hold the position. */
  at(position: Position): number[];
  /** Metres to the nearest shape, 0 inside an area; undefined when none is within `withinM`. */
  distanceM(position: Position, withinM: number): number | undefined;
  /** Each shape within `withinM` metres with its distance. */
  near(position: Position, withinM: number): { shape: number; distanceM: number }[];
}

/** Opens a shape set for questions. */
export function createShapeSearch(shapes: ShapeSet): ShapeSearch {
  const tree = Flatbush.from(shapes.index);
  const near = (position: Position, withinM: number) =>
    tree
      .search(...boxAround(position, withinM))
      .map(shape => ({ shape, distanceM: shapeDistanceM(shapes, shape, position) }))
      .filter(({ distanceM }) => distanceM <= withinM);
  return {
    near,
    at: position =>
      tree
        .search(position[0], position[1], position[0], position[1])
        .filter(shape => holds(shapes, shape, position)),
    distanceM: (position, withinM) => {
      const distances = near(position, withinM).map(({ distanceM }) => distanceM);
      return distances.length === 0 ? undefined : Math.min(...distances);
    },
  };
}

function pathsOf(geometry: PlacedFeature['geometry']): Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [];
    case 'LineString':
      return [geometry.coordinates.map(toPosition)];
    case 'MultiPolygon':
      return geometry.coordinates.flat().map(path => path.map(toPosition));
    default:
      return geometry.coordinates.map(path => path.map(toPosition));
  }
}

function toPosition(coordinates: readonly number[]): Position {
  return [coordinates[0] as number, coordinates[1] as number];
}

function runningEnds(lists: readonly (readonly unknown[])[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(lists, list => (end += list.length));
}

/** Paths of a shape as [from, to) vertex ranges. */
function pathRanges({ shapeEnds, pathEnds }: ShapeSet, shape: number): [number, number][] {
  const first = shape === 0 ? 0 : (shapeEnds[shape - 1] as number);
  const last = shapeEnds[shape] as number;
  return Array.from({ length: last - first }, (_, index) => {
    const path = first + index;
    return [path === 0 ? 0 : (pathEnds[path - 1] as number), pathEnds[path] as number];
  });
}

/** Even-odd rule over all rings, so that holes are outside. */
function holds(shapes: ShapeSet, shape: number, position: Position): boolean {
  if (shapes.isArea[shape] !== 1) return false;
  const crossings = pathRanges(shapes, shape).reduce(
    (sum, [from, to]) => sum + crossingsOf(shapes.vertices, from, to, position),
    0,
  );
  return crossings % 2 === 1;
}

function crossingsOf(vertices: Float64Array, from: number, to: number, [x, y]: Position): number {
  let crossings = 0;
  for (let vertex = from + 1; vertex < to; vertex += 1) {
    const [ax, ay] = [vertices[vertex * 2 - 2] as number, vertices[vertex * 2 - 1] as number];
    const [bx, by] = [vertices[vertex * 2] as number, vertices[vertex * 2 + 1] as number];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) crossings += 1;
  }
  return crossings;
}

function shapeDistanceM(shapes: ShapeSet, shape: number, position: Position): number {
  if (holds(shapes, shape, position)) return 0;
  const distances = pathRanges(shapes, shape).map(([from, to]) =>
    pathDistanceM(shapes.vertices, from, to, position),
  );
  return Math.min(...distances);
}

function pathDistanceM(vertices: Float64Array, from: number, to: number, [x, y]: Position): number {
  const { east, north } = metresPerDegree(y);
  let nearest = Infinity;
  for (let vertex = from + 1; vertex < to; vertex += 1) {
    const ax = ((vertices[vertex * 2 - 2] as number) - x) * east;
    const ay = ((vertices[vertex * 2 - 1] as number) - y) * north;
    const bx = ((vertices[vertex * 2] as number) - x) * east;
    const by = ((vertices[vertex * 2 + 1] as number) - y) * north;
    nearest = Math.min(nearest, originDistance(ax, ay, bx, by));
  }
  return nearest;
}

/** From the origin to the segment a–b. */
function originDistance(ax: number, ay: number, bx: number, by: number): number {
  const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / length2));
  return Math.hypot(ax + along * (bx - ax), ay + along * (by - ay));
}
