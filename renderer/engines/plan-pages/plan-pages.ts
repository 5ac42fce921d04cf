import type { Translate } from '#content/locales/index';

/** Where the reader finds a document; see `documentAddresses` for the hub's own layout. */
export interface DocumentAddresses {
  /** The document's bytes, for pdf.js. */
  documentUrl: string;
  /** `documentInfo` as JSON. */
  infoUrl: string;
  /** `documentText` as JSON. */
  textUrl: string;
  /** Page from 1, level from the coarsest (0). */
  tileUrl(page: number, level: number, column: number, row: number): string;
  /** Page from 1. */
  thumbnailUrl(page: number): string;
}

export interface PagesOptions extends DocumentAddresses {
  t: Translate;
  /** No gliding and no animated zoom. */
  reducedMotion?: boolean;
  /** Page to open at, from 1. */
  page?: number;
}

/** A page for the screen's page list; without an address there is no picture of it (yet). */
export interface PageEntry {
  /** From 1. */
  number: number;
  widthPt: number;
  heightPt: number;
  thumbnailUrl: string | undefined;
}

/** A place where the searched words stand. */
export interface PageHit {
  /** From 1. */
  page: number;
  /** The words found with some words around them. */
  excerpt: string;
}

/** What the reader shows now; screens draw their buttons from it. */
export type PagesView =
  | { phase: 'opening' }
  | {
      phase: 'shown';
      /** From 1. */
      page: number;
      pageCount: number;
      /** 100 is the whole page in the window. */
      zoomPercent: number;
      canZoomIn: boolean;
      canZoomOut: boolean;
      /** Quarter turns clockwise, 0–3. */
      quarters: number;
      /** A sharper picture of what is seen is on its way. */
      sharpening: boolean;
      /** Index of the hit shown, see `showHit`. */
      hit: number | undefined;
    }
  | { phase: 'failed'; reason: PagesFailureText };

/** Locale keys of the sentences that say why nothing can be shown. */
export type PagesFailureText =
  'pages.damaged' | 'pages.encrypted' | 'pages.too-large' | 'pages.timed-out' | 'pages.unreachable';

export interface PagesHandle {
  /** The pages for a list; complete once a view with phase `shown` has been announced. */
  readonly pages: readonly PageEntry[];
  readonly view: PagesView;
  /** Page from 1; one outside the document changes nothing. The old page stays until the new one has a picture. */
  showPage(page: number): void;
  zoomIn(): void;
  zoomOut(): void;
  fitPage(): void;
  fitWidth(): void;
  /** Turns the view clockwise. */
  rotateQuarter(): void;
  /** All places, forgiving of case and endings; every word must follow the other. Marks them on the pages. */
  search(words: string): Promise<readonly PageHit[]>;
  /** Goes to a hit of the latest search and marks it. */
  showHit(index: number): void;
  /** Asks the hub again what pictures there are; call it when the hub announces a change. */
  refresh(): void;
  subscribe(listener: (view: PagesView) => void): () => void;
  /** Ends every task and releases every canvas, picture and worker. */
  dispose(): void;
}
