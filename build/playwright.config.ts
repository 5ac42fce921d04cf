import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { inProject } from './project';

const report = process.env.AULA_PLAYWRIGHT_REPORT;

type Host = 'electron' | 'chromium';
type Orientation = 'portrait' | 'landscape';

/** Journeys through the real program in Electron and in a browser, and the engines tried alone in a page. */
export default defineConfig<object, { host: Host; orientation: Orientation }>({
  testDir: inProject('tests'),
  outputDir: inProject('test-results'),
  // A failing journey is a failing journey: nothing is tried again until it passes.
  retries: 0,
  // Two cores: one Electron with its hub uses both.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: report ? [['list'], ['json', { outputFile: path.resolve(report) }]] : [['list']],
  projects: [
    journeys('electron', 'portrait'),
    journeys('electron', 'landscape'),
    journeys('chromium', 'portrait'),
    journeys('chromium', 'landscape'),
    { name: 'engines', testMatch: 'engines/**/*.spec.ts' },
  ],
});

/** Tags in a title narrow where a journey goes: @electron or @browser for one host, @once for one orientation. */
function journeys(host: Host, orientation: Orientation) {
  const elsewhere = host === 'electron' ? '@browser' : '@electron';
  return {
    name: `${host}-${orientation}`,
    testMatch: 'journeys/**/*.spec.ts',
    grepInvert: new RegExp(orientation === 'portrait' ? elsewhere : `${elsewhere}|@once`),
    use: { host, orientation, actionTimeout: 15_000 },
  };
}
