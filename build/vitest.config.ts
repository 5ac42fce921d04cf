import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Unit tests beside their files in every folder, and the suites of tests/ that need no window. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  cacheDir: '.cache/vitest',
  test: {
    include: [
      '{build,content,electron,renderer}/**/*.test.{ts,tsx}',
      'tests/{contracts,faults,bench}/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', 'dist/**', 'release/**'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A hung test file must not hang the machine that waits for its last line.
    teardownTimeout: 10_000,
    projects: [
      {
        extends: true,
        test: { name: 'node', environment: 'node', exclude: ['renderer/**/*.test.tsx'] },
      },
      {
        extends: true,
        test: { name: 'page', environment: 'happy-dom', include: ['renderer/**/*.test.tsx'] },
      },
    ],
  },
});
