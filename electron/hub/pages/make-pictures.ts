import { readFile, rm, stat } from 'node:fs/promises';

import type { DocumentInfo, DocumentText, PageInfo } from './contract';
import { drawFirstLook, drawLevel, LOOK_AT_ONCE, REFINE_AT_ONCE, type PageWork } from './draw-page';
import { openImage } from './image-document';
import type { PagesLimits } from './limits';
import { inFolder } from './paths';
import type { Pdfium } from './pdfium';
import { fullScreenLevel } from './rules';
import { PagesRefusal, type SourceDocument } from './source';
import { createFileWriter } from './write-files';

/** One step of the work on a document. */
export type PagesJob = {
  sha256: string;
  mediaType: string;
  /** The document's bytes. */
  file: string;
  /** Where its pictures go. */
  folder: string;
} & ({ step: 'look' } | { step: 'refine'; page: number; info: DocumentInfo });

/** Tells what can be shown from now on. */
type Announce = (info: DocumentInfo) => void;

export interface PictureMaker {
  /** Does one step, announcing on the way; the files announced are complete, and durable when it returns. */
  run(job: PagesJob, announce: Announce): Promise<DocumentInfo>;
  /** Memory that this thread cannot give back. */
  heapBytes(): number;
}

/** Makes pictures and text in this thread; throws `PagesRefusal` for a document that cannot or may not be drawn. */
export function createPictureMaker(loadPdfium: () => Promise<Pdfium>, limits: PagesLimits): PictureMaker {
  let pdfium: Promise<Pdfium> | undefined;
  let loaded: Pdfium | undefined;
  let open: { sha256: string; document: SourceDocument } | undefined;

  async function openDocument(job: PagesJob): Promise<SourceDocument> {
    if (open?.sha256 === job.sha256) return open.document;
    open?.document.close();
    open = undefined;
    const { size } = await stat(job.file);
    if (size > limits.fileBytes) throw new PagesRefusal('pages.too-large', `${size} bytes`);
    const bytes = await readFile(job.file);
    const document = job.mediaType.startsWith('image/')
      ? await openImage(bytes, limits)
      : await openPdf(bytes);
    open = { sha256: job.sha256, document };
    return document;
  }

  async function openPdf(bytes: Uint8Array): Promise<SourceDocument> {
    loaded = await (pdfium ??= loadPdfium());
    return loaded.open(bytes, limits);
  }

  return {
    async run(job, announce) {
      const document = await openDocument(job);
      return job.step === 'look'
        ? look(document, job, { limits, announce })
        : refine(document, job, { page: job.page, info: job.info, announce });
    },
    heapBytes: () => loaded?.heapBytes() ?? 0,
  };
}

interface LookParts {
  limits: PagesLimits;
  announce: Announce;
}

async function look(
  document: SourceDocument,
  job: PagesJob,
  { limits, announce }: LookParts,
): Promise<DocumentInfo> {
  if (document.pageCount === 0) throw new PagesRefusal('pages.damaged', 'no pages');
  if (document.pageCount > limits.textPages)
    throw new PagesRefusal('pages.too-large', `${document.pageCount} pages`);
  await rm(job.folder, { recursive: true, force: true });
  const folder = inFolder(job.folder);
  const writer = createFileWriter();
  const pages: PageInfo[] = Array.from({ length: document.pageCount }, (_, index) => ({
    ...document.pageSize(index),
    hasText: false,
  }));
  const info = (): DocumentInfo => ({
    state: 'ready',
    complete: false,
    pageCount: document.pageCount,
    hasForm: document.hasForm,
    pages: [...pages],
  });
  const text: DocumentText = { pages: [] };
  const refusals: PagesRefusal[] = [];
  for (let index = 0; index < document.pageCount; index++) {
    const words = await onPage(document, index, refusals, async page => {
      if (index < limits.picturePages) {
        const work = { page, number: index + 1, folder, writer };
        pages[index] = await drawFirstLook(work);
        if (index === 0 || pages[index]?.pyramid) announce(info());
        await drawFullScreen(work, pages, () => announce(info()));
      }
      return page.words();
    });
    text.pages.push({ words: words ?? [] });
    pages[index] = { ...(pages[index] as PageInfo), hasText: (words ?? []).length > 0 };
  }
  if (refusals.length === document.pageCount && refusals[0]) throw refusals[0];
  await writer.write(folder.text, JSON.stringify(text));
  await writer.flush();
  return info();
}

/** The levels between the first look and a full screen, while the page is open anyway. */
async function drawFullScreen(work: PageWork, pages: PageInfo[], announce: () => void): Promise<void> {
  const index = work.number - 1;
  const drawn = pages[index];
  if (!drawn?.pyramid) return;
  const { pyramid } = drawn;
  for (let level = pyramid.readyLevels; level <= fullScreenLevel(pyramid); level++) {
    await drawLevel(work, { pyramid, level, atOnce: LOOK_AT_ONCE });
    pages[index] = { ...drawn, pyramid: { ...pyramid, readyLevels: level + 1 } };
    announce();
  }
}

/** A page that cannot be drawn costs only itself: it stays without a picture. */
async function onPage<T>(
  document: SourceDocument,
  index: number,
  refusals: PagesRefusal[],
  use: (page: PageWork['page']) => Promise<T>,
): Promise<T | undefined> {
  try {
    const page = document.openPage(index);
    try {
      return await use(page);
    } finally {
      page.close();
    }
  } catch (error) {
    if (!(error instanceof PagesRefusal)) throw error;
    refusals.push(error);
    return undefined;
  }
}

interface RefineParts {
  /** Counted from 1. */
  page: number;
  info: DocumentInfo;
  announce: Announce;
}

async function refine(
  document: SourceDocument,
  job: PagesJob,
  { page: number, info, announce }: RefineParts,
): Promise<DocumentInfo> {
  const pyramid = info.pages[number - 1]?.pyramid;
  if (!pyramid) return info;
  const writer = createFileWriter();
  const page = document.openPage(number - 1);
  const work = { page, number, folder: inFolder(job.folder), writer };
  let current = info;
  try {
    for (let level = pyramid.readyLevels; level < pyramid.levels; level++) {
      await drawLevel(work, { pyramid, level, atOnce: REFINE_AT_ONCE });
      current = withReadyLevels(current, number, level + 1);
      announce(current);
    }
  } finally {
    page.close();
  }
  await writer.flush();
  return current;
}

function withReadyLevels(info: DocumentInfo, number: number, readyLevels: number): DocumentInfo {
  const pages = info.pages.map((page, index) =>
    index === number - 1 && page.pyramid ? { ...page, pyramid: { ...page.pyramid, readyLevels } } : page,
  );
  return { ...info, pages };
}
