import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { _electron, type Page } from '@playwright/test';
import { buildAll } from '../../../build/build-all';
import { electronRuntime } from '../../../build/electron-runtime';
import { projectDirectory } from '../../../build/project';
import {
  displayFor,
  endProcess,
  programEnvironment,
  programOptions,
  rootSwitches,
  startLobby,
} from '../../journeys/driver/lobby';
import { sampleShare } from '../../journeys/driver/sample-share';
import type { BenchRow } from '../row';

/** From the start of the process to the first paint of the first screen, which holds its buttons already: an empty window against the kiosk. */
export const row: BenchRow = {
  goal: 14,
  name: 'program-start',
  peer: 'empty window of the same Electron, ms',
  limit: 1.25,
  pairs: 7,
  async prepare(dir) {
    await buildAll();
    const { executable } = await electronRuntime();
    const lobby = {
      host: 'electron',
      orientation: 'portrait',
      shareDirectory: await sampleShare(),
      dataDirectory: path.join(dir, 'data'),
    } as const;
    await seenOnce(lobby);
    const ways: (() => Promise<unknown>)[] = [];
    const display = await displayFor(lobby.orientation, ways);
    const env = programEnvironment(display);
    const empty = await emptyProgram(path.join(dir, 'empty'));
    const start = (args: string[], isUsable: string) =>
      paintedAfterMs({ executable, env, args: [...rootSwitches(), ...args] }, isUsable);
    return {
      peer: () => start([empty], 'h1'),
      product: () => start([projectDirectory, ...programOptions(lobby)], 'button'),
      async dispose() {
        for (const way of ways) await way();
      },
    };
  },
};

/** The first start of all mirrors the share; what is measured is the start of every morning after that. */
async function seenOnce(options: Parameters<typeof startLobby>[0]): Promise<void> {
  const lobby = await startLobby(options);
  await lobby.page.waitForSelector('button');
  await lobby.stop();
}

interface Launch {
  executable: string;
  env: Record<string, string>;
  args: string[];
}

/** Milliseconds from the launch to the first paint; throws when what makes the screen usable is not there. */
async function paintedAfterMs({ executable, env, args }: Launch, usable: string): Promise<number> {
  const startedAt = Date.now();
  const electron = await _electron.launch({ executablePath: executable, args, env });
  try {
    const page = await electron.firstWindow();
    await page.waitForSelector(usable);
    // The element can be there a moment before Chromium notes its paint.
    await wait(500);
    return (await firstPaintAt(page)) - startedAt;
  } finally {
    await endProcess(electron.process());
  }
}

/** When the first content of the page was painted, epoch milliseconds, as Chromium itself noted it. */
async function firstPaintAt(page: Page): Promise<number> {
  const paintedMs = await page.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return paint ? performance.timeOrigin + paint.startTime : undefined;
  });
  if (paintedMs === undefined) throw new Error('Nothing was painted.');
  return paintedMs;
}

async function emptyProgram(directory: string): Promise<string> {
  await mkdir(directory);
  await writeFile(path.join(directory, 'package.json'), '{"name":"empty","main":"main.cjs"}');
  await writeFile(path.join(directory, 'page.html'), '<!doctype html><title>Empty</title><h1>Empty</h1>');
  await writeFile(path.join(directory, 'main.cjs'), emptyMain);
  return directory;
}

const emptyMain = `
const { app, BrowserWindow } = require('electron');
const path = require('node:path');
app.setPath('userData', path.join(__dirname, 'data'));
app.whenReady().then(() => {
  const window = new BrowserWindow({ fullscreen: true, webPreferences: { sandbox: true } });
  void window.loadFile(path.join(__dirname, 'page.html'));
});
`;
