import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Unit tests beside their files in every folder, and the suites of tests/ that need no window. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  cacheDir: '.cache/vitest',
  test: {
    // One file at a time: what is measured and waited for in one is not disturbed by another.
    maxWorkers: 1,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: [
            '{build,content,electron,renderer}/**/*.test.ts',
            'tests/{contracts,faults,bench,journeys}/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: { name: 'page', environment: 'happy-dom', include: ['renderer/**/*.test.tsx'] },
      },
    ],
  },
});
