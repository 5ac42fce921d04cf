import { expect, test } from 'vitest';
import { readingOf } from './coordinates';

test.each([
  [[29_487_621.9, 6_784_458.5], { epsg: 3883, northFirst: false }],
  [[6_784_458.5, 29_487_621.9], { epsg: 3883, northFirst: true }],
  [[595_211.8, 6_783_011.5], { epsg: 3067, northFirst: false }],
  [[6_783_011.5, 595_211.8], { epsg: 3067, northFirst: true }],
  [[28.77, 61.17], { epsg: 4326, northFirst: false }],
  [[61.17, 28.77], { epsg: 4326, northFirst: true }],
  [[6_798_190.19, 24_499_764.79], { epsg: 3878, northFirst: true }],
] as const)('the pair %j is read as %j', (pair, reading) => {
  expect(readingOf(pair)).toEqual(reading);
});

test.each([[[0, 0]], [[500, 700]], [[1_000_000, 2_000_000]]] as const)(
  'the pair %j tells no system',
  pair => {
    expect(readingOf(pair)).toBeUndefined();
  },
);
