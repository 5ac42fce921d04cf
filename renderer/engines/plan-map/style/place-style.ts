import { imageName } from '../map-images';
import { palette } from '../palette';
import type { PlaceLayer, RouteLayer } from '../scene';
import { clusterLayers, clustered } from './cluster-style';
import { fonts, sizeByZoom, type StylePart } from './style-parts';

/** Places: a round mark by kind with the name below, gathered where they are dense. */
export function placeStyle(places: PlaceLayer, scale: number): StylePart {
  const image = imageName.place(scale);
  return {
    sources: { places: clustered(places.features, scale) },
    layers: [
      ...clusterLayers('places', scale),
      {
        id: 'place-mark',
        type: 'symbol',
        source: 'places',
        filter: ['!', ['has', 'point_count']],
        layout: {
          'icon-image': ['concat', image.prefix, ['get', 'icon'], image.suffix],
          'icon-allow-overlap': true,
          'text-field': ['get', 'label'],
          'text-font': fonts.semibold,
          'text-size': 19 * scale,
          'text-anchor': 'top',
          'text-offset': [0, 1.45],
          'text-max-width': 9,
          'text-optional': true,
          'text-padding': 4,
        },
        paint: {
          'text-color': palette.ink,
          'text-halo-color': palette.paper,
          'text-halo-width': 2.2 * scale,
        },
      },
    ],
  };
}

/** Routes: a dark line on a white band with the route's name along it. */
export function routeStyle(routes: RouteLayer, scale: number): StylePart {
  const layout = { 'line-join': 'round' as const, 'line-cap': 'round' as const };
  return {
    sources: { routes: { type: 'geojson', data: routes.features } },
    layers: [
      {
        id: 'route-casing',
        type: 'line',
        source: 'routes',
        layout,
        paint: { 'line-color': palette.paper, 'line-width': sizeByZoom(scale, [10, 6], [16, 12]) },
      },
      {
        id: 'route',
        type: 'line',
        source: 'routes',
        layout,
        paint: { 'line-color': palette.route, 'line-width': sizeByZoom(scale, [10, 3.5], [16, 7]) },
      },
      {
        id: 'route-name',
        type: 'symbol',
        source: 'routes',
        layout: {
          'symbol-placement': 'line',
          'symbol-spacing': 520 * scale,
          'text-field': ['get', 'label'],
          'text-font': fonts.semibold,
          'text-size': 18 * scale,
          'text-offset': [0, -1.1],
        },
        paint: {
          'text-color': palette.route,
          'text-halo-color': palette.paper,
          'text-halo-width': 2.4 * scale,
        },
      },
    ],
  };
}
