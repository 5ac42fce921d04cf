import type { Feature, Geometry, Position as Coordinates } from 'geojson';
import { finding, type Finding } from '../finding';
import { unreadMapCode } from './unread-formats';

/** More than any city's plan has: what is beyond is refused rather than let it fill the memory. */
const MOST_FEATURES = 300_000;
const MOST_VERTICES = 5_000_000;

type Simple = Exclude<Geometry, { type: 'GeometryCollection' } | { type: 'MultiPoint' }>;

/** A feature as its planner wrote it, in the file's own coordinates. */
export interface WrittenFeature {
  /** Which of the file's features it is, or is a part of, counted from 1. */
  readonly number: number;
  readonly id: string | number | undefined;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Simple;
}

/** The features of a file with the system that its `crs` member names, or why it cannot be read. */
export type WrittenGeoJson = { features: WrittenFeature[]; crs: string | undefined } | { refused: Finding };

const depths: Readonly<Record<Simple['type'], number>> = {
  Point: 0,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/** Reads GeoJSON text and checks every geometry; the first one that cannot be drawn refuses the file. */
export function readGeoJson(bytes: Uint8Array, file: string): WrittenGeoJson {
  const unread = unreadMapCode(file);
  if (unread !== undefined) return { refused: finding('stops', unread, file) };
  try {
    const document: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const features = featuresOf(document).flatMap((feature, index) => simpleFeatures(feature, index + 1));
    if (features.length > MOST_FEATURES)
      throw new Refusal('catalogue.too-many-features', { most: MOST_FEATURES });
    if (features.length === 0) throw new Refusal('catalogue.no-features', {});
    const vertices = features.reduce((sum, { geometry }) => sum + pairsOf(geometry).length, 0);
    if (vertices > MOST_VERTICES) throw new Refusal('catalogue.too-many-vertices', { most: MOST_VERTICES });
    return { features, crs: crsOf(document) };
  } catch (error) {
    return { refused: refusalOf(error, file) };
  }
}

/** Every coordinate pair of a geometry in order. */
export function pairsOf({ type, coordinates }: Simple): Coordinates[] {
  return (
    depths[type] === 0 ? [coordinates] : (coordinates as unknown[]).flat(depths[type] - 1)
  ) as Coordinates[];
}

class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly values: Readonly<Record<string, string | number>>,
  ) {
    super(code);
  }
}

function refusalOf(error: unknown, file: string): Finding {
  if (error instanceof Refusal) return finding('stops', error.code, file, error.values);
  if (error instanceof SyntaxError || error instanceof TypeError)
    return finding('stops', 'catalogue.not-geojson', file);
  throw error;
}

function featuresOf(document: unknown): Partial<Feature>[] {
  const { type, features } = (document ?? {}) as { type?: string; features?: unknown };
  if (type === 'FeatureCollection' && Array.isArray(features)) return features as Partial<Feature>[];
  if (type === 'Feature') return [document as Partial<Feature>];
  throw new Refusal('catalogue.other-json', {});
}

function crsOf(document: unknown): string | undefined {
  const crs = (document as { crs?: { properties?: { name?: unknown } } | null }).crs;
  const name = crs?.properties?.name;
  return typeof name === 'string' ? name : undefined;
}

function simpleFeatures(feature: Partial<Feature>, number: number): WrittenFeature[] {
  const properties = feature?.properties ?? {};
  return partsOf(feature?.geometry ?? undefined, number).map(geometry => ({
    number,
    id: feature.id,
    properties,
    geometry,
  }));
}

/** Collections and point clouds fall into their parts; a feature without geometry has none. */
function partsOf(geometry: Geometry | undefined, number: number): Simple[] {
  if (geometry === undefined) return [];
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(one => partsOf(one, number));
  if (geometry.type === 'MultiPoint') {
    return geometry.coordinates.flatMap(coordinates => partsOf({ type: 'Point', coordinates }, number));
  }
  checkGeometry(geometry, number);
  return [geometry];
}

function checkGeometry(geometry: Simple, number: number): void {
  if (!(geometry.type in depths)) {
    const curved = /curve|circular|compound|surface/i.test(String(geometry.type));
    const code = curved ? 'catalogue.curved-geometry' : 'catalogue.unknown-geometry';
    throw new Refusal(code, { number, type: String(geometry.type) });
  }
  if (!pairsOf(geometry).every(isPair)) throw new Refusal('catalogue.bad-coordinates', { number });
  if (ringsOf(geometry).some(ring => !isClosed(ring))) throw new Refusal('catalogue.open-ring', { number });
  if (linesOf(geometry).some(line => line.length < 2)) throw new Refusal('catalogue.short-line', { number });
}

/** The rings of an area; none of any other geometry. */
export function ringsOf(geometry: Simple): Coordinates[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

function linesOf(geometry: Simple): Coordinates[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

function isPair(pair: unknown): boolean {
  return Array.isArray(pair) && Number.isFinite(pair[0]) && Number.isFinite(pair[1]);
}

function isClosed(ring: Coordinates[]): boolean {
  const first = ring[0];
  const last = ring.at(-1);
  return ring.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}
