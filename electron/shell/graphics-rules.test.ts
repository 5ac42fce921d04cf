import { expect, test } from 'vitest';
import { createGraphicsTrouble } from './graphics-rules';

test('three deaths of the graphics process within a minute are trouble', () => {
  let now = 0;
  const died = createGraphicsTrouble(() => now);
  expect(died()).toBe(false);
  now += 20_000;
  expect(died()).toBe(false);
  now += 20_000;
  expect(died()).toBe(true);
});

test('a death now and then is not', () => {
  let now = 0;
  const died = createGraphicsTrouble(() => now);
  for (let count = 0; count < 20; count += 1) {
    expect(died()).toBe(false);
    now += 40_000;
  }
});
