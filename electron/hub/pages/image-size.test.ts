import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';

import { readImageSize } from './image-size';

test('the heads of PNG and JPEG tell the size', () => {
  const canvas = createCanvas(37, 21);
  const sizes = [canvas.encodeSync('png'), canvas.encodeSync('jpeg')].map(readImageSize);
  expect(sizes).toEqual(Array.from({ length: 2 }, () => ({ widthPx: 37, heightPx: 21 })));
});

test('anything else, or a head cut short, has no size', () => {
  const png = createCanvas(5, 5).encodeSync('png');
  expect([Buffer.from('%PDF-1.7'), Buffer.alloc(0), png.subarray(0, 20)].map(readImageSize)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
