import { PMTiles, type RangeResponse, type Source } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import type { Feature } from 'geojson';
import { pmtilesFile, type Tile } from './pmtiles-file';
import { TILE_LAYER, tileFeatures } from './tile-features';

class InMemory implements Source {
  constructor(private readonly bytes: Uint8Array) {}
  getKey() {
    return 'memory';
  }
  getBytes(offset: number, length: number): Promise<RangeResponse> {
    return Promise.resolve({ data: this.bytes.slice(offset, offset + length).buffer as ArrayBuffer });
  }
}

function tileOf(longitude: number, latitude: number, zoom: number): [number, number] {
  const mercator = Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI;
  return [Math.floor(((longitude + 180) / 360) * 2 ** zoom), Math.floor(((1 - mercator) / 2) * 2 ** zoom)];
}

describe('vector tiles', () => {
  it('are read back by the public PMTiles reader, also through leaf directories', async () => {
    const tiles: Tile[] = Array.from({ length: 128 * 128 }, (_, index) => ({
      ...{ zoom: 14, column: 9000 + (index % 128), row: 4000 + Math.floor(index / 128) },
      bytes: new TextEncoder().encode(`tile ${index}`),
    }));
    const file = pmtilesFile({ bounds: [28, 61, 29, 62], minZoom: 14, maxZoom: 14, layer: 'x', tiles });
    const reader = new PMTiles(new InMemory(file));
    expect(await reader.getHeader()).toMatchObject({
      minZoom: 14,
      maxZoom: 14,
      numTileEntries: 128 * 128,
      minLon: 28,
      maxLat: 62,
    });
    for (const index of [0, 127, 4_321, 128 * 128 - 1]) {
      const tile = await reader.getZxy(14, 9000 + (index % 128), 4000 + Math.floor(index / 128));
      expect(new TextDecoder().decode(tile?.data)).toBe(`tile ${index}`);
    }
    expect(await reader.getZxy(14, 8999, 4000)).toBeUndefined();
  });

  it('hold the features where they are and nothing elsewhere', async () => {
    const plot: Feature = {
      ...{ type: 'Feature', id: 7, properties: { id: '7', role: 'area', code: 'AO' } },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [28.77, 61.17],
            [28.771, 61.17],
            [28.771, 61.171],
            [28.77, 61.17],
          ],
        ],
      },
    };
    const reader = new PMTiles(new InMemory(tileFeatures([plot], [28.77, 61.17, 28.771, 61.171])));
    expect(await reader.getMetadata()).toMatchObject({ vector_layers: [{ id: TILE_LAYER }] });
    const [column, row] = tileOf(28.7705, 61.1705, 15);
    const near = [-2, -1, 0, 1, 2].flatMap(x => [-2, -1, 0, 1, 2].map(y => [column + x, row + y] as const));
    const filled = await Promise.all(near.map(([x, y]) => reader.getZxy(15, x, y)));
    const texts = filled
      .filter(tile => tile !== undefined)
      .map(tile => new TextDecoder('latin1').decode(tile.data));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.every(text => text.includes('AO') && text.includes(TILE_LAYER))).toBe(true);
    expect(await reader.getZxy(15, 0, 0)).toBeUndefined();
  });
});
