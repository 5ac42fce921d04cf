import type { LoadGeometry } from './geometry-loader';
import type { PmtilesFiles } from './pmtiles-files';
import { prepareAreas, type PreparedBase, type PreparedScene } from './prepared-scene';
import type { AreaLayer, BaseMap, MapScene, PlanFeatureCollection } from './scene';

export interface SceneReading {
  load: LoadGeometry;
  files: Pick<PmtilesFiles, 'open'>;
  signal: AbortSignal;
  /** Hears of a source that could not be read; the rest of the scene goes on. */
  report(message: string): void;
}

/** Reads what a scene only names. Never rejects but by abort: what cannot be read is reported and left out. */
export async function prepareScene(scene: MapScene, reading: SceneReading): Promise<PreparedScene> {
  const [base, areas] = await Promise.all([
    prepareBase(scene.base, reading),
    scene.areas && readAreas(scene.areas, reading),
  ]);
  reading.signal.throwIfAborted();
  return { scene, base, areas };
}

async function prepareBase(base: BaseMap, { files, report }: SceneReading): Promise<PreparedBase> {
  if (base.kind === 'plain') return base;
  return files.open(absolute(base.url)).catch((error: unknown): PreparedBase => {
    report(`base map ${base.url}: ${String(error)}`);
    return { kind: 'plain' };
  });
}

async function readAreas(layer: AreaLayer, { load, signal, report }: SceneReading) {
  if ('pmtilesUrl' in layer)
    return prepareAreas({ ...layer, pmtilesUrl: absolute(layer.pmtilesUrl) }, undefined);
  if (typeof layer.features !== 'string') return prepareAreas(layer, layer.features);
  const loaded = await load(layer.features, signal).catch((error: unknown) => {
    if (!signal.aborted) report(String(error));
    return undefined;
  });
  return prepareAreas(layer, loaded as PlanFeatureCollection | undefined);
}

/** Workers and the PMTiles reader have no page to be relative to. */
function absolute(url: string): string {
  return new URL(url, globalThis.location.href).href;
}
