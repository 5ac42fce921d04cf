/** Local metres from the origin below: x east, y north on the GK29 plane. */
export type Point = readonly [x: number, y: number];
export type Ring = readonly Point[];

/** The origin of the local metres: the centre of Imatra in ETRS-GK29 (EPSG:3883), easting and northing. */
export const originGk29: Point = [29_487_622, 6_784_458];

/** A local point as GK29 easting and northing, rounded to the centimetre. */
export function toGk29([x, y]: Point): [number, number] {
  return [round(originGk29[0] + x, 2), round(originGk29[1] + y, 2)];
}

/** A number with at most `digits` decimals. */
export function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

/** The area of a ring in square metres, never negative. */
export function areaOf(ring: Ring): number {
  let sum = 0;
  ring.forEach((point, index) => {
    const next = ring[(index + 1) % ring.length] ?? point;
    sum += point[0] * next[1] - next[0] * point[1];
  });
  return Math.abs(sum / 2);
}

/** The middle of a ring by area; inside for the convex shapes that plots and blocks are. */
export function centroidOf(ring: Ring): Point {
  let sum = 0;
  let x = 0;
  let y = 0;
  ring.forEach((point, index) => {
    const next = ring[(index + 1) % ring.length] ?? point;
    const cross = point[0] * next[1] - next[0] * point[1];
    sum += cross;
    x += (point[0] + next[0]) * cross;
    y += (point[1] + next[1]) * cross;
  });
  return sum === 0 ? (ring[0] ?? [0, 0]) : [x / (3 * sum), y / (3 * sum)];
}

/** Whether a point is inside a ring (even–odd rule). */
export function contains(ring: Ring, [x, y]: Point): boolean {
  let inside = false;
  ring.forEach((a, index) => {
    const b = ring[(index + 1) % ring.length] ?? a;
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  });
  return inside;
}

/** The distance from a point to a polyline in metres. */
export function distanceToLine(line: readonly Point[], point: Point): number {
  let nearest = Infinity;
  for (let index = 1; index < line.length; index += 1) {
    nearest = Math.min(nearest, distanceToSegment(point, line[index - 1] ?? point, line[index] ?? point));
  }
  return nearest;
}

function distanceToSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length2;
  const clamped = Math.min(1, Math.max(0, along));
  return distance(point, [a[0] + clamped * dx, a[1] + clamped * dy]);
}

/** The smallest box round points: west, south, east, north. */
export function boundsOf(points: readonly Point[]): [number, number, number, number] {
  const xs = points.map(point => point[0]);
  const ys = points.map(point => point[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** A smooth curve through hand-placed points (centripetal enough for streets and shores), about `stepM` apart. */
export function smooth(points: readonly Point[], stepM = 20, closed = false): Point[] {
  const curve: Point[] = [];
  const pick = (index: number): Point =>
    (closed
      ? points[(index + points.length) % points.length]
      : points[Math.min(points.length - 1, Math.max(0, index))]) ?? [0, 0];
  const segments = closed ? points.length : points.length - 1;
  for (let index = 0; index < segments; index += 1) {
    const steps = stepsBetween(pick(index), pick(index + 1), stepM);
    for (let step = 0; step < steps; step += 1) {
      curve.push(curvePoint(pick(index - 1), pick(index), pick(index + 1), pick(index + 2), step / steps));
    }
  }
  if (!closed) curve.push(pick(points.length - 1));
  return curve;
}

function curvePoint(before: Point, from: Point, to: Point, after: Point, u: number): Point {
  const axis = (index: 0 | 1) => {
    const m0 = (to[index] - before[index]) / 2;
    const m1 = (after[index] - from[index]) / 2;
    const [u2, u3] = [u * u, u * u * u];
    return (
      (2 * u3 - 3 * u2 + 1) * from[index] +
      (u3 - 2 * u2 + u) * m0 +
      (-2 * u3 + 3 * u2) * to[index] +
      (u3 - u2) * m1
    );
  };
  return [axis(0), axis(1)];
}

/** A ring of a river or road: the centre line with a width at each of its points. */
export function ribbon(
  line: readonly (readonly [x: number, y: number, widthM: number])[],
  stepM = 25,
): Point[] {
  const places = line.map(([x, y]): Point => [x, y]);
  const centre = smooth(places, stepM);
  const widths = line.slice(0, -1).flatMap(([, , width], index) => {
    const steps = stepsBetween(places[index] ?? [0, 0], places[index + 1] ?? [0, 0], stepM);
    const next = line[index + 1]?.[2] ?? width;
    return Array.from({ length: steps }, (_, step) => width + (next - width) * eased(step / steps));
  });
  widths.push(line.at(-1)?.[2] ?? 0);
  const side = (sign: 1 | -1) =>
    centre.map((point, index): Point => {
      const [dx, dy] = directionAt(centre, index);
      const half = (widths[index] ?? 0) / 2;
      return [point[0] + sign * dy * half, point[1] - sign * dx * half];
    });
  return [...side(1), ...side(-1).reverse()];
}

function eased(part: number): number {
  return part * part * (3 - 2 * part);
}

function stepsBetween(a: Point, b: Point, stepM: number): number {
  return Math.max(1, Math.round(distance(a, b) / stepM));
}

/** The unit direction of a line at one of its points. */
export function directionAt(line: readonly Point[], index: number): Point {
  const a = line[Math.max(0, index - 1)] ?? [0, 0];
  const b = line[Math.min(line.length - 1, index + 1)] ?? [1, 0];
  const length = distance(a, b) || 1;
  return [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}

/** A point well inside a ring, for its label, and how far the nearest edge is: the best of a grid of `cells` squared. */
export function innerPoint(ring: Ring, cells = 14): { point: Point; clearance: number } {
  const [west, south, east, north] = boundsOf(ring);
  const closed = [...ring, ring[0] ?? [0, 0]];
  let best = { point: centroidOf(ring), clearance: 0 };
  for (let column = 1; column < cells; column += 1) {
    for (let row = 1; row < cells; row += 1) {
      const point: Point = [west + ((east - west) * column) / cells, south + ((north - south) * row) / cells];
      const clearance = contains(ring, point) ? distanceToLine(closed, point) : 0;
      if (clearance > best.clearance * 1.02) best = { point, clearance };
    }
  }
  return best;
}
