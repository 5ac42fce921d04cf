import type { Feature, FeatureCollection } from 'geojson';

import type { LotFeatureProperties, LotLayer, Position } from './scene';

/**
 * The lot layer of plots and their shapes, matched by id (a feature's property `id`, else its `id`). A plot without shape
 * becomes a point; one with neither shape nor position is left out.
 */
export function lotLayer(
  lots: readonly (LotFeatureProperties & { position?: Position | undefined })[],
  shapes: FeatureCollection | undefined,
): LotLayer {
  const shapeById = new Map(
    shapes?.features.map(shape => [String(shape.properties?.['id'] ?? shape.id), shape]),
  );
  const features = lots.flatMap(({ position, ...properties }) => {
    const geometry = polygonOf(shapeById.get(properties.id)) ?? pointAt(position);
    return geometry ? [{ type: 'Feature' as const, geometry, properties }] : [];
  });
  return { features: { type: 'FeatureCollection', features } };
}

type LotGeometry = LotLayer['features']['features'][number]['geometry'];

function polygonOf(shape: Feature | undefined): LotGeometry | undefined {
  const geometry = shape?.geometry;
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? geometry : undefined;
}

function pointAt(position: Position | undefined): LotGeometry | undefined {
  return position && { type: 'Point', coordinates: [...position] };
}
