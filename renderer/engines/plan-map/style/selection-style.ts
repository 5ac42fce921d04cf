import type { LayerSpecification } from 'maplibre-gl';

import { palette } from '../palette';
import type { PreparedScene } from '../prepared-scene';
import { sizeByZoom, type StylePart } from './style-parts';

/** The layers that outline what is chosen; choosing changes only their filter. */
export function selectionLayers(prepared: PreparedScene): string[] {
  return selectionStyle(prepared, undefined, 1).layers.map(({ id }) => id);
}

/** A white band and a dark line around the chosen area, lot or route, wherever it comes from. */
export function selectionStyle(prepared: PreparedScene, id: string | undefined, scale: number): StylePart {
  const layers = selectableSources(prepared).flatMap(from => outline(from, id, scale));
  return { sources: {}, layers };
}

/** The filter that lets only the chosen feature through. */
export function selectionFilter(id: string | undefined): ['==', ['get', string], string] {
  return ['==', ['get', 'id'], id ?? '\u0000nothing'];
}

function selectableSources({ scene, areas }: PreparedScene): { source: string; 'source-layer'?: string }[] {
  return [
    ...(areas ? [{ source: 'areas', ...(areas.kind === 'tiles' && { 'source-layer': areas.layer }) }] : []),
    ...(scene.lots ? [{ source: 'lots' }] : []),
    ...(scene.routes ? [{ source: 'routes' }] : []),
  ];
}

function outline(
  from: { source: string; 'source-layer'?: string },
  id: string | undefined,
  scale: number,
): LayerSpecification[] {
  const shared = {
    type: 'line' as const,
    ...from,
    filter: selectionFilter(id),
    layout: { 'line-join': 'round' as const, 'line-cap': 'round' as const },
  };
  return [
    {
      ...shared,
      id: `selected-casing:${from.source}`,
      paint: { 'line-color': palette.paper, 'line-width': sizeByZoom(scale, [11, 7], [16, 13]) },
    },
    {
      ...shared,
      id: `selected-edge:${from.source}`,
      paint: { 'line-color': palette.selected, 'line-width': sizeByZoom(scale, [11, 4], [16, 7]) },
    },
  ];
}
