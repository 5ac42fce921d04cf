import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
} from 'maplibre-gl';

/** Sources and layers that one subject adds to the map's style, lowest layer first. */
export interface StylePart {
  sources: Record<string, SourceSpecification>;
  layers: LayerSpecification[];
}

/** Where layers take their features from; vector files have named layers. */
export interface From {
  source: string;
  'source-layer'?: string;
}

export const noStyle: StylePart = { sources: {}, layers: [] };

/**
 * Fonts come from the page (no glyph files, no network): MapLibre draws each letter with the first installed family
 * and takes the weight from the first name, which is why that one names only a weight.
 */
export const fonts = {
  regular: ['Aula Regular', 'Public Sans Variable'],
  semibold: ['Aula SemiBold', 'Public Sans Variable'],
  bold: ['Aula Bold', 'Public Sans Variable'],
};

/** A size that grows between two zooms, already multiplied by `scale`. */
export function sizeByZoom(scale: number, ...stops: [zoom: number, size: number][]): ExpressionSpecification {
  const flat = stops.flatMap(([zoom, size]) => [zoom, size * scale]);
  return ['interpolate', ['linear'], ['zoom'], ...flat] as unknown as ExpressionSpecification;
}

/** A value by the feature's property; `otherwise` for what the rows do not name. */
export function byProperty(
  property: string,
  rows: readonly (readonly [key: string, value: string | number])[],
  otherwise: string | number,
): ExpressionSpecification | string | number {
  if (rows.length === 0) return otherwise;
  return ['match', ['get', property], ...rows.flat(), otherwise] as unknown as ExpressionSpecification;
}

/** Only features whose property is one of the values. */
export function hasOneOf(property: string, values: readonly string[]): ExpressionSpecification {
  return ['in', ['get', property], ['literal', [...values]]] as ExpressionSpecification;
}

/** Only features of one role of a plan. */
export const role = (wanted: string): ExpressionSpecification => ['==', ['get', 'role'], wanted];

export const isPolygon: ExpressionSpecification = [
  'in',
  ['geometry-type'],
  ['literal', ['Polygon', 'MultiPolygon']],
];

export function all(...conditions: ExpressionSpecification[]): FilterSpecification {
  return ['all', ...conditions] as FilterSpecification;
}
