import type { Feature, Point } from 'geojson';

import { featureCollection } from '../geometry';
import { imageName } from '../map-images';
import { palette } from '../palette';
import type { LabelledPosition, MapScene } from '../scene';
import { fonts, noStyle, type StylePart } from './style-parts';

/** "You are here" and the looked-for place: pins that always show, with their words. */
export function positionStyle(scene: MapScene, scale: number): StylePart {
  const pins = [pin(scene.home, imageName.home(scale)), pin(scene.marker, imageName.marker(scale))].flat();
  if (pins.length === 0) return noStyle;
  return {
    sources: { positions: { type: 'geojson', data: featureCollection(pins) } },
    layers: [
      {
        id: 'position',
        type: 'symbol',
        source: 'positions',
        layout: {
          'icon-image': ['get', 'image'],
          'icon-anchor': 'bottom',
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
          'text-field': ['get', 'label'],
          'text-font': fonts.bold,
          'text-size': 21 * scale,
          'text-anchor': 'top',
          'text-offset': [0, 0.15],
          'text-allow-overlap': true,
        },
        paint: {
          'text-color': palette.ink,
          'text-halo-color': palette.paper,
          'text-halo-width': 2.6 * scale,
        },
      },
    ],
  };
}

function pin(
  at: LabelledPosition | undefined,
  image: string,
): Feature<Point, { label: string; image: string }>[] {
  if (at === undefined) return [];
  const geometry: Point = { type: 'Point', coordinates: [...at.position] };
  return [{ type: 'Feature', geometry, properties: { label: at.label, image } }];
}
