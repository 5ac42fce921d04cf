import type { ExpressionSpecification, LayerSpecification, LineLayerSpecification } from 'maplibre-gl';

import { palette } from '../palette';
import { kindOfFeature, placeNames, streetNames } from './base-names';
import { isPolygon, sizeByZoom, type From } from './style-parts';

/** What a base map shows, each from its own source. */
export type Subject =
  'municipality' | 'greens' | 'water' | 'streets' | 'railways' | 'buildings' | 'placeNames';
export const subjects: readonly Subject[] = [
  'municipality',
  'greens',
  'water',
  'streets',
  'railways',
  'buildings',
  'placeNames',
];

/** Layers of the subjects that there are, lowest first. */
export function subjectLayers(found: ReadonlyMap<Subject, From>, scale: number): LayerSpecification[] {
  const layers: LayerSpecification[] = [];
  const add = (subject: Subject, make: (from: From) => LayerSpecification[]) => {
    const from = found.get(subject);
    if (from) layers.push(...make(from));
  };
  add('municipality', from => [fill('base-ground', from, palette.ground)]);
  add('greens', from => [fill('base-greens', from, palette.greens)]);
  add('water', from => [
    fill('base-water', from, palette.water),
    line('base-water-edge', from, palette.waterEdge, sizeByZoom(scale, [10, 0.6], [16, 1.5])),
  ]);
  add('buildings', from => [{ ...fill('base-buildings', from, palette.building), minzoom: 13.5 }]);
  add('streets', from => streetLayers(from, scale));
  add('railways', from => [
    line('base-railways', from, palette.railway, sizeByZoom(scale, [10, 1], [16, 4])),
    line('base-railway-ties', from, palette.ground, sizeByZoom(scale, [10, 0.5], [16, 2.2]), [3, 3]),
  ]);
  add('municipality', from => [
    line(
      'base-municipality-edge',
      from,
      palette.municipalityEdge,
      sizeByZoom(scale, [9, 1.5], [14, 3]),
      [4, 2],
    ),
  ]);
  add('streets', from => [streetNames(from, scale)]);
  add('placeNames', from => [placeNames(from, scale)]);
  return layers;
}

function fill(id: string, from: From, colour: string): LayerSpecification {
  return { id, type: 'fill', ...from, filter: isPolygon, paint: { 'fill-color': colour } };
}

function line(
  id: string,
  from: From,
  colour: string,
  width: ExpressionSpecification,
  dashes?: number[],
): LineLayerSpecification {
  return {
    id,
    type: 'line',
    ...from,
    layout: { 'line-join': 'round', 'line-cap': dashes ? 'butt' : 'round' },
    paint: { 'line-color': colour, 'line-width': width, ...(dashes && { 'line-dasharray': dashes }) },
  };
}

const streetFactor = [
  'match',
  kindOfFeature,
  [
    'valtatie',
    'maantie',
    'päätie',
    'pääkatu',
    'kokooja',
    'highway',
    'major_road',
    'primary',
    'trunk',
    'secondary',
  ],
  1.5,
  ['polku', 'path', 'kevyt', 'kävelykatu', 'pyörätie', 'kevyen liikenteen väylä', 'footway', 'cycleway'],
  0.45,
  1,
] as unknown as ExpressionSpecification;

function streetWidth(scale: number, extra: number): ExpressionSpecification {
  const at = (size: number) =>
    ['+', ['*', size * scale, streetFactor], extra * scale] as ExpressionSpecification;
  return [
    'interpolate',
    ['exponential', 1.5],
    ['zoom'],
    10,
    at(0.9),
    13,
    at(3),
    15,
    at(8),
    17,
    at(18),
    20,
    at(60),
  ];
}

function streetLayers(from: From, scale: number): LayerSpecification[] {
  return [
    { ...line('base-street-edges', from, palette.streetEdge, streetWidth(scale, 2.4)), minzoom: 12 },
    {
      id: 'base-streets',
      type: 'line',
      ...from,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': ['interpolate', ['linear'], ['zoom'], 11, palette.streetFar, 12.5, palette.street],
        'line-width': streetWidth(scale, 0),
      },
    },
  ];
}
