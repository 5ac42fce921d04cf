import { z } from 'zod';

/** Edge of a square tile in pixels; tiles at the right and lower border are cut to the picture. */
export const TILE_PX = 512;

/** Why a document has no pictures; each has a sentence in the locales under the same key. */
export const pagesFailure = z.enum([
  'pages.damaged',
  'pages.encrypted',
  'pages.too-large',
  'pages.timed-out',
]);
export type PagesFailure = z.infer<typeof pagesFailure>;

const pixels = z.number().int().positive();

/**
 * A page as tiles. Level 0 fits one tile, each level doubles the one below, the last one
 * (`levels - 1`) is `widthPx` x `heightPx`; level L is that size divided by 2^(levels - 1 - L), rounded up.
 * Only levels below `readyLevels` can be fetched; they appear from coarse to fine.
 */
export const pyramidInfo = z.object({
  widthPx: pixels,
  heightPx: pixels,
  tilePx: z.literal(TILE_PX),
  levels: z.number().int().min(1),
  readyLevels: z.number().int().min(0),
});
export type PyramidInfo = z.infer<typeof pyramidInfo>;

/** A page as it is shown: sizes in points (1/72 inch) after the document's own cropping and rotation. */
export const pageInfo = z.object({
  widthPt: z.number().positive(),
  heightPt: z.number().positive(),
  hasText: z.boolean(),
  pyramid: pyramidInfo.optional(),
  thumbnail: z.object({ widthPx: pixels, heightPx: pixels }).optional(),
});
export type PageInfo = z.infer<typeof pageInfo>;

/**
 * What is known about a document's pictures. `waiting`: nothing to show from here yet, use pdf.js.
 * `ready`: at least page 1 can be shown; `complete` says that nothing more will appear.
 * `failed`: see `reason`; pdf.js may still be able to show it. Page numbers begin at 1 (`pages[0]` is page 1).
 */
export const documentInfo = z.object({
  state: z.enum(['waiting', 'ready', 'failed']),
  reason: pagesFailure.optional(),
  complete: z.boolean(),
  pageCount: z.number().int().min(0),
  hasForm: z.boolean(),
  pages: z.array(pageInfo),
});
export type DocumentInfo = z.infer<typeof documentInfo>;

/** A rectangle on a page in points, origin at the upper left corner of the page as shown. */
export const wordBox = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type WordBox = z.infer<typeof wordBox>;

/** A word with its place; a word hyphenated over a line end is one word with two boxes. */
export const pageWord = z.object({ text: z.string(), boxes: z.array(wordBox) });
export type PageWord = z.infer<typeof pageWord>;

/** Body of `/pages/<sha256>/text.json`: the words of each page in reading order. */
export const documentText = z.object({ pages: z.array(z.object({ words: z.array(pageWord) })) });
export type DocumentText = z.infer<typeof documentText>;
