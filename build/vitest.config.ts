import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Unit tests beside their files in every folder, and the suites of tests/ that need no window. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  cacheDir: '.cache/vitest',
  test: {
    // Much of the time is waited for processes and servers: two files at once keep two cores busy.
    maxWorkers: 2,
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
