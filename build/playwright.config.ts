import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { inProject } from './project';

const report = process.env.AULA_PLAYWRIGHT_REPORT;

type Host = 'electron' | 'chromium';
type Orientation = 'portrait' | 'landscape';

/** What a lying screen lays out in another way; everything else is the same deed on both. */
const lying = '{board,board-and-staff,every-screen,modes,plan}';

/** Journeys through the real program in Electron and in a browser, and the engines tried alone in a page. */
export default defineConfig<object, { host: Host; orientation: Orientation }>({
  testDir: inProject('tests'),
  outputDir: inProject('test-results'),
  globalSetup: inProject('tests/journeys/driver/drawn-sample.ts'),
  // A failing journey is a failing journey: nothing is tried again until it passes.
  retries: 0,
  // Two cores: beside one Electron with its hub there is room for one browser, which mostly waits.
  workers: 2,
  timeout: 180_000,
  // A busy machine may be slow; what is right comes at once on a quiet one, so a long wait costs nothing.
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: report ? [['list'], ['json', { outputFile: path.resolve(report) }]] : [['list']],
  projects: [
    journeys('electron', 'portrait'),
    journeys('chromium', 'portrait'),
    journeys('chromium', 'landscape'),
    { name: 'engines', testMatch: 'engines/**/*.spec.ts', workers: 1 },
    // Two Electrons at once are too much for two cores.
    { ...journeys('electron', 'landscape'), dependencies: ['electron-portrait'] },
  ],
});

/**
 * Journeys of the kiosk run in Electron, which is what stands in the lobby; what is made for a browser, or must be seen
 * in one, is tagged @browser and runs there. @once keeps a journey to the standing screen, @electron says aloud that it
 * is about the program.
 */
function journeys(host: Host, orientation: Orientation) {
  const elsewhere = orientation === 'portrait' ? [] : [/@once/];
  const ofHost =
    host === 'electron'
      ? { grepInvert: [/@browser/, ...elsewhere] }
      : { grep: /@browser/, grepInvert: elsewhere };
  return {
    name: `${host}-${orientation}`,
    workers: 1,
    testMatch: orientation === 'portrait' ? 'journeys/**/*.spec.ts' : `journeys/${lying}.spec.ts`,
    ...ofHost,
    use: { host, orientation, actionTimeout: 30_000 },
  };
}
