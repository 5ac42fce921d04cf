import path from 'node:path';
import { Worker } from 'node:worker_threads';

import type { Page } from '@playwright/test';
import { build } from 'vite';

import type { PagesLimits } from '../../electron/hub/pages/limits';
import type { StartWorker } from '../../electron/hub/pages/job-runner';
import { createPagesStand, type PagesStand } from '../engines/plan-pages-stand';
import type { Peer } from '../engines/plan-pages-harness/peer';
import '../engines/plan-pages-harness/window';
import { planPdf } from '../fixtures/plan-pdf';

/** The window of the goals: full HD, one device pixel a CSS pixel, canvases drawn by the processor. */
export const WINDOW = { width: 1920, height: 1080 };

/** A browser with a hub of one document each, the worker bundled as in the program. */
export interface PagesBench {
  stand: PagesStand;
  /** A page freshly loaded, with the reader's code but no document. */
  freshPage(): Promise<Page>;
  dispose(): Promise<void>;
}

export async function createPagesBench(limits: Partial<PagesLimits> = {}): Promise<PagesBench> {
  const worker = await bundledWorker();
  const stand = await createPagesStand({
    startWorker: worker,
    limits,
    chromiumArguments: ['--disable-gpu', '--disable-accelerated-2d-canvas', '--enable-precise-memory-info'],
  });
  const page = await stand.browser.newPage({ viewport: WINDOW });
  return {
    stand,
    async freshPage() {
      await page.goto('about:blank');
      await page.goto(stand.origin);
      await page.waitForFunction(() => window.pagesHarness !== undefined);
      return page;
    },
    dispose: () => stand.close(),
  };
}

/** The plan of the goals: an A0 sheet with 30,000 areas. */
export const goalPlan = (): Buffer => planPdf({ polygons: 30_000 });

/** The same plan under another hash, as if it had never been seen. */
export const neverSeen = (plan: Buffer, run: number): Buffer =>
  Buffer.concat([plan, Buffer.from(`\n% ${process.pid} ${run}\n`)]);

/** Milliseconds from opening a document in the reader to the first look at it on screen. */
export function readerSeen(page: Page, sha256: string): Promise<number> {
  return page.evaluate(async hash => {
    window.pagesHarness.open(hash, { reducedMotion: true });
    return window.pagesHarness.seen();
  }, sha256);
}

/** Milliseconds from opening a document in the reader to its sharp picture on screen. */
export function readerFirst(page: Page, sha256: string): Promise<number> {
  return page.evaluate(async hash => {
    window.pagesHarness.open(hash, { reducedMotion: true });
    return window.pagesHarness.sharp();
  }, sha256);
}

/** Milliseconds from opening a document with plain pdf.js to its picture on screen; throws when nothing was drawn. */
export async function peerFirst(page: Page, sha256: string): Promise<number> {
  const { tookMs, colour } = await page.evaluate(
    async ([hash, width]) => {
      window.benchPeer = await window.pagesHarness.peer();
      const ms = await window.benchPeer.first(`/content/${hash}`, width);
      return { tookMs: ms, colour: window.benchPeer.middle() };
    },
    [sha256, WINDOW.width] as const,
  );
  if (colour[3] !== 255) throw new Error(`pdf.js drew nothing: ${colour.join()}`);
  return tookMs;
}

/** The longest stretch without an answer while something is done, in milliseconds. */
export async function longestTaskMs(page: Page, action: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => window.pagesHarness.watchGaps());
  await action();
  return page.evaluate(() => window.pagesHarness.longestGapMs());
}

/** Throws unless coloured areas are seen around the middle of the window. */
export async function expectPlan(page: Page): Promise<void> {
  const colours = await page.evaluate(
    ([width, height]) =>
      Array.from({ length: 64 }, (_, at) =>
        window.pagesHarness.colour(
          width * (0.3 + 0.05 * (at % 8)),
          height * (0.3 + 0.05 * Math.floor(at / 8)),
        ),
      ),
    [WINDOW.width, WINDOW.height] as const,
  );
  const coloured = colours.filter(([red = 0, , blue = 0]) => Math.abs(red - blue) > 20).length;
  if (coloured < 8) throw new Error(`the plan is not on screen: ${coloured} of 64 places have colour`);
}

declare global {
  interface Window {
    benchPeer: Peer;
  }
}

/** Inside the project, because the native packages are found from there. */
const BUNDLES = path.resolve(import.meta.dirname, '../../.cache/pages-bench');

async function bundledWorker(): Promise<StartWorker> {
  const input = path.resolve(import.meta.dirname, '../../electron/hub/pages/pages-worker.ts');
  const external = ['@napi-rs/canvas', '@embedpdf/pdfium', /^node:/];
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: BUNDLES,
      rolldownOptions: { input, external, output: { entryFileNames: 'worker.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return limits => new Worker(path.join(BUNDLES, 'worker.mjs'), { workerData: limits });
}
