import { expect, test } from 'vitest';

import {
  firstLookLevel,
  fullScreenLevel,
  isScan,
  levelSize,
  needsPyramid,
  planPyramid,
  settle,
} from './rules';
import type { DocumentInfo } from './contract';

const A4 = { widthPt: 595, heightPt: 842, hasVisibleText: true, pathSegments: 0 };
const A3 = { ...A4, widthPt: 1191, heightPt: 842 };
const A0 = { ...A4, widthPt: 3370, heightPt: 2384 };
const scan = { ...A4, hasVisibleText: false, image: { coverage: 1, longestPx: 1_754 } };

test('an ordinary page up to A3 is left to pdf.js', () => {
  expect([needsPyramid(A4), needsPyramid(A3)]).toEqual([false, false]);
});

test('a sheet larger than A3, a scan and a very detailed drawing get tiles', () => {
  const detailed = { ...A4, pathSegments: 100_000 };
  expect([A0, scan, detailed].map(needsPyramid)).toEqual([true, true, true]);
});

test('a page with visible words over its background image is no scan', () => {
  expect(isScan({ ...scan, hasVisibleText: true })).toBe(false);
});

test('an A0 sheet is 7,680 pixels wide in five levels, and a scan keeps its own pixels', () => {
  expect(planPyramid(A0)).toMatchObject({ widthPx: 7_680, levels: 5, readyLevels: 0 });
  expect(planPyramid(scan)).toMatchObject({ heightPx: 1_754, levels: 3 });
});

test('the coarsest level fits one tile and the first looks stay within a screen', () => {
  const pyramid = planPyramid(A0);
  expect(levelSize(pyramid, 0)).toEqual({ widthPx: 480, heightPx: 340 });
  expect([firstLookLevel(pyramid), fullScreenLevel(pyramid)]).toEqual([1, 2]);
});

test('a document that ends early promises only the levels that were drawn', () => {
  const page = {
    widthPt: 3370,
    heightPt: 2384,
    hasText: false,
    pyramid: { ...planPyramid(A0), readyLevels: 3 },
  };
  const untouched = { ...page, pyramid: { ...page.pyramid, readyLevels: 0 } };
  const info: DocumentInfo = {
    state: 'ready',
    complete: false,
    pageCount: 2,
    hasForm: false,
    pages: [page, untouched],
  };
  const [first, second] = settle(info).pages;
  expect(first?.pyramid).toMatchObject({ widthPx: 1_920, levels: 3, readyLevels: 3 });
  expect(second?.pyramid).toBeUndefined();
});
