import type { PagesHandle, PagesView } from '../../../renderer/engines/plan-pages/plan-pages';
import type { Peer } from './peer';

/** What a test can do in the page. */
export interface PagesHarness {
  open(sha256: string, options?: { page?: number; reducedMotion?: boolean }): void;
  reader(): PagesHandle;
  /** Every view announced since the document was opened. */
  views: PagesView[];
  /** Milliseconds of each task longer than 50 ms since the page began or this was last emptied. */
  longTasksMs: number[];
  /** Begins to measure for how long the page does not answer. */
  watchGaps(): void;
  /** Ends measuring; the longest time without an answer, in milliseconds. */
  longestGapMs(): number;
  /** Milliseconds until the document just opened is on screen, perhaps softly. */
  seen(): Promise<number>;
  /** Milliseconds until what is looked at is on screen and nothing sharper is on its way. */
  sharp(): Promise<number>;
  /** Mean colour of a square around a place of the window, in CSS pixels. */
  colour(x: number, y: number): number[];
  /** Plain pdf.js in place of the reader. */
  peer(): Promise<Peer>;
  close(): void;
}

declare global {
  interface Window {
    pagesHarness: PagesHarness;
  }
}
