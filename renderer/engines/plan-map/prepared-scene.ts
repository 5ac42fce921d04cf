import type { Feature, Point } from 'geojson';

import { codeAtStart } from '#content/model/notation/notation';
import type { NotationSet } from '#content/model/plan-terms';

import { labelFeature } from './label-points';
import type { AreaLayer, BaseMap, MapScene, PlanFeature, PlanFeatureCollection } from './scene';

/** A scene whose addresses have been followed, ready to become a style. */
export interface PreparedScene {
  scene: MapScene;
  base: PreparedBase;
  areas: PreparedAreas | undefined;
}

export type PreparedBase =
  | Extract<BaseMap, { kind: 'plain' }>
  | { kind: 'raster'; url: string }
  /** `layers`: the names of the layers that the file holds. */
  | { kind: 'vector'; url: string; layers: readonly string[] };

export type PreparedAreas = {
  notationSet: NotationSet;
  opacity: number;
  /** Every code as written in the features' `code`. */
  codes: readonly string[];
} & (
  | { kind: 'features'; features: PlanFeatureCollection; labels: Feature<Point, AreaLabel>[] }
  | { kind: 'tiles'; url: string; layer: string }
);

/** What stands on an area: its code, and smaller below it the building right and storeys. */
export interface AreaLabel {
  id: string;
  code: string;
  detail: string;
  /** Room around the label in degrees of longitude: the roomiest is placed first. */
  room: number;
}

export const defaultOpacity = 0.55;

/** The area layer with its codes and label places worked out. */
export function prepareAreas(
  layer: AreaLayer,
  features: PlanFeatureCollection | undefined,
): PreparedAreas | undefined {
  const shared = { notationSet: layer.notationSet, opacity: layer.opacity ?? defaultOpacity };
  if ('pmtilesUrl' in layer) {
    return {
      ...shared,
      kind: 'tiles',
      url: layer.pmtilesUrl,
      layer: layer.layer,
      codes: [...new Set(layer.codes)],
    };
  }
  if (features === undefined) return undefined;
  const codes = [...new Set(features.features.flatMap(({ properties }) => properties.code ?? []))];
  return { ...shared, kind: 'features', features, codes, labels: features.features.flatMap(areaLabel) };
}

function areaLabel(feature: PlanFeature): Feature<Point, AreaLabel>[] {
  const { role, code } = feature.properties;
  if (role !== 'area' || (code !== undefined && isStreetOnly(code))) return [];
  return labelFeature(feature).map(({ properties, ...point }) => ({
    ...point,
    properties: {
      id: properties.id,
      code: properties.code === undefined ? (properties.label ?? '') : codeAtStart(properties.code),
      detail: areaDetail(properties),
      room: properties.room,
    },
  }));
}

/** Streets carry their names, not the word for street. */
export function isStreetOnly(code: string): boolean {
  return codeAtStart(code).toLowerCase() === 'katu';
}

/** "e=0.25 · II" from the marks, or what the planner wrote behind the code. */
export function areaDetail(properties: PlanFeature['properties']): string {
  const { code = '', buildingRight, storeys } = properties;
  const marks = [buildingRight && withUnit(buildingRight), storeys].filter(
    mark => mark !== undefined && mark !== '',
  );
  if (marks.length > 0) return marks.join(' · ');
  return code
    .normalize('NFC')
    .trim()
    .slice(codeAtStart(code).length)
    .replace(/^[\s,;:]+/u, '')
    .slice(0, 24);
}

/** A bare number on a plan is floor area; a visitor is told so. */
function withUnit(buildingRight: string): string {
  return /^\d[\d\s]*$/u.test(buildingRight.trim()) ? `${buildingRight.trim()} k-m²` : buildingRight;
}
