import type { Feature } from 'geojson';

import { lotLooks } from './lot-looks';
import { palette } from './palette';
import { placeIcons } from './place-icons';
import type { GeoSource, MapScene } from './scene';
import { svgElement } from './svg-text';
import { areaShapes, hatchPattern } from './thumbnail-areas';
import { thumbnailProjection, type ThumbnailProjection, type ThumbnailSize } from './thumbnail-projection';
import { dot, shape, stroke } from './thumbnail-shapes';

/**
 * A small still picture of a scene as SVG markup, without WebGL: for cards, lists and machines that cannot draw the
 * map. All texts are escaped. Sources that are still URLs are left out; `withGeometry` reads them first.
 */
export function planThumbnail(scene: MapScene, size: ThumbnailSize): string {
  const projection = thumbnailProjection(scene.bounds, size);
  const unit = Math.min(size.widthPx, size.heightPx) / 300;
  const content = [
    hatchPattern(unit),
    svgElement('rect', { width: size.widthPx, height: size.heightPx, fill: palette.ground }),
    ...baseShapes(scene, projection, unit),
    ...(scene.areas ? areaShapes(scene.areas, projection, unit) : []),
    ...routeShapes(scene, projection, unit),
    ...lotShapes(scene, projection, unit),
    ...placeShapes(scene, projection, unit),
  ];
  return svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size.widthPx} ${size.heightPx}`,
      width: size.widthPx,
      height: size.heightPx,
      preserveAspectRatio: 'xMidYMid slice',
      role: 'img',
      'aria-label': scene.accessibleName,
    },
    content.join(''),
  );
}

function featuresOf(source: GeoSource | undefined): Feature[] {
  return source === undefined || typeof source === 'string' ? [] : source.features;
}

function baseShapes({ base }: MapScene, projection: ThumbnailProjection, unit: number): string[] {
  if (base.kind !== 'plain') return [];
  const streetPx = Math.min(9 * unit, Math.max(1.2 * unit, 9 * projection.pixelsPerMetre));
  const streets = featuresOf(base.streets);
  return [
    ...shape(featuresOf(base.greens), projection, { fill: palette.greens }),
    ...shape(featuresOf(base.water), projection, {
      fill: palette.water,
      stroke: palette.waterEdge,
      'stroke-width': unit,
    }),
    ...shape(featuresOf(base.buildings), projection, { fill: palette.building }),
    ...shape(streets, projection, stroke(palette.streetEdge, streetPx + 1.6 * unit)),
    ...shape(streets, projection, stroke(palette.street, streetPx)),
    ...shape(featuresOf(base.railways), projection, stroke(palette.railway, 1.6 * unit)),
    ...shape(featuresOf(base.municipality), projection, stroke(palette.municipalityEdge, 1.6 * unit, [4, 2])),
  ];
}

function routeShapes({ routes }: MapScene, projection: ThumbnailProjection, unit: number): string[] {
  const features = routes?.features.features ?? [];
  return [
    ...shape(features, projection, stroke(palette.paper, 6 * unit)),
    ...shape(features, projection, stroke(palette.route, 3.4 * unit)),
  ];
}

function lotShapes({ lots }: MapScene, projection: ThumbnailProjection, unit: number): string[] {
  return (lots?.features.features ?? []).flatMap(({ geometry, properties }) => {
    const look = lotLooks[properties.status];
    if (geometry.type === 'Point') return [dot(projection.point(geometry.coordinates), 6 * unit, look.edge)];
    return shape([{ type: 'Feature', geometry, properties }], projection, {
      fill: look.fill,
      'fill-opacity': 0.7,
      stroke: look.edge,
      'stroke-width': 1.6 * unit,
    });
  });
}

function placeShapes({ places, home }: MapScene, projection: ThumbnailProjection, unit: number): string[] {
  const dots = (places?.features.features ?? []).map(({ geometry, properties }) =>
    dot(projection.point(geometry.coordinates), 6.5 * unit, placeIcons[properties.icon].colour),
  );
  return home ? [...dots, dot(projection.point([...home.position]), 8 * unit, palette.home)] : dots;
}
