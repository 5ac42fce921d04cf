import { expect, test } from 'vitest';

import type { PyramidInfo } from '#hub/pages/contract';

import { levelFor, tilesIn } from './tile-plan';

const page = { width: 3370, height: 2384 };
const pyramid: PyramidInfo = { widthPx: 7680, heightPx: 5433, tilePx: 512, levels: 5, readyLevels: 5 };

test('the coarsest level that is sharp is taken, and never one that is not ready', () => {
  const perPoint = (pixels: number) => pixels / page.width;
  expect([480, 1_000, 1_900, 7_600].map(pixels => levelFor(pyramid, page, perPoint(pixels)))).toEqual([
    0, 1, 2, 4,
  ]);
  expect(levelFor({ ...pyramid, readyLevels: 2 }, page, perPoint(7_600))).toBe(1);
});

test('the tiles of a level cover the whole page without a gap', () => {
  const tiles = tilesIn(pyramid, page, 2, { x: 0, y: 0, ...page });
  const area = tiles.reduce((sum, { rect }) => sum + rect.width * rect.height, 0);
  expect(tiles).toHaveLength(12);
  expect(area).toBeCloseTo(page.width * page.height, 0);
});

test('the tile in the middle of what is seen comes first', () => {
  const [first] = tilesIn(pyramid, page, 4, { x: 0, y: 0, ...page });
  expect(first?.key).toBe('4/7_5');
});
