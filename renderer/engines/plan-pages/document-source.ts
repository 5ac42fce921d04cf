import { documentInfo, type DocumentInfo, type DocumentText } from '#hub/pages/contract';

import type { Size } from './camera';
import type { PdfDocument } from './pdf-document';
import { createPdfPicture } from './pdf-picture';
import type { Picture } from './picture';
import type { DocumentAddresses, PageEntry, PagesFailureText } from './plan-pages';
import { createTilePicture } from './tile-picture';

/** A document from two sides: the hub's pictures and words where there are some, pdf.js for the rest. */
export interface DocumentSource {
  /** Finds out what there is; resolves when page 1 can be shown from one of the two sides. */
  open(): Promise<PageEntry[]>;
  pages(): readonly PageEntry[];
  /** Asks the hub again; resolves to whether anything changed. */
  refresh(): Promise<boolean>;
  /** Whether the hub is still making pictures. */
  isGrowing(): boolean;
  /** Whether this page (from 1) has tiles. */
  hasTiles(page: number): boolean;
  picture(page: number, events: PictureEvents): Promise<{ picture: Picture; page: Size }>;
  text(): Promise<DocumentText>;
  /** The sentence for what `open` or `picture` rejected with. */
  failure(error: unknown): Promise<PagesFailureText>;
  dispose(): void;
}

export interface PictureEvents {
  changed(): void;
  failed(error: unknown): void;
}

/** A plan that was just dropped into the share has its first look within a second or two; pdf.js would take longer. */
const WAIT_FOR_PICTURES_MS = 4_000;
const ASK_AGAIN_MS = 50;

export function createDocumentSource(addresses: DocumentAddresses): DocumentSource {
  const ended = new AbortController();
  let info: DocumentInfo | undefined;
  let entries: PageEntry[] = [];
  let opening: Promise<PdfDocument> | undefined;

  /** pdf.js is loaded only when a page needs it. */
  function pdf(): Promise<PdfDocument> {
    opening ??= import('./pdf-document').then(module => module.openPdf(addresses.documentUrl));
    return opening;
  }

  async function ask(): Promise<DocumentInfo | undefined> {
    const body = await fetchJson(addresses.infoUrl, ended.signal);
    const parsed = documentInfo.safeParse(body);
    return parsed.success ? parsed.data : undefined;
  }

  async function waitForPictures(): Promise<void> {
    const startedAt = performance.now();
    info = await ask();
    while (info?.state === 'waiting' && performance.now() - startedAt < WAIT_FOR_PICTURES_MS) {
      await pause(ASK_AGAIN_MS, ended.signal);
      info = await ask();
    }
  }

  async function listPages(): Promise<PageEntry[]> {
    if (info?.state === 'ready') return info.pages.map(entryOf);
    const document = await pdf();
    const first = await document.pageSize(1);
    return Array.from({ length: document.pageCount }, (_, index) => ({
      number: index + 1,
      widthPt: first.width,
      heightPt: first.height,
      thumbnailUrl: undefined,
    }));
  }

  function entryOf(
    { widthPt, heightPt, thumbnail }: DocumentInfo['pages'][number],
    index: number,
  ): PageEntry {
    const number = index + 1;
    return { number, widthPt, heightPt, thumbnailUrl: thumbnail && addresses.thumbnailUrl(number) };
  }

  const pyramidOf = (page: number) => {
    const pyramid = info?.pages[page - 1]?.pyramid;
    return pyramid && pyramid.readyLevels > 0 ? pyramid : undefined;
  };

  return {
    async open() {
      await waitForPictures();
      return (entries = await listPages());
    },
    pages: () => entries,
    async refresh() {
      const next = await ask();
      if (!next || JSON.stringify(next) === JSON.stringify(info)) return false;
      info = next;
      if (next.state === 'ready') entries = next.pages.map(entryOf);
      return true;
    },
    isGrowing: () => info !== undefined && !info.complete,
    hasTiles: page => pyramidOf(page) !== undefined,
    async picture(number, events) {
      const pyramid = pyramidOf(number);
      const entry = entries[number - 1];
      if (pyramid && entry) {
        const page = { width: entry.widthPt, height: entry.heightPt };
        const urlOf = (tile: { level: number; column: number; row: number }) =>
          addresses.tileUrl(number, tile.level, tile.column, tile.row);
        const picture = createTilePicture({
          page,
          pyramid: () => pyramidOf(number) ?? pyramid,
          urlOf,
          changed: events.changed,
        });
        return { picture, page };
      }
      const document = await pdf();
      const page = await document.pageSize(number);
      const picture = createPdfPicture({
        document,
        number,
        page,
        thumbnailUrl: entry?.thumbnailUrl,
        ...events,
      });
      return { picture, page };
    },
    async text() {
      const body = await fetchJson(addresses.textUrl, ended.signal);
      if (isDocumentText(body)) return body;
      const document = await pdf();
      const numbers = Array.from({ length: document.pageCount }, (_, index) => index + 1);
      return {
        pages: await Promise.all(numbers.map(async number => ({ words: await document.words(number) }))),
      };
    },
    async failure(error) {
      if (info?.state === 'failed' && info.reason === 'pages.encrypted') return info.reason;
      if (!opening) return 'pages.unreachable';
      return (await import('./pdf-document')).failureOf(error);
    },
    dispose() {
      ended.abort();
      void opening?.then(
        document => document.destroy(),
        () => undefined,
      );
    },
  };
}

/** A plan has tens of thousands of words: their whole check would hold up the page, so only the frame is looked at. */
function isDocumentText(body: unknown): body is DocumentText {
  return typeof body === 'object' && body !== null && 'pages' in body && Array.isArray(body.pages);
}

/** The body, or undefined when there is none or the hub is away. */
async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  try {
    const response = await fetch(url, { signal, cache: 'no-cache' });
    return response.ok ? await response.json() : undefined;
  } catch (error) {
    if (signal.aborted) throw error;
    return undefined;
  }
}

function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, durationMs);
    signal.addEventListener('abort', () => (clearTimeout(timer), reject(signal.reason as Error)), {
      once: true,
    });
  });
}
