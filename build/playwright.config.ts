import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { inProject } from './project';

const report = process.env.AULA_PLAYWRIGHT_REPORT;

/** Journeys through the real program in Electron and in a browser, and the engines tried alone in a page. */
export default defineConfig({
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
    { name: 'electron', testMatch: 'journeys/**/*.spec.ts', grepInvert: /@browser/ },
    { name: 'chromium', testMatch: 'journeys/**/*.spec.ts', grepInvert: /@electron/ },
    { name: 'engines', testMatch: 'engines/**/*.spec.ts' },
  ],
});
