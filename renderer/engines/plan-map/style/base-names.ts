import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';

import { palette } from '../palette';
import type { PreparedAreas } from '../prepared-scene';
import { fonts, sizeByZoom, type From } from './style-parts';

/** What kind of street or place a feature is, by the property names in use. */
export const kindOfFeature: ExpressionSpecification = [
  'coalesce',
  ['get', 'luokka'],
  ['get', 'class'],
  ['get', 'kind'],
  ['get', 'laji'],
  '',
];
const name: ExpressionSpecification = [
  'coalesce',
  ['get', 'nimi'],
  ['get', 'name'],
  ['get', 'name:fi'],
  ['get', 'label'],
  '',
];

/** Names along the streets. */
export function streetNames(from: From, scale: number): LayerSpecification {
  return {
    id: 'base-street-names',
    type: 'symbol',
    ...from,
    minzoom: 14,
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 420 * scale,
      'text-field': name,
      'text-font': fonts.regular,
      'text-size': sizeByZoom(scale, [14, 15], [18, 21]),
      'text-letter-spacing': 0.01,
    },
    paint: { 'text-color': palette.baseText, 'text-halo-color': palette.paper, 'text-halo-width': 2 * scale },
  };
}

/** Names of districts and waters, the centres first where there is no room for all. */
export function placeNames(from: From, scale: number): LayerSpecification {
  return {
    id: 'base-place-names',
    type: 'symbol',
    ...from,
    layout: {
      'text-field': name,
      'text-font': fonts.semibold,
      'symbol-sort-key': ['match', kindOfFeature, ['keskus', 'city', 'town'], 0, ['vesi', 'water'], 1, 2],
      'text-size': sizeByZoom(scale, [9, 18], [15, 25]),
      'text-max-width': 8,
      'text-padding': 6,
    },
    paint: {
      'text-color': [
        'match',
        kindOfFeature,
        ['vesi', 'järvi', 'joki', 'koski', 'water', 'lake', 'river'],
        palette.waterText,
        palette.baseText,
      ],
      'text-halo-color': palette.ground,
      'text-halo-width': 2 * scale,
    },
  };
}
/** A name that the plan itself writes is not written twice. */
export function withoutNames(layer: LayerSpecification, plan: PreparedAreas | undefined): LayerSpecification {
  if (layer.type !== 'symbol' || plan?.kind !== 'features') return layer;
  const written = plan.features.features.flatMap(({ properties: { role, label } }) =>
    role === 'point' && label !== undefined ? label : [],
  );
  const filter = ['!', ['in', name, ['literal', [...new Set(written)]]]] as FilterSpecification;
  return { ...layer, filter };
}
