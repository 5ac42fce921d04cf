import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature } from 'geojson';
import type { Bounds } from '#content/model/coordinates';
import { pmtilesFile, type Tile } from './pmtiles-file';

/** A unit of a level-15 tile is 14 cm in southern Finland: a plot's corner. */
const MAX_ZOOM = 15;
/** Nobody looks at a plan from further off than where all of it is one tile. */
const FURTHEST_ZOOM = 7;
const EXTENT = 4096;
/** The name of the only layer in every file made here. */
export const TILE_LAYER = 'features';

/** Cuts features (WGS 84) into vector tiles, simpler the further away they are seen from; numeric ids are kept. */
export function tileFeatures(features: readonly Feature[], bounds: Bounds): Uint8Array {
  const minZoom = zoomOfOneTile(bounds);
  const index = new GeoJSONVT(
    { type: 'FeatureCollection', features: [...features] },
    { maxZoom: MAX_ZOOM, extent: EXTENT, indexMaxPoints: 0, indexMaxZoom: minZoom },
  );
  const tiles = [...tilesBelow(index, minZoom, [0, 0, 0])];
  return pmtilesFile({ bounds, minZoom, maxZoom: MAX_ZOOM, layer: TILE_LAYER, tiles });
}

/** Depth first. A tile may draw nothing because all in it is too small for its level: the number of features tells. */
function* tilesBelow(
  index: GeoJSONVT,
  minZoom: number,
  [zoom, column, row]: readonly [number, number, number],
): Generator<Tile> {
  const tile = index.getTile(zoom, column, row);
  if (tile === null || tile.numFeatures === 0) return;
  if (zoom >= minZoom && tile.features.length > 0) {
    const bytes = fromGeojsonVt({ [TILE_LAYER]: tile }, { version: 2, extent: EXTENT });
    yield { zoom, column, row, bytes };
  }
  if (zoom === MAX_ZOOM) return;
  for (const right of [0, 1]) {
    for (const down of [0, 1]) {
      yield* tilesBelow(index, minZoom, [zoom + 1, column * 2 + right, row * 2 + down]);
    }
  }
}

function zoomOfOneTile([west, , east]: Bounds): number {
  const zoom = Math.floor(Math.log2(360 / Math.max(east - west, 1e-6)));
  return Math.min(MAX_ZOOM - 1, Math.max(FURTHEST_ZOOM, zoom));
}
