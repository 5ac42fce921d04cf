import fc from 'fast-check';
import { expect, test } from 'vitest';

import { fitPage, panned, rectInWindow, rotated, toPage, toWindow, zoomed, type Scene } from './camera';

const scene: Scene = {
  page: { width: 3370, height: 2384 },
  window: { width: 1080, height: 1500 },
  maxScale: 4,
};

test('a place of the window is the same place after going to the page and back, however turned', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ max: 2000 }),
      fc.integer({ max: 2000 }),
      (q, x, y) => {
        const camera = { ...fitPage(scene, q), scale: 0.7 };
        const back = toWindow(camera, scene, toPage(camera, scene, { x: x % 5000, y: y % 5000 }));
        expect(back.x).toBeCloseTo(x % 5000, 3);
        expect(back.y).toBeCloseTo(y % 5000, 3);
      },
    ),
  );
});

test('what is under the finger stays there while zooming inside the page', () => {
  const near = zoomed(fitPage(scene, 0), scene, { factor: 4, at: { x: 540, y: 750 } });
  const at = { x: 500, y: 700 };
  const before = toPage(near, scene, at);
  const after = toPage(zoomed(near, scene, { factor: 1.5, at }), scene, at);
  expect(after.x).toBeCloseTo(before.x, 6);
  expect(after.y).toBeCloseTo(before.y, 6);
});

test('the page cannot be pushed out of the window', () => {
  const near = zoomed(fitPage(scene, 0), scene, { factor: 6, at: { x: 540, y: 750 } });
  const pushed = panned(near, scene, { x: 1e6, y: 1e6 });
  const page = rectInWindow(pushed, scene, { x: 0, y: 0, ...scene.page });
  expect([Math.round(page.x), Math.round(page.y)]).toEqual([16, 16]);
});

test('zooming ends at the whole page and at the sharpest level', () => {
  const at = { x: 0, y: 0 };
  expect(zoomed(fitPage(scene, 0), scene, { factor: 0.01, at }).scale).toBeCloseTo(fitPage(scene, 0).scale);
  expect(zoomed(fitPage(scene, 0), scene, { factor: 1e6, at }).scale).toBe(scene.maxScale);
});

test('a page shown whole is shown whole after each of four quarter turns', () => {
  let camera = fitPage(scene, 0);
  for (let turn = 0; turn < 4; turn++) {
    camera = rotated(camera, scene);
    const { width, height } = rectInWindow(camera, scene, { x: 0, y: 0, ...scene.page });
    expect(width <= 1080 && height <= 1500).toBe(true);
  }
  expect(camera).toEqual(fitPage(scene, 0));
});
