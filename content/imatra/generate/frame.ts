import { directionAt, distance, smooth } from './geometry';
import type { Point } from './geometry';

/** A place along a street: metres along it (`s`) and metres to its right (`t`). */
export type Along = readonly [s: number, t: number];
/** An edge that keeps its distance from the street, or follows a shore. */
export type Edge = number | ((s: number) => number);
/** A piece of town between two places along the street and two edges beside it. */
export interface Band {
  readonly s: readonly [from: number, to: number];
  readonly t: readonly [near: Edge, far: Edge];
}

/** Coordinates along a curved street: what is drawn straight here bends with it on the ground. */
export interface Frame {
  readonly lengthM: number;
  place(along: Along): Point;
  /** The ring of a band; its long edges follow the curve every `stepM`. `cutM` takes the corners off. */
  ring(band: Band, cutM?: number): Point[];
  line(from: Along, to: Along): Point[];
  /** The direction of the street at `s` in degrees, counter-clockwise from east. */
  angleAt(s: number): number;
}

const STEP_M = 8;

/** A frame on the smooth curve through `spine`; bands must stay nearer than the curve's radius. */
export function createFrame(spine: readonly Point[]): Frame {
  const curve = smooth(spine, 2);
  const stations = stationsOf(curve);
  const lengthM = stations.at(-1) ?? 0;
  const at = (s: number) => pointAt(curve, stations, s);
  const place = ([s, t]: Along): Point => {
    const { point, direction } = at(s);
    return [point[0] + direction[1] * t, point[1] - direction[0] * t];
  };
  const line = (from: Along, to: Along) => {
    const steps = Math.max(1, Math.ceil(Math.abs(to[0] - from[0]) / STEP_M));
    return Array.from({ length: steps + 1 }, (_, step) =>
      place([from[0] + ((to[0] - from[0]) * step) / steps, from[1] + ((to[1] - from[1]) * step) / steps]),
    );
  };
  const angleAt = (s: number) => {
    const { direction } = at(s);
    return (Math.atan2(direction[1], direction[0]) * 180) / Math.PI;
  };
  return { lengthM, place, line, angleAt, ring: (band, cutM = 0) => bandCorners(band, cutM).map(place) };
}

/** The distance of an edge from the street at `s`. */
export function edgeAt(edge: Edge, s: number): number {
  return typeof edge === 'number' ? edge : edge(s);
}

/** An edge through given places, smooth between them: a shore, a forest's edge. */
export function edgeThrough(places: readonly Along[]): (s: number) => number {
  const curve = smooth(
    places.map(([s, t]) => [s, t] as const),
    5,
  );
  return s => {
    const after = curve.findIndex(point => point[0] >= s);
    if (after <= 0) return (after === 0 ? curve[0] : curve.at(-1))?.[1] ?? 0;
    const [a, b] = [curve[after - 1] ?? [0, 0], curve[after] ?? [0, 0]];
    return b[0] === a[0] ? b[1] : a[1] + ((b[1] - a[1]) * (s - a[0])) / (b[0] - a[0]);
  };
}

function bandCorners({ s: [from, to], t: [near, far] }: Band, cutM: number): Along[] {
  const steps = Math.max(1, Math.ceil((to - from) / STEP_M));
  const inner = Array.from({ length: steps - 1 }, (_, step) => from + ((to - from) * (step + 1)) / steps);
  const clear = inner.filter(s => s - from > cutM && to - s > cutM);
  const corner = (s: number, edge: Edge, inward: 1 | -1, sideways: 1 | -1): Along[] =>
    cutM === 0
      ? [[s, edgeAt(edge, s)]]
      : sideways === inward
        ? [
            [s, edgeAt(edge, s) + inward * cutM],
            [s + (inward === 1 ? cutM : -cutM), edgeAt(edge, s)],
          ]
        : [
            [s + (inward === 1 ? -cutM : cutM), edgeAt(edge, s)],
            [s, edgeAt(edge, s) + inward * cutM],
          ];
  return [
    ...corner(from, near, 1, 1),
    ...clear.map((s): Along => [s, edgeAt(near, s)]),
    ...corner(to, near, 1, -1),
    ...corner(to, far, -1, -1),
    ...[...clear].reverse().map((s): Along => [s, edgeAt(far, s)]),
    ...corner(from, far, -1, 1),
  ];
}

function stationsOf(curve: readonly Point[]): number[] {
  const stations = [0];
  for (let index = 1; index < curve.length; index += 1) {
    stations.push((stations[index - 1] ?? 0) + distance(curve[index - 1] ?? [0, 0], curve[index] ?? [0, 0]));
  }
  return stations;
}

function pointAt(curve: readonly Point[], stations: readonly number[], s: number) {
  const last = curve.length - 1;
  const found = stations.findIndex(station => station >= s);
  const index = Math.min(last, Math.max(1, found === -1 ? last : found));
  const [a, b] = [curve[index - 1] ?? [0, 0], curve[index] ?? [0, 0]];
  const from = stations[index - 1] ?? 0;
  const span = (stations[index] ?? 0) - from || 1;
  const part = (s - from) / span;
  const [d0, d1] = [directionAt(curve, index - 1), directionAt(curve, index)];
  const blend = Math.min(1, Math.max(0, part));
  const mixed: Point = [d0[0] + (d1[0] - d0[0]) * blend, d0[1] + (d1[1] - d0[1]) * blend];
  const length = Math.hypot(mixed[0], mixed[1]) || 1;
  return {
    point: [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part] as Point,
    direction: [mixed[0] / length, mixed[1] / length] as Point,
  };
}
