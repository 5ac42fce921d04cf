import type { FeatureCollection } from 'geojson';

import type { BaseMap, GeoSource, MapScene } from './scene';

/** Fetches GeoJSON of the hub by URL; throws when it cannot be had or is no feature collection. */
export type LoadGeometry = (url: string, signal?: AbortSignal) => Promise<FeatureCollection>;

/** URLs name content by its hash, so what has been read once is never stale; this many are kept. */
const keptCollections = 24;

/** A loader that remembers the latest collections. */
export function createGeometryLoader({ fetch: fetchUrl }: { fetch: typeof globalThis.fetch }): LoadGeometry {
  const kept = new Map<string, FeatureCollection>();
  return async (url, signal) => {
    const known = kept.get(url);
    if (known) return known;
    const response = await fetchUrl(url, signal ? { signal } : {});
    if (!response.ok) throw new Error(`map data ${url}: HTTP ${response.status}`);
    const collection = parseCollection(await response.json(), url);
    kept.set(url, collection);
    for (const oldest of kept.keys()) {
      if (kept.size > keptCollections) kept.delete(oldest);
    }
    return collection;
  };
}

function parseCollection(data: unknown, url: string): FeatureCollection {
  const isCollection =
    typeof data === 'object' && data !== null && 'features' in data && Array.isArray(data.features);
  if (!isCollection) throw new Error(`map data ${url}: not a feature collection`);
  return data as FeatureCollection;
}

/**
 * The scene with every GeoJSON URL replaced by its features: what `planThumbnail` needs. A source that cannot be read
 * is left out, so the picture shows the rest; an abort rejects.
 */
export async function withGeometry(
  scene: MapScene,
  load: LoadGeometry,
  signal?: AbortSignal,
): Promise<MapScene> {
  const inline = async <S extends GeoSource>(source: S): Promise<Exclude<S, string> | undefined> => {
    if (typeof source !== 'string') return source as Exclude<S, string>;
    const loaded = await load(source, signal).catch(() => undefined);
    signal?.throwIfAborted();
    return loaded as Exclude<S, string> | undefined;
  };
  const { areas } = scene;
  const base = await inlineBase(scene.base, inline);
  if (!areas || 'pmtilesUrl' in areas) return { ...scene, base };
  const features = await inline(areas.features);
  return { ...scene, base, areas: features && { ...areas, features } };
}

const baseSubjects = [
  'municipality',
  'water',
  'greens',
  'streets',
  'railways',
  'buildings',
  'placeNames',
] as const;

async function inlineBase(
  base: BaseMap,
  inline: (source: GeoSource) => Promise<GeoSource | undefined>,
): Promise<BaseMap> {
  if (base.kind !== 'plain') return base;
  const loaded = { ...base };
  await Promise.all(
    baseSubjects.map(async subject => {
      const source = base[subject];
      if (source !== undefined) loaded[subject] = await inline(source);
    }),
  );
  return loaded;
}
