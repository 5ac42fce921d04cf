import { expect, test } from 'vitest';
import { median, pairwiseRatio } from './statistics';

test('the median is the middle value, or the mean of the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 7])).toBe(6);
  expect(() => median([])).toThrow();
});

test('a slow minute of the machine does not change the ratio of a pair', () => {
  const pairs = [
    { peer: 100, product: 50 },
    { peer: 1_000, product: 500 },
    { peer: 100, product: 60 },
  ];
  expect(pairwiseRatio(pairs)).toEqual({ median: 0.5, least: 0.5, greatest: 0.6 });
});
