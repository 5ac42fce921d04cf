import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const renderer = path.resolve(import.meta.dirname, '../renderer');
const page = (name: string) => path.join(renderer, name, 'index.html');

/** The four pages: kiosk, board and staff, and the screen that is one of them by order; with addresses that work behind both doors. */
export default defineConfig({
  root: renderer,
  base: './',
  plugins: [react()],
  build: {
    outDir: path.resolve(import.meta.dirname, '../dist/pages'),
    emptyOutDir: true,
    // Taken into the notices of the package.
    license: { fileName: 'licences.json' },
    target: 'chrome130',
    modulePreload: { polyfill: false },
    // The map and the reader are large and load when they are needed.
    chunkSizeWarningLimit: 1500,
    // Fonts and pictures stay files: the content security policy allows no data addresses for fonts.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { kiosk: page('kiosk'), board: page('board'), staff: page('staff'), screen: page('screen') },
    },
  },
  worker: { format: 'es' },
});
