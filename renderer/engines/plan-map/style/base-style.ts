import type { GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';

import { palette } from '../palette';
import type { PreparedAreas, PreparedBase } from '../prepared-scene';
import type { GeoSource } from '../scene';
import { subjectLayers, subjects, type Subject } from './base-layers';
import { withoutNames } from './base-names';
import { noStyle, type From, type StylePart } from './style-parts';

/** Names that vector files use for a subject: the simple ones, then Protomaps' and OpenMapTiles'. */
const layerNames: Readonly<Record<Subject, readonly string[]>> = {
  municipality: ['municipality', 'earth'],
  greens: ['greens', 'landuse', 'landcover', 'park'],
  water: ['water'],
  streets: ['streets', 'roads', 'transportation'],
  railways: ['railways'],
  buildings: ['buildings', 'building'],
  placeNames: ['placeNames', 'places', 'place'],
};

/** The ground under everything: faint, so that the plan's colours and letters stand out; `names` lie above the plan. */
export function baseStyle(
  base: PreparedBase,
  scale: number,
  plan?: PreparedAreas,
): StylePart & { names: LayerSpecification[] } {
  const background: LayerSpecification = {
    id: 'base-background',
    type: 'background',
    paint: { 'background-color': base.kind === 'vector' ? palette.ground : palette.outside },
  };
  const part = base.kind === 'raster' ? rasterBase(base.url) : subjectBase(base, scale);
  const isName = ({ type }: LayerSpecification) => type === 'symbol';
  return {
    sources: part.sources,
    layers: [background, ...part.layers.filter(layer => !isName(layer))],
    names: part.layers.filter(isName).map(layer => withoutNames(layer, plan)),
  };
}

function rasterBase(url: string): StylePart {
  return {
    sources: { base: { type: 'raster', url: `pmtiles://${url}`, tileSize: 256 } },
    layers: [
      {
        id: 'base-raster',
        type: 'raster',
        source: 'base',
        paint: { 'raster-saturation': -0.6, 'raster-contrast': -0.1, 'raster-fade-duration': 0 },
      },
    ],
  };
}

function subjectBase(base: Exclude<PreparedBase, { kind: 'raster' }>, scale: number): StylePart {
  const sources: StylePart['sources'] = {};
  if (base.kind === 'vector') sources['base'] = { type: 'vector', url: `pmtiles://${base.url}` };
  const found = new Map<Subject, From>();
  for (const subject of subjects) {
    if (base.kind === 'vector') {
      const layer = layerNames[subject].find(name => base.layers.includes(name));
      if (layer !== undefined) found.set(subject, { source: 'base', 'source-layer': layer });
    } else if (base[subject] !== undefined) {
      sources[`base-${subject}`] = geoJsonSource(base[subject]);
      found.set(subject, { source: `base-${subject}` });
    }
  }
  if (found.size === 0) return noStyle;
  return { sources, layers: subjectLayers(found, scale) };
}

function geoJsonSource(data: GeoSource): GeoJSONSourceSpecification {
  return { type: 'geojson', data: typeof data === 'string' ? new URL(data, location.href).href : data };
}
