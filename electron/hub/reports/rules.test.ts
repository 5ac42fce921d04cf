import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bounds, Position } from '#content/model/coordinates';
import { distanceM, isWithin, labelOf, MOST_NEAR, NEAR_M, nearestOf } from './rules';

const cityHall: Position = [28.7726, 61.1716];
const box: Bounds = [28.6, 61.05, 29, 61.35];

test('A thousandth of a degree north is some hundred and eleven metres, east in Imatra less than half of it.', () => {
  expect(distanceM(cityHall, [28.7726, 61.1726])).toBeCloseTo(111.3, 0);
  expect(distanceM(cityHall, [28.7736, 61.1716])).toBeCloseTo(53.7, 0);
});

test('What lies on the edge of the municipality is within it, what lies beyond is not.', () => {
  expect(isWithin([28.6, 61.05], box)).toBe(true);
  expect(isWithin([28.59, 61.1], box)).toBe(false);
  expect(isWithin([28.7, 61.36], box)).toBe(false);
  expect(isWithin([24.9, 60.2], undefined)).toBe(true);
});

test('However many there are, only near ones are told, the nearest first, and few enough to read.', () => {
  const around = fc.tuple(
    fc.double({ min: 28.76, max: 28.785, noNaN: true }),
    fc.double({ min: 61.165, max: 61.178, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(around), places => {
      const told = nearestOf(
        places.map(place => ({ place })),
        cityHall,
      );
      const distances = told.map(one => one.distanceM);
      expect(distances).toEqual(distances.toSorted((one, other) => one - other));
      expect(distances.every(metres => metres <= NEAR_M)).toBe(true);
      const near = places.filter(place => Math.round(distanceM(cityHall, place)) <= NEAR_M);
      expect(told.length).toBe(Math.min(MOST_NEAR, near.length));
    }),
  );
});

test('A number has its year and at least four digits.', () => {
  expect(labelOf({ year: 2026, number: 12 })).toBe('V-2026-0012');
  expect(labelOf({ year: 2026, number: 12_345 })).toBe('V-2026-12345');
});
