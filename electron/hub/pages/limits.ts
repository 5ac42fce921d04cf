/** How much one document may ask of the machine; what exceeds it is refused with a reason and left to pdf.js. */
export interface PagesLimits {
  /** Size of the file. */
  fileBytes: number;
  /** Number of pages that get a thumbnail and pictures; text is read from all up to `textPages`. */
  picturePages: number;
  textPages: number;
  /** Pixels of an image file, or of all images on a page together. */
  imagePixels: number;
  /** PDFium's heap; it is WebAssembly memory and never shrinks, so its worker is replaced beyond this. */
  heapBytes: number;
  /** Wall-clock time of one step of one document (first look at all pages, or all levels of one page). */
  stepMs: number;
  /** A worker without work is ended after this, which gives its memory back. */
  idleMs: number;
}

export const DEFAULT_PAGES_LIMITS: PagesLimits = {
  fileBytes: 300_000_000,
  picturePages: 50,
  textPages: 1_000,
  imagePixels: 250_000_000,
  heapBytes: 1_200_000_000,
  stepMs: 120_000,
  idleMs: 60_000,
};
