import type { PlanFeature, PlanFeatureCollection, PlanFeatureProperties } from '../../engines/plan-map/scene';

/** Areas of a plan that say the same, as one line of the list beside the map. */
export interface PlanAreaKind {
  /** The first of them: what the map outlines. */
  id: string;
  code: string | undefined;
  properties: PlanFeatureProperties;
  count: number;
}

/** What the map draws as areas: use areas and part areas; boundaries, lines and texts explain nothing. */
export function explainable(properties: PlanFeatureProperties): boolean {
  return properties.role === 'area' || properties.role === 'part';
}

/**
 * The plan's areas for reading: those with the same code, regulation, building right and storeys are one line; use
 * areas stand before part areas, by code.
 */
export function planAreaKinds(collection: PlanFeatureCollection): readonly PlanAreaKind[] {
  const kinds = new Map<string, PlanAreaKind>();
  for (const { properties } of collection.features.filter(feature => explainable(feature.properties))) {
    const key = sameness(properties);
    const known = kinds.get(key);
    if (known === undefined)
      kinds.set(key, { id: properties.id, code: properties.code, properties, count: 1 });
    else known.count += 1;
  }
  return [...kinds.values()].sort(inOrder);
}

/** The feature of an id, or undefined. */
export function areaOf(collection: PlanFeatureCollection, id: string): PlanFeature | undefined {
  return collection.features.find(feature => feature.properties.id === id);
}

function sameness({ role, code, label, regulation, buildingRight, storeys }: PlanFeatureProperties): string {
  return JSON.stringify([role, code ?? label, regulation?.fi, buildingRight, storeys]);
}

function inOrder(one: PlanAreaKind, other: PlanAreaKind): number {
  const part = (kind: PlanAreaKind) => (kind.properties.role === 'part' ? 1 : 0);
  const name = (kind: PlanAreaKind) => kind.code ?? kind.properties.label ?? '';
  return part(one) - part(other) || name(one).localeCompare(name(other), 'fi', { numeric: true });
}
