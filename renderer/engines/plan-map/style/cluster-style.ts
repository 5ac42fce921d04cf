import type { FeatureCollection } from 'geojson';
import type { GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';

import { palette } from '../palette';
import { fonts } from './style-parts';

/** Closer than this many pixels, marks become one with a number. */
const clusterRadiusPx = 46;

/** From this zoom on every mark stands alone. */
const clusterMaxZoom = 15;

/** A source of points that gathers what would overlap. */
export function clustered(data: FeatureCollection, scale: number): GeoJSONSourceSpecification {
  return {
    type: 'geojson',
    data,
    cluster: true,
    clusterRadius: Math.round(clusterRadiusPx * scale),
    clusterMaxZoom,
  };
}

/** The gathered marks: a disc with the number of what it holds; a touch zooms in. */
export function clusterLayers(source: string, scale: number): LayerSpecification[] {
  const filter: ['has', string] = ['has', 'point_count'];
  return [
    {
      id: `${source}-cluster`,
      type: 'circle',
      source,
      filter,
      paint: {
        'circle-radius': ['step', ['get', 'point_count'], 25 * scale, 10, 30 * scale, 50, 36 * scale],
        'circle-color': palette.cluster,
        'circle-stroke-color': palette.paper,
        'circle-stroke-width': 3.5 * scale,
      },
    },
    {
      id: `${source}-count`,
      type: 'symbol',
      source,
      filter,
      layout: {
        'text-field': ['to-string', ['get', 'point_count']],
        'text-font': fonts.bold,
        'text-size': 23 * scale,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.paper },
    },
  ];
}
