import { toGk29 } from './geometry';
import type { PlanFeature, Regulation } from './plan-drawing';

/** How a city's GIS names the coordinate system in GeoJSON: ETRS-GK29, easting first. */
export const gk29Crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3883' } } as const;

export interface GeoJsonFeature {
  readonly type: 'Feature';
  readonly properties: Readonly<Record<string, string | number>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

/** A feature collection in ETRS-GK29 as text, a feature on each line. */
export function gk29Collection(name: string, features: readonly GeoJsonFeature[]): string {
  const head = `{"type":"FeatureCollection","name":${JSON.stringify(name)},"crs":${JSON.stringify(gk29Crs)},"features":[\n`;
  return `${head}${features.map(feature => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}

/** A plan's drawing as the GeoJSON that a planner exports, with Finnish property names. */
export function planGeoJson(
  name: string,
  features: readonly PlanFeature[],
  regulations: Readonly<Record<string, Regulation>>,
): string {
  return gk29Collection(
    name,
    features.map(feature => planFeature(feature, regulations)),
  );
}

function planFeature(
  feature: PlanFeature,
  regulations: Readonly<Record<string, Regulation>>,
): GeoJsonFeature {
  const regulation = feature.kind === 'piste' ? undefined : regulations[feature.code ?? ''];
  const properties = {
    laji: feature.kind,
    merkinta: feature.code,
    nimi: feature.name,
    maarays: regulation?.fi,
    maarays_en: regulation?.en,
    rakennusoikeus: feature.buildingRight,
    kerrosluku: feature.storeys,
    kortteli: feature.block,
    tontti: feature.plot,
    kulma: feature.angle === undefined ? undefined : Math.round(feature.angle),
  };
  const present = Object.entries(properties).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined,
  );
  return { type: 'Feature', properties: Object.fromEntries(present), geometry: geometryOf(feature.shape) };
}

/** A local shape as GeoJSON geometry in ETRS-GK29. */
export function geometryOf(shape: PlanFeature['shape']): GeoJsonFeature['geometry'] {
  if ('point' in shape) return { type: 'Point', coordinates: toGk29(shape.point) };
  if ('line' in shape) return { type: 'LineString', coordinates: shape.line.map(toGk29) };
  const ring = shape.ring.map(toGk29);
  return { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
}
