import { existsSync } from 'node:fs';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { inProject } from '../../../build/project';
import type { VirtualDisplay } from '../../../build/display';
import { type Browsers, createBrowsers } from './browsers';
import { layDrawn } from './drawn-sample';
import { createKiosk, type Kiosk } from './kiosk';
import { type Host, type Lobby, type LobbyOptions, type Orientation, displayFor, startLobby } from './lobby';
import { ownShare, sampleShare, temporaryFolder } from './sample-share';

export { expect } from '@playwright/test';
export { orientations, type Orientation } from './lobby';

export interface ForEachWorker {
  orientation: Orientation;
  host: Host;
  /** One browser for all pages beside the kiosk's. */
  browsers: Browsers;
  /** One program with the sample city for all journeys that change nothing. */
  lobby: Lobby;
}

interface ForEachTest {
  /** A visitor at the shared lobby's kiosk, newly arrived. */
  kiosk: Kiosk;
  /** Starts a screen to watch, or to run programs on by hand; undefined where screens cannot be made. */
  startsDisplay(): Promise<VirtualDisplay | undefined>;
  /** Starts a program of one's own with its own share and data, to change, kill or break; ended after the test. */
  startsOwn(options?: Partial<LobbyOptions>): Promise<Kiosk>;
}

/**
 * A journey: `test('…', async ({ kiosk }) => …)`. Runs in Electron, with @browser in its title in Chromium instead, on a
 * standing and a lying screen; @once keeps it to the standing one (build/playwright.config.ts says which lie).
 */
export const test = base.extend<ForEachTest, ForEachWorker>({
  orientation: ['portrait', { option: true, scope: 'worker' }],
  host: ['chromium', { option: true, scope: 'worker' }],
  browsers: [
    async ({}, use) => {
      const browsers = createBrowsers();
      await use(browsers);
      await browsers.close();
    },
    { scope: 'worker' },
  ],
  lobby: [
    async ({ host, orientation, browsers }, use, { parallelIndex }) => {
      const shareDirectory = await sampleShare();
      const dataDirectory = await sharedData(shareDirectory, parallelIndex);
      const lobby = await startLobby({ host, orientation, browsers, shareDirectory, dataDirectory });
      await use(lobby);
      await lobby.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  kiosk: async ({ lobby }, use) => {
    const kiosk = createKiosk(lobby);
    await kiosk.arrives();
    await use(kiosk);
  },
  startsDisplay: async ({ orientation }, use) => {
    const ways: (() => Promise<unknown>)[] = [];
    await use(() => displayFor(orientation, ways));
    for (const way of ways) await way();
  },
  // Named, so that a display outlives the programs on it.
  startsOwn: async ({ host, orientation, browsers, startsDisplay: _outliving }, use) => {
    const lobbies: Lobby[] = [];
    await use(async (options = {}) => {
      const shareDirectory = options.shareDirectory ?? (await ownShare());
      const dataDirectory = options.dataDirectory ?? (await ownData());
      const lobby = await startLobby({
        host,
        orientation,
        browsers,
        ...options,
        shareDirectory,
        dataDirectory,
      });
      lobbies.push(lobby);
      return createKiosk(lobby);
    });
    for (const lobby of lobbies) await lobby.stop();
  },
});

/** Kept between runs while the sample stays the same; each worker has its own. */
async function sharedData(shareDirectory: string, worker: number): Promise<string> {
  const directory = inProject('.cache', 'journeys', `data-of-${path.basename(shareDirectory)}-${worker}`);
  if (!existsSync(directory)) await layDrawn(directory);
  return directory;
}

/** A data folder of one's own in which nothing has happened yet, but the sample's documents are drawn. */
async function ownData(): Promise<string> {
  const directory = await temporaryFolder('data');
  await layDrawn(directory);
  return directory;
}
