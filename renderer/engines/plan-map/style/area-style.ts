import type { LayerSpecification } from 'maplibre-gl';

import { featureCollection } from '../geometry';
import { imageName } from '../map-images';
import { palette } from '../palette';
import { defaultOpacity, type PreparedAreas } from '../prepared-scene';
import { areaLooks, type AreaLooks } from './area-looks';
import { lineLayers, partLayers } from './mark-style';
import {
  all,
  byProperty,
  hasOneOf,
  isPolygon,
  role,
  sizeByZoom,
  type From,
  type StylePart,
} from './style-parts';

/** The plan: fills by notation, hatch and red lines, part areas, lines and boundary; its texts are `areaTextStyle`. */
export function areaStyle(areas: PreparedAreas, scale: number): StylePart {
  const from = areaSource(areas);
  const looks = areaLooks(areas.codes, areas.notationSet);
  return {
    sources: areaSources(areas),
    layers: [
      ...fillLayers(from, looks, areas.opacity, scale),
      ...partLayers(from, areas.codes, scale),
      ...lineLayers(from, areas.codes, scale),
      ...boundaryLayers(from, scale),
    ],
  };
}

/** The source of the plan's features, whichever way they come. */
export function areaSource(areas: PreparedAreas): From {
  return areas.kind === 'tiles' ? { source: 'areas', 'source-layer': areas.layer } : { source: 'areas' };
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
      paint: {
        'line-color': palette.areaEdge,
        'line-width': sizeByZoom(scale, [9.5, 0.15], [12.5, 0.9], [16, 2]),
      },
    },
  ];
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
