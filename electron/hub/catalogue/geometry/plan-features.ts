import type { Feature } from 'geojson';
import { featureRole, featureText, type FeatureRole } from '#content/model/feature-keys';
import type { PlacedFeature } from './place-features';

/** What the map is told of a plan's feature; the same words as the map engine's scene. */
export interface PlanFeatureProperties {
  readonly id: string;
  readonly role: FeatureRole;
  readonly code?: string;
  readonly label?: string;
  readonly regulation?: { readonly fi: string; readonly en?: string };
  readonly buildingRight?: string;
  readonly storeys?: string;
  readonly block?: string;
  readonly plot?: string;
  /** Degrees counter-clockwise from east, for texts that follow a street. */
  readonly angle?: number;
}
export type PlanFeature = Feature<PlacedFeature['geometry'], PlanFeatureProperties>;

/** The planner's features with the map's own property names; ids are their numbers in order. */
export function planFeatures(features: readonly PlacedFeature[]): PlanFeature[] {
  const uncoded = features.filter(
    feature => isPolygon(feature) && featureText(feature.properties, 'code') === undefined,
  );
  const onlyOutline = uncoded.length === 1 ? uncoded[0] : undefined;
  return features.map((feature, index) => ({
    type: 'Feature',
    id: index + 1,
    properties: propertiesOf(feature, String(index + 1), feature === onlyOutline),
    geometry: feature.geometry,
  }));
}

/** Letter codes of the plan's areas, each once, sorted. */
export function codesOf(features: readonly PlanFeature[]): string[] {
  const coded = features.filter(({ properties: { role } }) => role === 'area' || role === 'part');
  const codes = coded.flatMap(({ properties: { code } }) => (code === undefined ? [] : [code]));
  return [...new Set(codes)].sort((a, b) => a.localeCompare(b, 'fi'));
}

function propertiesOf(feature: PlacedFeature, id: string, isOutline: boolean): PlanFeatureProperties {
  const { properties } = feature;
  const texts = ['code', 'label', 'buildingRight', 'storeys', 'block', 'plot'].flatMap(key => {
    const text = featureText(properties, key);
    return text === undefined ? [] : [[key, text]];
  });
  return {
    id,
    role: featureRole(properties) ?? roleByShape(feature, isOutline),
    ...Object.fromEntries(texts),
    ...regulationOf(properties),
    ...angleOf(properties['kulma'] ?? properties['angle']),
  };
}

function regulationOf(properties: PlacedFeature['properties']): Pick<PlanFeatureProperties, 'regulation'> {
  const fi = featureText(properties, 'regulation');
  const en = featureText(properties, 'regulationEn');
  return fi === undefined ? {} : { regulation: { fi, ...(en === undefined ? {} : { en }) } };
}

function angleOf(angle: unknown): Pick<PlanFeatureProperties, 'angle'> {
  return typeof angle === 'number' && Number.isFinite(angle) ? { angle } : {};
}

/** Where the planner wrote no role: the one area without a code is the plan's outline. */
function roleByShape(feature: PlacedFeature, isOutline: boolean): FeatureRole {
  if (feature.geometry.type === 'Point') return 'point';
  if (!isPolygon(feature)) return 'line';
  return isOutline ? 'boundary' : 'area';
}

function isPolygon({ geometry }: PlacedFeature): boolean {
  return geometry.type.endsWith('Polygon');
}
