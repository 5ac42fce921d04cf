/// <reference types="vite/client" />
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

import { afterPaint } from './after-paint';

/** Plain pdf.js, as its own examples use it: what the reader is measured against. */
export interface Peer {
  /** Opens a document and draws page 1 `widthPx` wide; resolves to the milliseconds until it is on screen. */
  first(url: string, widthPx: number): Promise<number>;
  /** Draws the middle of the opened page again, `zoom` times as large, for a window of this size. */
  detail(zoom: number, widthPx: number, heightPx: number): Promise<number>;
  /** Colour of the middle of what was drawn last. */
  middle(): number[];
}

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

export function createPeer(): Peer {
  let page: pdfjs.PDFPageProxy | undefined;
  let fitScale = 1;
  const canvas = document.createElement('canvas');
  document.body.replaceChildren(canvas);

  async function draw(scale: number, size: Size, left: number, top: number): Promise<void> {
    if (!page) throw new Error('nothing is open');
    [canvas.width, canvas.height] = [Math.floor(size.width), Math.floor(size.height)];
    const viewport = page.getViewport({ scale });
    await page.render({ canvas, viewport, transform: [1, 0, 0, 1, -left, -top] }).promise;
    canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
    await afterPaint();
  }

  return {
    async first(url, widthPx) {
      const startedAt = performance.now();
      page = await (await pdfjs.getDocument({ url }).promise).getPage(1);
      fitScale = widthPx / page.getViewport({ scale: 1 }).width;
      await draw(fitScale, page.getViewport({ scale: fitScale }), 0, 0);
      return performance.now() - startedAt;
    },
    async detail(zoom, width, height) {
      const startedAt = performance.now();
      const scale = fitScale * zoom;
      const whole = page?.getViewport({ scale }) ?? { width, height };
      await draw(scale, { width, height }, (whole.width - width) / 2, (whole.height - height) / 2);
      return performance.now() - startedAt;
    },
    middle() {
      const { width, height } = canvas;
      return [...(canvas.getContext('2d')?.getImageData(width >> 1, height >> 1, 1, 1).data ?? [])];
    },
  };
}

interface Size {
  width: number;
  height: number;
}
