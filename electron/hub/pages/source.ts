import type { PagesFailure, PageWord } from './contract';
import type { PageContents } from './rules';

/** A part of a page in the pixels of the whole page drawn `pageWidthPx` x `pageHeightPx` large. */
export interface PageRegion {
  pageWidthPx: number;
  pageHeightPx: number;
  top: number;
  height: number;
}

/** One open page; close it before its document. */
export interface SourcePage {
  readonly contents: PageContents;
  /** Opaque RGBA pixels of a full-width strip of the page on white paper. */
  draw(region: PageRegion): Uint8ClampedArray;
  /** Words in reading order, places in points as shown. */
  words(): PageWord[];
  close(): void;
}

/** A document that can be drawn: a PDF or an image file. */
export interface SourceDocument {
  readonly pageCount: number;
  readonly hasForm: boolean;
  /** Size of page `index` (from 0) in points as shown, without reading what is on it. */
  pageSize(index: number): { widthPt: number; heightPt: number };
  /** Opens page `index` (from 0); a damaged page throws `PagesRefusal`. */
  openPage(index: number): SourcePage;
  close(): void;
}

/** A document that cannot be made into pictures, for a reason that has a sentence. */
export class PagesRefusal extends Error {
  constructor(
    readonly reason: PagesFailure,
    detail: string,
  ) {
    super(detail);
    this.name = 'PagesRefusal';
  }
}
