import { PMTiles, Protocol, TileType } from 'pmtiles';
import { z } from 'zod';

import type { PreparedBase } from './prepared-scene';

export interface PmtilesFiles {
  /** For MapLibre's `addProtocol('pmtiles', …)`. */
  readonly protocol: Protocol['tile'];
  /** Reads what kind of base map a file holds; rejects when it is no PMTiles file. */
  open(url: string): Promise<PreparedBase>;
}

const metadataSchema = z.object({ vector_layers: z.array(z.object({ id: z.string() })) });

/** PMTiles files of the hub, read by ranges; each opened once. */
export function createPmtilesFiles(): PmtilesFiles {
  const protocol = new Protocol({ metadata: false });
  const opened = new Map<string, PMTiles>();
  return {
    protocol: protocol.tile,
    open: async url => {
      const file = opened.get(url) ?? new PMTiles(url);
      opened.set(url, file);
      protocol.add(file);
      const { tileType } = await file.getHeader();
      if (tileType !== TileType.Mvt) return { kind: 'raster', url };
      const { vector_layers: layers } = metadataSchema.parse(await file.getMetadata());
      return { kind: 'vector', url, layers: layers.map(({ id }) => id) };
    },
  };
}
