import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';

import { imageName } from '../map-images';
import { palette } from '../palette';
import { defaultOpacity, type PreparedAreas } from '../prepared-scene';
import { featureCollection } from '../geometry';
import { areaLooks, lineLook, partLook, type AreaLooks, type MarkLook } from './area-looks';
import { all, byProperty, fonts, hasOneOf, isPolygon, sizeByZoom, type StylePart } from './style-parts';

type From = { source: string; 'source-layer'?: string };

const role = (wanted: string): ExpressionSpecification => ['==', ['get', 'role'], wanted];

/** The plan: fills by notation, hatch and red lines, part areas, boundaries, codes and labels. */
export function areaStyle(areas: PreparedAreas, scale: number): StylePart {
  const from: From =
    areas.kind === 'tiles' ? { source: 'areas', 'source-layer': areas.layer } : { source: 'areas' };
  const looks = areaLooks(areas.codes, areas.notationSet);
  return {
    sources: areaSources(areas),
    layers: [
      ...fillLayers(from, looks, areas.opacity, scale),
      ...partLayers(from, areas.codes, scale),
      ...markLayers('line', from, areas.codes, lineLook, 'plain', scale),
      ...boundaryLayers(from, scale),
    ],
  };
}

/** Texts of the plan; apart from the fills so that the selection's outline lies between. */
export function areaTextStyle(areas: PreparedAreas, scale: number): StylePart {
  const from: From =
    areas.kind === 'tiles' ? { source: 'areas', 'source-layer': areas.layer } : { source: 'areas' };
  const labels: From = areas.kind === 'tiles' ? from : { source: 'area-labels' };
  return {
    sources: {},
    layers: [...markTexts(from, scale), codeText(labels, areas.kind === 'tiles', scale)],
  };
}

function areaSources(areas: PreparedAreas): StylePart['sources'] {
  if (areas.kind === 'tiles') return { areas: { type: 'vector', url: `pmtiles://${areas.url}` } };
  return {
    areas: { type: 'geojson', data: areas.features, tolerance: 0.2 },
    'area-labels': { type: 'geojson', data: featureCollection(areas.labels) },
  };
}

/** Opacity of the layers that cover the base map; lines and letters stay. */
export function areaOpacities(opacity: number): { 'area-fill': number; 'area-hatch': number } {
  return { 'area-fill': opacity, 'area-hatch': Math.min(1, opacity / defaultOpacity) };
}

function fillLayers(from: From, looks: AreaLooks, opacity: number, scale: number): LayerSpecification[] {
  const hatchOpacity = areaOpacities(opacity)['area-hatch'];
  return [
    {
      id: 'area-fill',
      type: 'fill',
      ...from,
      filter: all(role('area'), isPolygon),
      paint: {
        'fill-color': byProperty('code', looks.fills, 'rgba(255,255,255,0)') as string,
        'fill-opacity': opacity,
        'fill-antialias': false,
      },
    },
    {
      id: 'area-hatch',
      type: 'fill',
      ...from,
      filter: all(role('area'), isPolygon, hasOneOf('code', looks.hatched)),
      paint: { 'fill-pattern': imageName.hatch(scale), 'fill-opacity': hatchOpacity },
    },
    {
      id: 'area-red-inside',
      type: 'line',
      ...from,
      filter: all(role('area'), isPolygon, hasOneOf('code', looks.redInside)),
      layout: { 'line-join': 'miter' },
      paint: {
        'line-color': palette.trafficRed,
        'line-width': sizeByZoom(scale, [12, 1], [17, 2.5]),
        'line-offset': sizeByZoom(scale, [12, 1.6], [17, 4]),
      },
    },
    {
      id: 'area-edge',
      type: 'line',
      ...from,
      filter: all(role('area')),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.areaEdge, 'line-width': sizeByZoom(scale, [12, 0.9], [16, 2]) },
    },
  ];
}

function partLayers(from: From, codes: readonly string[], scale: number): LayerSpecification[] {
  return [
    {
      id: 'part-fill',
      type: 'fill',
      ...from,
      filter: all(role('part'), isPolygon),
      paint: { 'fill-color': palette.paper, 'fill-opacity': 0.16 },
    },
    ...markLayers('part', from, codes, partLook, 'dashed', scale),
  ];
}

/** Colour, widths at two zooms and dashes (in line widths) of each look. */
const markLooks: Record<
  MarkLook,
  { colour: string; widths: [far: number, near: number]; dashes?: number[] }
> = {
  plain: { colour: palette.areaEdge, widths: [0.8, 1.8] },
  dashed: { colour: palette.areaEdge, widths: [0.8, 1.8], dashes: [5, 3] },
  route: { colour: palette.trail, widths: [2.6, 5.5], dashes: [0, 1.9] },
  trees: { colour: palette.trees, widths: [4, 9], dashes: [0, 1.5] },
  noAccess: { colour: palette.areaEdge, widths: [3, 7], dashes: [0.3, 0.5] },
  protected: { colour: palette.protectedEdge, widths: [1.4, 3.2] },
  groundwater: { colour: palette.waterText, widths: [1.4, 3.2], dashes: [5, 1.6, 1, 1.6] },
};

/** Fine lines would only grey the plan from afar: they come nearer than this zoom. */
const farthest: Partial<Record<MarkLook, number>> = { plain: 12, dashed: 15 };

/** A layer for each look that the codes ask for; features without a code get `plainLook`. */
function markLayers(
  wanted: 'line' | 'part',
  from: From,
  codes: readonly string[],
  lookOf: (code: string) => MarkLook,
  plainLook: MarkLook,
  scale: number,
): LayerSpecification[] {
  const looks = new Map<MarkLook, string[]>([[plainLook, []]]);
  for (const code of codes) looks.set(lookOf(code), [...(looks.get(lookOf(code)) ?? []), code]);
  return [...looks].map(([look, own]) => {
    const { colour, widths, dashes } = markLooks[look];
    const others = codes.filter(code => !own.includes(code));
    return {
      id: `${wanted}-${look}`,
      type: 'line',
      ...from,
      minzoom: farthest[look] ?? 13,
      filter: all(role(wanted), look === plainLook ? ['!', hasOneOf('code', others)] : hasOneOf('code', own)),
      layout: { 'line-join': 'round', 'line-cap': dashes?.[0] === 0 ? 'round' : 'butt' },
      paint: {
        'line-color': colour,
        'line-width': sizeByZoom(scale, [13, widths[0]], [17, widths[1]]),
        ...(dashes && { 'line-dasharray': dashes }),
      },
    };
  });
}

/** The plan's own edge: dash and dot, over a pale band so that it reads on any ground. */
function boundaryLayers(from: From, scale: number): LayerSpecification[] {
  return [
    {
      id: 'boundary-casing',
      type: 'line',
      ...from,
      filter: all(role('boundary')),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.paper,
        'line-opacity': 0.75,
        'line-width': sizeByZoom(scale, [10, 4], [16, 8]),
      },
    },
    {
      id: 'boundary',
      type: 'line',
      ...from,
      filter: all(role('boundary')),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.planEdge,
        'line-width': sizeByZoom(scale, [10, 2], [16, 4]),
        'line-dasharray': [5, 1.6, 1, 1.6],
      },
    },
  ];
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
