import type { Bounds, Position } from '#content/model/coordinates';

const METRES_PER_DEGREE = 111_320;
/** How far outside the municipality a plan may reach. Source: plan-domain 4.1. */
export const GATE_MARGIN_M = 5_000;

/** The box that holds nothing yet. */
export const emptyBox: Bounds = [Infinity, Infinity, -Infinity, -Infinity];

/** The box around both. */
export function joined(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** The box around positions. */
export function boxOf(positions: Iterable<Position>): Bounds {
  let [west, south, east, north] = emptyBox;
  for (const [longitude, latitude] of positions) {
    west = Math.min(west, longitude);
    south = Math.min(south, latitude);
    east = Math.max(east, longitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
}

export function isEmptyBox([west, , east]: Bounds): boolean {
  return west > east;
}

/** How far, in metres, the furthest side of `box` lies outside of `gate`; 0 when it lies within. */
export function metresOutside(box: Bounds, gate: Bounds): number {
  const east = metresPerDegreeEast((gate[1] + gate[3]) / 2);
  return Math.max(
    0,
    (gate[0] - box[0]) * east,
    (box[2] - gate[2]) * east,
    (gate[1] - box[1]) * METRES_PER_DEGREE,
    (box[3] - gate[3]) * METRES_PER_DEGREE,
  );
}

/** Whether the boxes touch. */
export function boxesMeet(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Metres in a degree of longitude at a latitude (sphere; good to half a percent in Finland). */
export function metresPerDegreeEast(latitude: number): number {
  return METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
}

/** Straight distance in metres between two places of one town. */
export function metresBetween(a: Position, b: Position): number {
  const east = metresPerDegreeEast((a[1] + b[1]) / 2);
  return Math.hypot((a[0] - b[0]) * east, (a[1] - b[1]) * METRES_PER_DEGREE);
}

/** The box `metres` around a position. */
export function boxAround([longitude, latitude]: Position, metres: number): Bounds {
  const east = metres / metresPerDegreeEast(latitude);
  const north = metres / METRES_PER_DEGREE;
  return [longitude - east, latitude - north, longitude + east, latitude + north];
}
