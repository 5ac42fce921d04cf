import { Worker } from 'node:worker_threads';
import { createCatalogue, type CatalogueKeeper } from './catalogue/create-catalogue';
import { createPlaceWork, placeHere } from './catalogue/geometry/place-work';
import type { HubConfig } from './config';
import { publishedFolders, type HubSurroundings, type WorkerName } from './hub-surroundings';
import type { Mirror } from './mirror/contract';
import { createMirror } from './mirror/create-mirror';
import { createPages, type Pages } from './pages/create-pages';
import type { State } from './storage/open-state';

/** What is published: the mirror of the share, its meaning, and the pictures of its documents. */
export interface Content {
  readonly mirror: Mirror;
  readonly catalogue: CatalogueKeeper;
  readonly pages: Pages;
}

/** Creates them, with workers where the surroundings have any. */
export async function createContent(
  config: HubConfig,
  { clock, log, workerFile, state }: HubSurroundings & { state: State },
): Promise<Content> {
  const starter = (name: WorkerName) => (data?: unknown) => startWorker(workerFile, name, data);
  const placeWork = workerFile === undefined ? placeHere : createPlaceWork(starter('catalogue'));
  const catalogue = createCatalogue({ ...publishedFolders(config), placeWork, log });
  const mirror = await createMirror({
    shareDir: config.shareDirectory,
    dataDir: config.dataDirectory,
    site: config.site,
    pollMs: config.sharePollMs,
    keepBytes: config.keepContentBytes,
    onCollected: remaining => pages.sweep(remaining),
    ...(workerFile === undefined ? {} : { startWorker: starter('mirror') }),
    ...{ state, clock, log, validate: catalogue.validate },
  });
  const made = createPages({
    dataDir: config.dataDirectory,
    contentFile: mirror.contentFile,
    startWorker: starter('pages'),
    ...{ clock, log },
  });
  // Pictures are never drawn in the hub's own thread.
  const pages = workerFile === undefined ? { ...made, prepare() {} } : made;
  return { mirror, catalogue, pages };
}

function startWorker(workerFile: HubSurroundings['workerFile'], name: WorkerName, data?: unknown): Worker {
  if (workerFile === undefined) throw new Error(`no program for the ${name} worker`);
  return new Worker(workerFile(name), { workerData: data });
}
