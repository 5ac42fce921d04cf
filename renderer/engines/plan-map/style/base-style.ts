import type {
  ExpressionSpecification,
  FilterSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';

import { palette } from '../palette';
import type { PreparedAreas, PreparedBase } from '../prepared-scene';
import type { GeoSource } from '../scene';
import { fonts, noStyle, sizeByZoom, type StylePart } from './style-parts';

/** Where one subject of the base map comes from. */
interface BaseSource {
  source: string;
  'source-layer'?: string;
}

type Subject = 'municipality' | 'greens' | 'water' | 'streets' | 'railways' | 'buildings' | 'placeNames';
const subjects: readonly Subject[] = [
  'municipality',
  'greens',
  'water',
  'streets',
  'railways',
  'buildings',
  'placeNames',
];

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

/** A name that the plan itself writes is not written twice. */
function withoutNames(layer: LayerSpecification, plan: PreparedAreas | undefined): LayerSpecification {
  if (layer.type !== 'symbol' || plan?.kind !== 'features') return layer;
  const written = plan.features.features.flatMap(({ properties: { role, label } }) =>
    role === 'point' && label !== undefined ? label : [],
  );
  const filter = ['!', ['in', name, ['literal', [...new Set(written)]]]] as FilterSpecification;
  return { ...layer, filter };
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
  const found = new Map<Subject, BaseSource>();
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

function subjectLayers(found: ReadonlyMap<Subject, BaseSource>, scale: number): LayerSpecification[] {
  const layers: LayerSpecification[] = [];
  const add = (subject: Subject, make: (from: BaseSource) => LayerSpecification[]) => {
    const from = found.get(subject);
    if (from) layers.push(...make(from));
  };
  add('municipality', from => [fill('base-ground', from, palette.ground)]);
  add('greens', from => [fill('base-greens', from, palette.greens)]);
  add('water', from => [
    fill('base-water', from, palette.water),
    line('base-water-edge', from, palette.waterEdge, sizeByZoom(scale, [10, 0.6], [16, 1.5])),
  ]);
  add('buildings', from => [{ ...fill('base-buildings', from, palette.building), minzoom: 13.5 }]);
  add('streets', from => streetLayers(from, scale));
  add('railways', from => [
    line('base-railways', from, palette.railway, sizeByZoom(scale, [10, 1], [16, 4])),
    line('base-railway-ties', from, palette.ground, sizeByZoom(scale, [10, 0.5], [16, 2.2]), [3, 3]),
  ]);
  add('municipality', from => [
    line(
      'base-municipality-edge',
      from,
      palette.municipalityEdge,
      sizeByZoom(scale, [9, 1.5], [14, 3]),
      [4, 2],
    ),
  ]);
  add('streets', from => [streetNames(from, scale)]);
  add('placeNames', from => [placeNames(from, scale)]);
  return layers;
}

const polygonOnly = [
  'in',
  ['geometry-type'],
  ['literal', ['Polygon', 'MultiPolygon']],
] as ExpressionSpecification;

function fill(id: string, from: BaseSource, colour: string): LayerSpecification {
  return { id, type: 'fill', ...from, filter: polygonOnly, paint: { 'fill-color': colour } };
}

function line(
  id: string,
  from: BaseSource,
  colour: string,
  width: ExpressionSpecification,
  dashes?: number[],
): LineLayerSpecification {
  return {
    id,
    type: 'line',
    ...from,
    layout: { 'line-join': 'round', 'line-cap': dashes ? 'butt' : 'round' },
    paint: { 'line-color': colour, 'line-width': width, ...(dashes && { 'line-dasharray': dashes }) },
  };
}

const kindOfFeature: ExpressionSpecification = [
  'coalesce',
  ['get', 'luokka'],
  ['get', 'class'],
  ['get', 'kind'],
  ['get', 'laji'],
  '',
];
const streetFactor = [
  'match',
  kindOfFeature,
  [
    'valtatie',
    'maantie',
    'päätie',
    'pääkatu',
    'kokooja',
    'highway',
    'major_road',
    'primary',
    'trunk',
    'secondary',
  ],
  1.5,
  ['polku', 'path', 'kevyt', 'kävelykatu', 'pyörätie', 'kevyen liikenteen väylä', 'footway', 'cycleway'],
  0.45,
  1,
] as unknown as ExpressionSpecification;

function streetWidth(scale: number, extra: number): ExpressionSpecification {
  const at = (size: number) =>
    ['+', ['*', size * scale, streetFactor], extra * scale] as ExpressionSpecification;
  return [
    'interpolate',
    ['exponential', 1.5],
    ['zoom'],
    10,
    at(0.9),
    13,
    at(3),
    15,
    at(8),
    17,
    at(18),
    20,
    at(60),
  ];
}

function streetLayers(from: BaseSource, scale: number): LayerSpecification[] {
  return [
    { ...line('base-street-edges', from, palette.streetEdge, streetWidth(scale, 2.4)), minzoom: 12 },
    {
      id: 'base-streets',
      type: 'line',
      ...from,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': ['interpolate', ['linear'], ['zoom'], 11, palette.streetFar, 12.5, palette.street],
        'line-width': streetWidth(scale, 0),
      },
    },
  ];
}

const name: ExpressionSpecification = [
  'coalesce',
  ['get', 'nimi'],
  ['get', 'name'],
  ['get', 'name:fi'],
  ['get', 'label'],
  '',
];

function streetNames(from: BaseSource, scale: number): LayerSpecification {
  return {
    id: 'base-street-names',
    type: 'symbol',
    ...from,
    minzoom: 14,
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 420 * scale,
      'text-field': name,
      'text-font': fonts.regular,
      'text-size': sizeByZoom(scale, [14, 15], [18, 21]),
      'text-letter-spacing': 0.01,
    },
    paint: { 'text-color': palette.baseText, 'text-halo-color': palette.paper, 'text-halo-width': 2 * scale },
  };
}

function placeNames(from: BaseSource, scale: number): LayerSpecification {
  return {
    id: 'base-place-names',
    type: 'symbol',
    ...from,
    layout: {
      'text-field': name,
      'text-font': fonts.semibold,
      'symbol-sort-key': ['match', kindOfFeature, ['keskus', 'city', 'town'], 0, ['vesi', 'water'], 1, 2],
      'text-size': sizeByZoom(scale, [9, 18], [15, 25]),
      'text-max-width': 8,
      'text-padding': 6,
    },
    paint: {
      'text-color': [
        'match',
        kindOfFeature,
        ['vesi', 'järvi', 'joki', 'koski', 'water', 'lake', 'river'],
        palette.waterText,
        palette.baseText,
      ],
      'text-halo-color': palette.ground,
      'text-halo-width': 2 * scale,
    },
  };
}
