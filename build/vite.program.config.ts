import { builtinModules } from 'node:module';
import path from 'node:path';
import { defineConfig } from 'vite';

const source = (file: string) => path.resolve(import.meta.dirname, '..', file);

/** What is started on its own: the Electron program, the headless hub, and the workers. */
export const programEntries = {
  main: source('electron/main.ts'),
  headless: source('electron/hub/main.ts'),
  'mirror-worker': source('electron/hub/mirror/mirror-worker.ts'),
  'catalogue-worker': source('electron/hub/catalogue/catalogue-worker.ts'),
  'pages-worker': source('electron/hub/pages/pages-worker.ts'),
  'making-worker': source('electron/hub/prints/making-worker.ts'),
  'calendar-worker': source('electron/hub/booking/calendar-worker.ts'),
};

/** Built alone, after the program. */
export const preloadEntry = source('electron/preload.ts');

/** Packages with native or WebAssembly parts or files of their own stay outside the bundle, as does Electron itself. */
export const externalPackages = [
  '@napi-rs/canvas',
  '@photostructure/sqlite',
  '@embedpdf/pdfium',
  // Read as a file: the font of the paper ticket.
  '@fontsource-variable/public-sans',
  // Read as files: the fonts of letters and filled forms.
  '@expo-google-fonts/public-sans',
];

/** The program for Node 20 and Electron, as CommonJS: an Electron main must be able to act before `ready`. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: source('dist/program'),
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    // Taken into the notices of the package.
    license: { fileName: 'licences.json' },
    rolldownOptions: {
      input: programEntries,
      external: ['electron', ...externalPackages, ...builtinModules, /^node:/],
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'shared-[hash].cjs' },
    },
  },
  ssr: { noExternal: true, target: 'node' },
});
