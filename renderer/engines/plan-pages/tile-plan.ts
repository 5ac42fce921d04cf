import type { PyramidInfo } from '#hub/pages/contract';

import type { Point, Rect, Size } from './camera';

/** One tile and the part of the page (in points) that it shows. */
export interface PlannedTile {
  key: string;
  level: number;
  column: number;
  row: number;
  rect: Rect;
}

/** A level is used until its pixels would be drawn larger than this; beyond, the next one is fetched. */
const LARGEST_MAGNIFICATION = 1.2;

/** Pixels of a level: the sharpest one halved so many times, see the hub's contract. */
export function levelSize({ widthPx, heightPx, levels }: PyramidInfo, level: number): Size {
  const divisor = 2 ** (levels - 1 - level);
  return { width: Math.ceil(widthPx / divisor), height: Math.ceil(heightPx / divisor) };
}

/** The coarsest ready level that is sharp at `pixelsPerPoint` device pixels, else the sharpest ready one; -1 when none is ready. */
export function levelFor(pyramid: PyramidInfo, page: Size, pixelsPerPoint: number): number {
  const sharp = (level: number) =>
    (levelSize(pyramid, level).width / page.width) * LARGEST_MAGNIFICATION >= pixelsPerPoint;
  let level = 0;
  while (level < pyramid.readyLevels - 1 && !sharp(level)) level++;
  return Math.min(level, pyramid.readyLevels - 1);
}

/** The tiles of a level that touch `part` of the page, from its middle outwards. */
export function tilesIn(pyramid: PyramidInfo, page: Size, level: number, part: Rect): PlannedTile[] {
  const size = levelSize(pyramid, level);
  const [perX, perY] = [size.width / page.width, size.height / page.height];
  const edge = pyramid.tilePx;
  const columns = range(part.x * perX, (part.x + part.width) * perX, edge, size.width);
  const rows = range(part.y * perY, (part.y + part.height) * perY, edge, size.height);
  const tiles = rows.flatMap(row =>
    columns.map((column): PlannedTile => {
      const [left, top] = [column * edge, row * edge];
      const [width, height] = [Math.min(edge, size.width - left), Math.min(edge, size.height - top)];
      const rect = { x: left / perX, y: top / perY, width: width / perX, height: height / perY };
      return { key: `${level}/${column}_${row}`, level, column, row, rect };
    }),
  );
  const middle = { x: part.x + part.width / 2, y: part.y + part.height / 2 };
  return tiles.sort((a, b) => distance(a.rect, middle) - distance(b.rect, middle));
}

function range(from: number, to: number, edge: number, length: number): number[] {
  const last = Math.ceil(length / edge) - 1;
  const first = Math.max(0, Math.floor(from / edge));
  const end = Math.min(last, Math.ceil(to / edge) - 1);
  return Array.from({ length: Math.max(0, end - first + 1) }, (_, index) => first + index);
}

const distance = ({ x, y, width, height }: Rect, from: Point): number =>
  (x + width / 2 - from.x) ** 2 + (y + height / 2 - from.y) ** 2;
