import type { Feature } from 'geojson';

import { codeAtStart, explainCode } from '#content/model/notation/notation';

import { labelPoint } from './label-points';
import { lotLooks } from './lot-looks';
import { palette } from './palette';
import { placeIcons } from './place-icons';
import { isStreetOnly } from './prepared-scene';
import type { AreaLayer, GeoSource, MapScene, PlanFeature } from './scene';
import { lineLook } from './style/area-looks';
import { escapeXml, svgElement } from './svg-text';
import { thumbnailProjection, type ThumbnailProjection, type ThumbnailSize } from './thumbnail-projection';

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

const hatchId = 'aula-map-hatch';

function hatchPattern(unit: number): string {
  const side = 7 * unit;
  const stripe = svgElement('path', {
    d: `M0 0V${side}`,
    stroke: '#281e24',
    'stroke-width': unit,
    'stroke-opacity': 0.6,
  });
  const pattern = {
    id: hatchId,
    width: side,
    height: side,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  };
  return svgElement('defs', {}, svgElement('pattern', pattern, stripe));
}

function featuresOf(source: GeoSource | undefined): Feature[] {
  return source === undefined || typeof source === 'string' ? [] : source.features;
}

/** All shapes of a source as one path. */
function shape(
  features: readonly Feature[],
  projection: ThumbnailProjection,
  attributes: Record<string, string | number>,
) {
  const d = features.map(feature => projection.path(feature.geometry)).join('');
  return d === '' ? [] : [svgElement('path', { d, ...attributes })];
}

function stroke(colour: string, width: number, dashes?: readonly number[]) {
  return {
    fill: 'none',
    stroke: colour,
    'stroke-width': Number(width.toFixed(2)),
    'stroke-linejoin': 'round',
    ...(dashes && { 'stroke-dasharray': dashes.map(dash => (dash * width).toFixed(1)).join(' ') }),
  };
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

/** How strongly a thumbnail's areas cover the base: more than on the map, as they are small. */
const areaOpacity = 0.78;

function areaShapes(layer: AreaLayer, projection: ThumbnailProjection, unit: number): string[] {
  if ('pmtilesUrl' in layer || typeof layer.features === 'string') return [];
  const { features } = layer.features;
  const withRole = (role: PlanFeature['properties']['role']) =>
    features.filter(({ properties }) => properties.role === role);
  const lines = withRole('line');
  const boundary = withRole('boundary');
  const linePx = 0.9 * unit;
  return [
    ...withRole('area').flatMap(area => areaFill(area, layer, projection, unit)),
    ...shape(
      lines.filter(({ properties }) => lineLook(properties.code ?? '') === 'plain'),
      projection,
      stroke(palette.areaEdge, linePx),
    ),
    ...shape(
      lines.filter(({ properties }) => lineLook(properties.code ?? '') === 'dashed'),
      projection,
      stroke(palette.areaEdge, linePx, [4, 3]),
    ),
    ...shape(boundary, projection, { ...stroke(palette.paper, 5 * unit), 'stroke-opacity': 0.75 }),
    ...shape(boundary, projection, stroke(palette.planEdge, 2.6 * unit, [5, 1.6, 1, 1.6])),
    ...withRole('area').flatMap(area => areaCode(area, projection, unit)),
  ];
}

function areaFill(
  area: PlanFeature,
  layer: AreaLayer,
  projection: ThumbnailProjection,
  unit: number,
): string[] {
  const d = projection.path(area.geometry);
  if (d === '') return [];
  const entry = explainCode(area.properties.code ?? '', layer.notationSet);
  const fill = svgElement('path', {
    d,
    fill: entry.fill ?? palette.paper,
    'fill-opacity': areaOpacity,
    stroke: entry.outline === 'redInside' ? palette.trafficRed : palette.areaEdge,
    'stroke-width': Number((1.1 * unit).toFixed(2)),
    'stroke-linejoin': 'round',
  });
  return entry.pattern === 'hatch' ? [fill, svgElement('path', { d, fill: `url(#${hatchId})` })] : [fill];
}

const leastCodePx = 9;
const greatestCodePx = 21;

/** The letter code where the area has most room; none where it would not be legible. */
function areaCode(
  { geometry, properties }: PlanFeature,
  projection: ThumbnailProjection,
  unit: number,
): string[] {
  if (
    properties.code === undefined ||
    isStreetOnly(properties.code) ||
    (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
  )
    return [];
  const place = labelPoint(geometry);
  if (place === undefined) return [];
  const code = codeAtStart(properties.code);
  const roomPx = place.room * projection.pixelsPerDegree;
  const sizePx = Math.min(greatestCodePx * unit, roomPx, (roomPx * 2.9) / code.length);
  if (sizePx < leastCodePx * Math.max(1, unit * 0.8)) return [];
  const [x, y] = projection.point(place.point.coordinates);
  return [text(code, x, y + sizePx * 0.36, sizePx)];
}

function text(content: string, x: number, y: number, sizePx: number): string {
  return svgElement(
    'text',
    {
      x: x.toFixed(1),
      y: y.toFixed(1),
      'font-size': sizePx.toFixed(1),
      'font-weight': 700,
      'font-family': "'Public Sans Variable', 'Public Sans', sans-serif",
      'text-anchor': 'middle',
      fill: palette.ink,
      stroke: palette.paper,
      'stroke-width': (sizePx * 0.22).toFixed(1),
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    },
    escapeXml(content),
  );
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

function dot([x, y]: [number, number], radiusPx: number, fill: string): string {
  return svgElement('circle', {
    cx: x.toFixed(1),
    cy: y.toFixed(1),
    r: radiusPx.toFixed(1),
    fill,
    stroke: palette.paper,
    'stroke-width': (radiusPx * 0.4).toFixed(1),
  });
}
