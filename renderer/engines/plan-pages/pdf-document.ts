import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { PageWord } from '#hub/pages/contract';

import type { Rect, Size } from './camera';
import { LocalAssets, pdfRendererUrl, pdfWorkerUrl } from './pdf-assets';
import { wordsOf } from './pdf-words';
import type { PagesFailureText } from './plan-pages';

/** A document opened by pdf.js: without scripting, without live links, with local fonts only. */
export interface PdfDocument {
  readonly pageCount: number;
  /** Size in points as shown; page from 1. */
  pageSize(page: number): Promise<Size>;
  /** Draws a part of a page (in points) at `scale` pixels a point; rejects when the signal aborts. */
  draw(page: number, part: DrawnPart, signal: AbortSignal): Promise<HTMLCanvasElement>;
  words(page: number): Promise<PageWord[]>;
  /** Ends all tasks and the workers. */
  destroy(): Promise<void>;
}

export interface DrawnPart {
  rect: Rect;
  scale: number;
}

/** Fields to fill in are tinted so that they are seen on paper-white forms. */
const FIELD_TINT = 'rgba(20, 90, 170, 0.10)';

/** Opens a document; a failure rejects with what `failureOf` can put in words. */
export async function openPdf(url: string): Promise<PdfDocument> {
  pdfjs.GlobalWorkerOptions.workerSrc = pdfWorkerUrl;
  pdfjs.GlobalWorkerOptions.rendererSrc = pdfRendererUrl;
  const task = pdfjs.getDocument({
    url,
    cMapUrl: 'local/',
    standardFontDataUrl: 'local/',
    wasmUrl: 'local/',
    BinaryDataFactory: LocalAssets,
    useWorkerFetch: false,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const document = await task.promise.catch(async (error: unknown) => {
    await task.destroy();
    throw error;
  });
  return {
    pageCount: document.numPages,
    async pageSize(number) {
      const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
      return { width, height };
    },
    draw: async (number, part, signal) => drawPart(await document.getPage(number), part, signal),
    words: async number => wordsOf(await document.getPage(number)),
    destroy: () => task.destroy(),
  };
}

/** The sentence for a document that pdf.js refused. */
export function failureOf(error: unknown): PagesFailureText {
  if (error instanceof pdfjs.PasswordException) return 'pages.encrypted';
  return error instanceof pdfjs.ResponseException ? 'pages.unreachable' : 'pages.damaged';
}

async function drawPart(
  page: pdfjs.PDFPageProxy,
  { rect, scale }: DrawnPart,
  signal: AbortSignal,
): Promise<HTMLCanvasElement> {
  signal.throwIfAborted();
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(rect.width * scale));
  canvas.height = Math.max(1, Math.round(rect.height * scale));
  const transform = [1, 0, 0, 1, -rect.x * scale, -rect.y * scale];
  const viewport = page.getViewport({ scale });
  const task = page.render({ canvas, viewport, transform, annotationMode: pdfjs.AnnotationMode.ENABLE });
  const cancel = () => task.cancel();
  signal.addEventListener('abort', cancel);
  try {
    await task.promise;
    await tintFields(page, canvas, transform, viewport);
    return canvas;
  } catch (error) {
    canvas.width = 0;
    throw error;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

interface FieldAnnotation {
  subtype: string;
  rect: number[];
}

async function tintFields(
  page: pdfjs.PDFPageProxy,
  canvas: HTMLCanvasElement,
  transform: readonly number[],
  viewport: pdfjs.PageViewport,
): Promise<void> {
  const annotations = (await page.getAnnotations()) as FieldAnnotation[];
  const context = canvas.getContext('2d');
  if (!context) return;
  context.setTransform(1, 0, 0, 1, transform[4] ?? 0, transform[5] ?? 0);
  context.fillStyle = FIELD_TINT;
  for (const { rect } of annotations.filter(annotation => annotation.subtype === 'Widget')) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect;
    const a = viewport.convertToViewportPoint(x1, y1) as unknown as Corner;
    const b = viewport.convertToViewportPoint(x2, y2) as unknown as Corner;
    context.fillRect(
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.abs(a[0] - b[0]),
      Math.abs(a[1] - b[1]),
    );
  }
}

type Corner = readonly [x: number, y: number];
