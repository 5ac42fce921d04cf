import type { Bounds, Position } from '#content/model/coordinates';
import { finding, type Finding } from '../finding';
import { boxesMeet, boxOf, GATE_MARGIN_M, metresOutside } from './box';
import { crossesItself } from './crossing-rings';
import { placingOf, type Placing } from './reading';
import { epsgOf, WGS84 } from './systems';
import { pairsOf, readGeoJson, ringsOf, type WrittenFeature } from './written-geojson';

/** A feature in WGS 84, its properties still the planner's. */
export type PlacedFeature = Omit<WrittenFeature, 'number'>;

/** How strictly the place is checked: `within` the municipality (and a margin), or at least touching it. */
export type GateRule = 'within' | 'meets' | 'none';

export interface WrittenMap {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PlaceOptions {
  /** What the planner says of the coordinates, for files that do not say it themselves. */
  readonly coordinateSystem: string | number | undefined;
  readonly gate: Bounds | undefined;
  readonly rule: GateRule;
}

export type PlacedMap =
  { features: PlacedFeature[]; bounds: Bounds; findings: Finding[] } | { findings: Finding[] };

/** Reads a GeoJSON file, finds out its coordinate system without guessing, and puts it on the map or says why not. */
export function placeFeatures({ name, bytes }: WrittenMap, options: PlaceOptions): PlacedMap {
  const written = readGeoJson(bytes, name);
  if ('refused' in written) return { findings: [written.refused] };
  const system = written.crs ?? options.coordinateSystem;
  const declared = system === undefined ? undefined : (epsgOf(system) ?? 0);
  const pairs = written.features.flatMap(({ geometry }) => pairsOf(geometry)) as unknown as [
    number,
    number,
  ][];
  const isConfirmed = options.gate !== undefined && options.rule !== 'none';
  const asSaid = placingOf(pairs, declared, isConfirmed);
  // What the planner says of a whole folder does not hold for a file in degrees: those are unmistakable.
  const inDegrees = written.crs === undefined ? degreesOnly(placingOf(pairs, undefined, false)) : undefined;
  const placing = 'code' in asSaid ? (inDegrees ?? asSaid) : asSaid;
  if ('code' in placing)
    return { findings: [finding('stops', placing.code, name, { system: String(system ?? '') })] };
  const features = written.features.map(feature => placed(feature, placing.place));
  const bounds = boxOf(features.flatMap(({ geometry }) => pairsOf(geometry) as unknown as Position[]));
  const outside = outsideFinding(bounds, name, options);
  if (outside !== undefined) return { findings: [outside] };
  const swapped =
    placing.epsg === WGS84 && placing.swapped ? [finding('notes', 'catalogue.axes-swapped', name)] : [];
  // Base maps are drawn by the thousand and looked at by nobody for their rings.
  const crossing = options.rule === 'within' ? crossingFindings(written.features, name) : [];
  return { features, bounds, findings: [...swapped, ...crossing] };
}

/** As many features as one sentence can name. */
const MOST_NAMED = 5;

/** A boundary that crosses itself is shown as it is drawn, and is worth a word: what lies inside may not be what was meant. */
function crossingFindings(features: readonly WrittenFeature[], file: string): Finding[] {
  const crossing = features.filter(({ geometry }) => ringsOf(geometry).some(crossesItself));
  const numbers = [...new Set(crossing.map(({ number }) => number))];
  if (numbers.length === 0) return [];
  const more = numbers.length > MOST_NAMED ? ' …' : '';
  const named = `${numbers.slice(0, MOST_NAMED).join(', ')}${more}`;
  return [finding('notes', 'catalogue.crossing-ring', file, { numbers: named })];
}

function degreesOnly(placing: Placing): Placing | undefined {
  return 'place' in placing && placing.epsg === WGS84 ? placing : undefined;
}

function outsideFinding(bounds: Bounds, file: string, { gate, rule }: PlaceOptions): Finding | undefined {
  if (gate === undefined || rule === 'none') return undefined;
  const outsideM = metresOutside(bounds, gate);
  const isOutside = rule === 'within' ? outsideM > GATE_MARGIN_M : !boxesMeet(bounds, gate);
  if (!isOutside) return undefined;
  return finding('stops', 'catalogue.outside-municipality', file, {
    km: Math.max(1, Math.round(outsideM / 1000)),
  });
}

function placed(
  feature: WrittenFeature,
  place: (pair: readonly [number, number]) => Position,
): PlacedFeature {
  const coordinates = moved(feature.geometry.coordinates, place);
  return { ...feature, geometry: { ...feature.geometry, coordinates } as WrittenFeature['geometry'] };
}

function moved(coordinates: unknown, place: (pair: readonly [number, number]) => Position): unknown {
  const list = coordinates as unknown[];
  return typeof list[0] === 'number' ? place(list as [number, number]) : list.map(one => moved(one, place));
}
