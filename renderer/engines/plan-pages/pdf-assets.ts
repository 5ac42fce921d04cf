import rendererUrl from 'pdfjs-dist/legacy/build/pdf.renderer.min.mjs?url';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** Fonts that a PDF need not carry, maps of Asian characters, decoders of rare images: served with the page. */
const files = import.meta.glob<string>(
  [
    '../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
    '../../../node_modules/pdfjs-dist/cmaps/*.bcmap',
    '../../../node_modules/pdfjs-dist/wasm/*.wasm',
  ],
  { query: '?url', import: 'default', eager: true },
);

export const pdfWorkerUrl: string = workerUrl;

/** Draws off the page's thread. */
export const pdfRendererUrl: string = rendererUrl;

const urlByName = new Map(
  Object.entries(files).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]),
);

/** What pdf.js asks when it needs one of its own files; nothing is fetched from elsewhere. */
export class LocalAssets {
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const url = urlByName.get(filename);
    if (!url) throw new Error(`pdf.js asks for ${filename}, which is not served`);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status} for ${filename}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}
