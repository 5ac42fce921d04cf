import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature } from 'geojson';
import type { Bounds } from '#content/model/coordinates';
import { pmtilesFile, type Tile } from './pmtiles-file';

/** From a region in one look down to a single plot; a unit of a level-15 tile is 14 cm in southern Finland. */
const MIN_ZOOM = 7;
const MAX_ZOOM = 15;
const EXTENT = 4096;
/** The name of the only layer in every file made here. */
export const TILE_LAYER = 'features';

/** Cuts features (WGS 84) into vector tiles, simpler the further away they are seen from; numeric ids are kept. */
export function tileFeatures(features: readonly Feature[], bounds: Bounds): Uint8Array {
  const index = new GeoJSONVT(
    { type: 'FeatureCollection', features: [...features] },
    { maxZoom: MAX_ZOOM, extent: EXTENT, indexMaxPoints: 0, indexMaxZoom: MIN_ZOOM },
  );
  const tiles = [...tilesBelow(index, 0, 0, 0)];
  return pmtilesFile({ bounds, minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM, layer: TILE_LAYER, tiles });
}

/** Depth first. A tile may draw nothing because all in it is too small for its level: the number of features tells. */
function* tilesBelow(index: GeoJSONVT, zoom: number, column: number, row: number): Generator<Tile> {
  const tile = index.getTile(zoom, column, row);
  if (tile === null || tile.numFeatures === 0) return;
  if (zoom >= MIN_ZOOM && tile.features.length > 0) {
    const bytes = fromGeojsonVt({ [TILE_LAYER]: tile }, { version: 2, extent: EXTENT });
    yield { zoom, column, row, bytes };
  }
  if (zoom === MAX_ZOOM) return;
  for (const [right, down] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const) {
    yield* tilesBelow(index, zoom + 1, column * 2 + right, row * 2 + down);
  }
}
