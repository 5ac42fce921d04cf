import type { Feature } from 'geojson';

import { palette } from './palette';
import { escapeXml, svgElement } from './svg-text';
import type { ThumbnailProjection } from './thumbnail-projection';

/** All shapes of a source as one path. */
export function shape(
  features: readonly Feature[],
  projection: ThumbnailProjection,
  attributes: Record<string, string | number>,
) {
  const d = features.map(feature => projection.path(feature.geometry)).join('');
  return d === '' ? [] : [svgElement('path', { d, ...attributes })];
}

/** Attributes of a line; dashes are in line widths. */
export function stroke(colour: string, width: number, dashes?: readonly number[]) {
  return {
    fill: 'none',
    stroke: colour,
    'stroke-width': Number(width.toFixed(2)),
    'stroke-linejoin': 'round',
    ...(dashes && { 'stroke-dasharray': dashes.map(dash => (dash * width).toFixed(1)).join(' ') }),
  };
}

/** Bold text with a white edge, centred on x. */
export function text(content: string, x: number, y: number, sizePx: number): string {
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

/** A round mark with a white edge. */
export function dot([x, y]: [number, number], radiusPx: number, fill: string): string {
  return svgElement('circle', {
    cx: x.toFixed(1),
    cy: y.toFixed(1),
    r: radiusPx.toFixed(1),
    fill,
    stroke: palette.paper,
    'stroke-width': (radiusPx * 0.4).toFixed(1),
  });
}
