import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';

import { palette } from '../palette';
import type { PreparedAreas } from '../prepared-scene';
import { areaSource } from './area-style';
import { all, fonts, isPolygon, role, sizeByZoom, type From, type StylePart } from './style-parts';

/** Texts of the plan; apart from the fills so that the selection's outline lies between. */
export function areaTextStyle(areas: PreparedAreas, scale: number): StylePart {
  const from = areaSource(areas);
  const labels: From = areas.kind === 'tiles' ? from : { source: 'area-labels' };
  return {
    sources: {},
    layers: [...markTexts(from, scale), codeText(labels, areas.kind === 'tiles', scale)],
  };
}

const halo = (scale: number, width = 2) => ({
  'text-color': palette.ink,
  'text-halo-color': palette.paper,
  'text-halo-width': width * scale,
});

/** A part's label ("sr-1") or mark; names of kinds ("Rakennusala") are too long to write on the map. */
const shortMark: ExpressionSpecification = ['coalesce', ['get', 'label'], ['get', 'code'], ''];

/** Labels of points (block numbers, streets), parts and lines. */
function markTexts(from: From, scale: number): LayerSpecification[] {
  const angle: ExpressionSpecification = ['coalesce', ['get', 'angle'], 0];
  return [
    {
      id: 'plan-point-text',
      type: 'symbol',
      ...from,
      minzoom: 13.5,
      filter: all(role('point'), ['has', 'label']),
      layout: {
        'text-field': ['get', 'label'],
        // Counter-clockwise degrees, brought to -90..90 so that no name stands on its head.
        'text-rotate': ['-', 90, ['%', ['+', angle, 450], 180]],
        'text-rotation-alignment': 'map',
        'text-font': fonts.semibold,
        'text-size': sizeByZoom(scale, [13.5, 14], [18, 22]),
        'text-max-width': 9,
      },
      paint: halo(scale),
    },
    {
      id: 'part-text',
      type: 'symbol',
      ...from,
      minzoom: 15.5,
      filter: all(role('part'), ['<', ['length', shortMark], 8]),
      layout: {
        'text-field': shortMark,
        'text-font': fonts.regular,
        'text-size': sizeByZoom(scale, [15.5, 14], [19, 20]),
        'text-max-width': 9,
      },
      paint: halo(scale),
    },
    {
      id: 'plan-line-text',
      type: 'symbol',
      ...from,
      minzoom: 14.5,
      filter: all(role('line'), ['has', 'label']),
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'label'],
        'text-font': fonts.regular,
        'text-size': sizeByZoom(scale, [14.5, 14], [18, 20]),
      },
      paint: halo(scale),
    },
  ];
}

function codeText(from: From, isTiles: boolean, scale: number): LayerSpecification {
  const detail = isTiles
    ? (['coalesce', ['get', 'buildingRight'], ''] as ExpressionSpecification)
    : (['get', 'detail'] as ExpressionSpecification);
  return {
    id: 'area-code',
    type: 'symbol',
    ...from,
    ...(isTiles && { filter: all(role('area'), isPolygon) }),
    layout: {
      'symbol-sort-key': isTiles ? 0 : ['-', 0, ['get', 'room']],
      'text-field': [
        'step',
        ['zoom'],
        ['to-string', ['get', 'code']],
        15,
        [
          'case',
          ['==', detail, ''],
          ['format', ['to-string', ['get', 'code']], {}],
          [
            'format',
            ['to-string', ['get', 'code']],
            {},
            '\n',
            {},
            detail,
            { 'font-scale': 0.72, 'text-font': ['literal', fonts.semibold] },
          ],
        ],
      ] as unknown as ExpressionSpecification,
      'text-font': fonts.bold,
      'text-size': sizeByZoom(scale, [11, 17], [15, 27], [18, 36]),
      'text-line-height': 1.15,
      'text-padding': 3,
      'text-max-width': 14,
    },
    paint: halo(scale, 2.4),
  };
}
