import { fitPageScale, visibleRect, type Rect, type Size } from './camera';
import type { PdfDocument } from './pdf-document';
import type { Layer, Picture } from './picture';

export interface PdfPictureParts {
  document: PdfDocument;
  /** From 1. */
  number: number;
  page: Size;
  /** The hub's thumbnail, which stands in until the page is drawn. */
  thumbnailUrl: string | undefined;
  changed(): void;
  failed(error: unknown): void;
}

/** CSS pixels for a point, at most: an A4 sheet over four windows' width. */
const SHARPEST_SCALE = 8;

/** Pixels of the drawing of the whole page, at most. */
const BASE_PIXELS = 8_000_000;

/** The visible part is drawn anew when the view has been still for this long, in milliseconds. */
const STILL_MS = 120;

/** Enlarged more than this a drawing looks soft. */
const LARGEST_MAGNIFICATION = 1.15;

interface Drawing extends Layer {
  image: HTMLCanvasElement;
  scale: number;
}

/** A page drawn by pdf.js: once as a whole, and again the part that one looks at closely. */
export function createPdfPicture(parts: PdfPictureParts): Picture {
  const { document, number, page, changed } = parts;
  const whole: Rect = { x: 0, y: 0, ...page };
  const ended = new AbortController();
  let thumbnail: Layer | undefined;
  let base: Drawing | undefined;
  let baseAsked = false;
  let detail: Drawing | undefined;
  let detailAsked: { rect: Rect; scale: number; abort: AbortController; timer: number } | undefined;

  if (parts.thumbnailUrl) void loadThumbnail(parts.thumbnailUrl);

  async function loadThumbnail(url: string): Promise<void> {
    const response = await fetch(url, { signal: ended.signal }).catch(() => undefined);
    if (!response?.ok || base || ended.signal.aborted) return;
    const image = await createImageBitmap(await response.blob()).catch(() => undefined);
    if (!image) return;
    if (base || ended.signal.aborted) return image.close();
    thumbnail = { image, rect: whole };
    changed();
  }

  async function drawBase(scale: number): Promise<void> {
    baseAsked = true;
    try {
      const image = await document.draw(number, { rect: whole, scale }, ended.signal);
      if (ended.signal.aborted) return release(image);
      base = { image, rect: whole, scale };
      releaseThumbnail();
      changed();
    } catch (error) {
      if (!ended.signal.aborted) parts.failed(error);
    }
  }

  function wantDetail(rect: Rect, scale: number) {
    if (detailAsked && detailAsked.scale === scale && same(detailAsked.rect, rect)) return;
    dropDetailTask();
    const abort = new AbortController();
    const timer = window.setTimeout(() => void drawDetail(rect, scale, abort.signal), STILL_MS);
    detailAsked = { rect, scale, abort, timer };
  }

  async function drawDetail(rect: Rect, scale: number, signal: AbortSignal): Promise<void> {
    try {
      const image = await document.draw(number, { rect, scale }, signal);
      if (signal.aborted) return release(image);
      release(detail?.image);
      detail = { image, rect, scale };
      changed();
    } catch (error) {
      if (!signal.aborted) parts.failed(error);
    }
  }

  function dropDetailTask() {
    if (!detailAsked) return;
    window.clearTimeout(detailAsked.timer);
    detailAsked.abort.abort();
    detailAsked = undefined;
  }

  function releaseThumbnail() {
    if (thumbnail?.image instanceof ImageBitmap) thumbnail.image.close();
    thumbnail = undefined;
  }

  return {
    maxScale: () => SHARPEST_SCALE,
    look(camera, scene, ratio) {
      const needed = camera.scale * ratio;
      const affordable = Math.sqrt(BASE_PIXELS / (page.width * page.height));
      if (!baseAsked) void drawBase(Math.min(affordable, fitPageScale(scene, camera.quarters) * ratio));
      if (base && needed > base.scale * LARGEST_MAGNIFICATION) wantDetail(visibleRect(camera, scene), needed);
      else if (base) dropDetailTask();
    },
    layers(camera, _scene, ratio) {
      const close = detail && base && camera.scale * ratio > base.scale * LARGEST_MAGNIFICATION;
      return [thumbnail, base, close ? detail : undefined].filter(layer => layer !== undefined);
    },
    isPresentable: () => thumbnail !== undefined || base !== undefined,
    isSharpening: () => base === undefined || (detailAsked !== undefined && !isDone(detailAsked)),
    dispose() {
      ended.abort();
      dropDetailTask();
      releaseThumbnail();
      release(base?.image);
      release(detail?.image);
    },
  };

  function isDone({ rect, scale }: { rect: Rect; scale: number }): boolean {
    return detail !== undefined && detail.scale === scale && same(detail.rect, rect);
  }
}

/** A canvas keeps its memory until it has no size. */
function release(canvas: HTMLCanvasElement | undefined) {
  if (canvas) canvas.width = canvas.height = 0;
}

const same = (a: Rect, b: Rect): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
