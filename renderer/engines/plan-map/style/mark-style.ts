import type { LayerSpecification } from 'maplibre-gl';

import { palette } from '../palette';
import { lineLook, partLook, type MarkLook } from './area-looks';
import { all, hasOneOf, isPolygon, role, sizeByZoom, type From } from './style-parts';

/** Part areas: a pale ground and an edge by what they mean. */
export function partLayers(from: From, codes: readonly string[], scale: number): LayerSpecification[] {
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

/** Lines of the plan by what they mean: plot boundaries, trails, rows of trees. */
export function lineLayers(from: From, codes: readonly string[], scale: number): LayerSpecification[] {
  return markLayers('line', from, codes, lineLook, 'plain', scale);
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
