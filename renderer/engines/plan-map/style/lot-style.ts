import type { Feature, Point } from 'geojson';

import { lotStatuses } from '#content/model/lots-file';

import { featureCollection } from '../geometry';
import { labelFeature } from '../label-points';
import { lotLooks } from '../lot-looks';
import { imageName } from '../map-images';
import { palette } from '../palette';
import type { LotFeatureProperties, LotLayer } from '../scene';
import { clusterLayers, clustered } from './cluster-style';
import { byProperty, fonts, isPolygon, sizeByZoom, type StylePart } from './style-parts';

const statuses = Object.keys(lotStatuses.rows) as (keyof typeof lotLooks)[];

/** Plots for sale: their ground by status, and each one's label; far away, numbers of plots. */
export function lotStyle(lots: LotLayer, scale: number): StylePart {
  const row = (part: 'fill' | 'edge' | 'text') =>
    statuses.map(status => [status, lotLooks[status][part]] as const);
  const image = imageName.lot(scale);
  return {
    sources: {
      lots: { type: 'geojson', data: lots.features },
      'lot-marks': clustered(featureCollection(lotMarks(lots)), scale),
    },
    layers: [
      {
        id: 'lot-fill',
        type: 'fill',
        source: 'lots',
        filter: isPolygon,
        paint: {
          'fill-color': byProperty('status', row('fill'), palette.building) as string,
          'fill-opacity': 0.5,
        },
      },
      {
        id: 'lot-edge',
        type: 'line',
        source: 'lots',
        filter: isPolygon,
        paint: {
          'line-color': byProperty('status', row('edge'), palette.areaEdge) as string,
          'line-width': sizeByZoom(scale, [12, 1.5], [16, 3]),
        },
      },
      ...clusterLayers('lot-marks', scale),
      {
        id: 'lot-mark',
        type: 'symbol',
        source: 'lot-marks',
        filter: ['!', ['has', 'point_count']],
        layout: {
          'icon-image': ['concat', image.prefix, ['get', 'status'], image.suffix],
          'icon-text-fit': 'both',
          'icon-allow-overlap': true,
          'text-allow-overlap': true,
          'text-field': ['get', 'label'],
          'text-font': fonts.bold,
          'text-size': 20 * scale,
        },
        paint: { 'text-color': byProperty('status', row('text'), palette.ink) as string },
      },
    ],
  };
}

/** Every plot's mark: at its label place, or the point that it is. */
export function lotMarks(lots: LotLayer): Feature<Point, LotFeatureProperties>[] {
  return lots.features.features.flatMap(({ geometry, properties }) =>
    geometry.type === 'Point'
      ? [{ type: 'Feature' as const, geometry, properties }]
      : labelFeature({ type: 'Feature', geometry, properties }),
  );
}
