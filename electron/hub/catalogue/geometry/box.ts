import type { Bounds, Position } from '#content/model/coordinates';

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

/** How far, in metres, the furthest side of `box` lies outside of `gate`; 0 when it lies within. */
export function metresOutside(box: Bounds, gate: Bounds): number {
  const { east, north } = metresPerDegree((gate[1] + gate[3]) / 2);
  return Math.max(
    0,
    (gate[0] - box[0]) * east,
    (box[2] - gate[2]) * east,
    (gate[1] - box[1]) * north,
    (box[3] - gate[3]) * north,
  );
}

/** Whether the boxes touch. */
export function boxesMeet(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Metres in a degree of longitude and of latitude at a latitude (series for the GRS 80 ellipsoid, to 0.1 m). */
export function metresPerDegree(latitude: number): { east: number; north: number } {
  const angle = (latitude * Math.PI) / 180;
  return {
    east: 111_412.88 * Math.cos(angle) - 93.5 * Math.cos(3 * angle) + 0.12 * Math.cos(5 * angle),
    north: 111_132.95 - 559.85 * Math.cos(2 * angle) + 1.17 * Math.cos(4 * angle),
  };
}

/** Straight distance in metres between two places of one town. */
export function metresBetween(a: Position, b: Position): number {
  const { east, north } = metresPerDegree((a[1] + b[1]) / 2);
  return Math.hypot((a[0] - b[0]) * east, (a[1] - b[1]) * north);
}

/** The box `metres` around a position. */
export function boxAround([longitude, latitude]: Position, metres: number): Bounds {
  const { east, north } = metresPerDegree(latitude);
  const [aside, up] = [metres / east, metres / north];
  return [longitude - aside, latitude - up, longitude + aside, latitude + up];
}
