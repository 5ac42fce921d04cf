import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';

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
    layers: [...markTexts(from, scale), ...codeTexts(labels, areas.kind === 'tiles', scale)],
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

/** Codes are placed first and so are never pushed out by the smaller text below them. */
function codeTexts(from: From, isTiles: boolean, scale: number): LayerSpecification[] {
  const detail: ExpressionSpecification = ['coalesce', ['get', isTiles ? 'buildingRight' : 'detail'], ''];
  const shared = {
    type: 'symbol' as const,
    ...from,
    ...(isTiles ? { minzoom: 13, filter: all(role('area'), isPolygon) } : { filter: hasRoom(scale) }),
  };
  const sortKey: ExpressionSpecification | number = isTiles ? 0 : ['-', 0, ['get', 'room']];
  return [
    {
      ...shared,
      id: 'area-detail',
      minzoom: 15,
      layout: {
        'symbol-sort-key': sortKey,
        'text-field': detail,
        'text-font': fonts.semibold,
        'text-size': sizeByZoom(scale, [15, 19.5], [18, 26]),
        'text-anchor': 'top',
        'text-offset': [0, 1.05],
        'text-padding': 1,
        'text-max-width': 14,
      },
      paint: halo(scale, 2.2),
    },
    {
      ...shared,
      id: 'area-code',
      layout: {
        'symbol-sort-key': sortKey,
        'text-field': ['to-string', ['get', 'code']],
        'text-font': fonts.bold,
        'text-size': sizeByZoom(scale, [11, 17], [15, 27], [18, 36]),
        'text-padding': 1,
        'text-max-width': 14,
      },
      paint: halo(scale, 2.4),
    },
  ];
}

/** A code is written where this many pixels are free around it; smaller areas get theirs nearer. */
const leastRoomPx = 6;

/** Compares an area's room, in degrees of longitude, with what a code needs at each zoom. */
function hasRoom(scale: number): FilterSpecification {
  const enough = (zoom: number) => ['>=', ['get', 'room'], (leastRoomPx * scale * 360) / (512 * 2 ** zoom)];
  const zooms = [10, 11, 12, 13, 14, 15, 16, 17, 18];
  return [
    'step',
    ['zoom'],
    enough(9),
    ...zooms.flatMap(zoom => [zoom, enough(zoom)]),
  ] as unknown as FilterSpecification;
}
