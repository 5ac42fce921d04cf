import { TILE_PX, type DocumentInfo, type PageInfo, type PyramidInfo } from './contract';

/**
 * Longest side of the sharpest level: 400 % of a 1,920 pixel wide screen, 164 dpi on an A0 sheet,
 * where the 2 mm lettering of a plan map is 13 pixels high.
 */
const LONGEST_SIDE_PX = 7_680;

/** Beyond this, more pixels show only the grain of the paper. */
const SHARPEST_DPI = 300;

/** The level that is drawn and announced first: soft on a large screen, but there in half the time. */
const FIRST_LOOK_PX = 1_024;

/** Up to this level a page fills a full-HD screen; it follows the first look before anything else is done. */
const FULL_SCREEN_PX = 2_048;

const THUMBNAIL_WIDTH_PX = 640;
const THUMBNAIL_HEIGHT_PX = 1_280;

/** A3 in points with a millimetre to spare, as exporters round. */
const A3_PT = { short: 845, long: 1_194 };

/** More path segments than this make pdf.js block the page for longer than a frame or two. */
const HEAVY_SEGMENTS = 40_000;

/** A page is a scan when one image covers at least this part of it. */
const SCAN_COVERAGE = 0.85;

/** What is on a page, as far as it decides how the page is best shown. */
export interface PageContents {
  widthPt: number;
  heightPt: number;
  /** The image that covers the largest part of the page: which part, and its own longest side in pixels. */
  image?: { coverage: number; longestPx: number };
  hasVisibleText: boolean;
  pathSegments: number;
}

interface Size {
  widthPx: number;
  heightPx: number;
}

/** A scan has one image over the page and no text but, at most, the invisible layer of text recognition. */
export function isScan({ image, hasVisibleText }: PageContents): boolean {
  return image !== undefined && image.coverage >= SCAN_COVERAGE && !hasVisibleText;
}

/** Large sheets, scans and very detailed drawings are shown as tiles; ordinary pages are left to pdf.js. */
export function needsPyramid(contents: PageContents): boolean {
  return isLarge(contents) || isScan(contents) || contents.pathSegments > HEAVY_SEGMENTS;
}

/** Larger than A3: a plan map, not a page to read. */
export function isLarge({ widthPt, heightPt }: { widthPt: number; heightPt: number }): boolean {
  return Math.min(widthPt, heightPt) > A3_PT.short || Math.max(widthPt, heightPt) > A3_PT.long;
}

/** The pyramid of a page: 300 dpi, a scan's own pixels or 7,680 pixels on the longest side, whichever is least. */
export function planPyramid(contents: PageContents): PyramidInfo {
  const longestPt = Math.max(contents.widthPt, contents.heightPt);
  const ownPx = isScan(contents) ? (contents.image?.longestPx ?? Infinity) : Infinity;
  const longestPx = Math.min(LONGEST_SIDE_PX, (longestPt / 72) * SHARPEST_DPI, Math.max(ownPx, TILE_PX));
  const size = scaled(contents, longestPx / longestPt);
  const levels = 1 + Math.max(0, Math.ceil(Math.log2(Math.max(size.widthPx, size.heightPx) / TILE_PX)));
  return { ...size, tilePx: TILE_PX, levels, readyLevels: 0 };
}

/** Pixels of one level, see `pyramidInfo`. */
export function levelSize({ widthPx, heightPx, levels }: PyramidInfo, level: number): Size {
  const divisor = 2 ** (levels - 1 - level);
  return { widthPx: Math.ceil(widthPx / divisor), heightPx: Math.ceil(heightPx / divisor) };
}

/** The level that a visitor sees first. */
export const firstLookLevel = (pyramid: PyramidInfo): number => sharpestWithin(pyramid, FIRST_LOOK_PX);

/** The level that is sharp on a full-HD screen while the whole page is seen. */
export const fullScreenLevel = (pyramid: PyramidInfo): number => sharpestWithin(pyramid, FULL_SCREEN_PX);

function sharpestWithin(pyramid: PyramidInfo, longestPx: number): number {
  let level = 0;
  while (level + 1 < pyramid.levels && longest(levelSize(pyramid, level + 1)) <= longestPx) level++;
  return level;
}

/** About 640 pixels wide, lower where the page is a narrow strip. */
export function thumbnailSize({ widthPt, heightPt }: { widthPt: number; heightPt: number }): Size {
  return scaled(
    { widthPt, heightPt },
    Math.min(THUMBNAIL_WIDTH_PX / widthPt, THUMBNAIL_HEIGHT_PX / heightPt),
  );
}

/**
 * The end state of a document: levels that were never drawn are cut from its pyramids,
 * so that what is promised is there.
 */
export function settle(info: DocumentInfo): DocumentInfo {
  const pages = info.pages.map(settlePage);
  return { ...info, complete: true, pages };
}

function settlePage(page: PageInfo): PageInfo {
  const { pyramid, ...rest } = page;
  if (!pyramid || pyramid.readyLevels === 0) return rest;
  const { readyLevels } = pyramid;
  const size = levelSize(pyramid, readyLevels - 1);
  return { ...rest, pyramid: { ...pyramid, ...size, levels: readyLevels } };
}

const longest = ({ widthPx, heightPx }: Size): number => Math.max(widthPx, heightPx);

function scaled({ widthPt, heightPt }: { widthPt: number; heightPt: number }, factor: number): Size {
  const pixels = (points: number) => Math.max(1, Math.round(points * factor));
  return { widthPx: pixels(widthPt), heightPx: pixels(heightPt) };
}
