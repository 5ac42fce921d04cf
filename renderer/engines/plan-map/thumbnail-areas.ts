import { codeAtStart, explainCode } from '#content/model/notation/notation';

import { labelPoint } from './label-points';
import { palette } from './palette';
import { isStreetOnly } from './prepared-scene';
import type { AreaLayer, PlanFeature } from './scene';
import { lineLook } from './style/area-looks';
import { svgElement } from './svg-text';
import type { ThumbnailProjection } from './thumbnail-projection';
import { shape, stroke, text } from './thumbnail-shapes';

const hatchId = 'aula-map-hatch';

/** The definition of the hatch, to stand once in the picture. */
export function hatchPattern(unit: number): string {
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

/** How strongly a thumbnail's areas cover the base: more than on the map, as they are small. */
const areaOpacity = 0.78;

/** The plan's areas, lines, boundary and codes. */
export function areaShapes(layer: AreaLayer, projection: ThumbnailProjection, unit: number): string[] {
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
