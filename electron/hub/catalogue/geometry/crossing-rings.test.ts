import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossesItself } from './crossing-rings';

const closed = (...corners: [number, number][]) => [...corners, corners[0] ?? [0, 0]];

describe('a boundary', () => {
  it('that goes round a square does not cross itself, wherever it lies on the grid', () => {
    const [east, north] = [29_487_621, 6_784_458];
    const square = closed(
      [east, north],
      [east + 0.01, north],
      [east + 0.01, north + 0.01],
      [east, north + 0.01],
    );
    expect(crossesItself(square)).toBe(false);
  });

  it('crosses itself when drawn as an eight', () => {
    expect(crossesItself(closed([0, 0], [2, 2], [2, 0], [0, 2]))).toBe(true);
  });

  it('touches itself where it comes back to a corner or to the middle of a side', () => {
    expect(crossesItself(closed([0, 0], [1, 1], [2, 0], [2, 2], [1, 1], [0, 2]))).toBe(true);
    expect(crossesItself(closed([0, 0], [4, 0], [4, 4], [2, 0], [0, 4]))).toBe(true);
  });

  it('may have doubled corners and corners on a straight line', () => {
    expect(crossesItself(closed([0, 0], [1, 0], [1, 0], [2, 0], [2, 2], [0, 2], [0, 2]))).toBe(false);
    expect(crossesItself(closed([0, 0], [2, 0], [1, 1]))).toBe(false);
  });

  it('round a centre never crosses itself until one corner is drawn across to the other side', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 50, max: 80, noNaN: true }), { minLength: 8, maxLength: 40 }),
        radii => {
          const corners = radii.map((radius, index): [number, number] => {
            const angle = (index / radii.length) * 2 * Math.PI;
            return [
              Math.round(radius * Math.cos(angle) * 1e3) / 1e3,
              Math.round(radius * Math.sin(angle) * 1e3) / 1e3,
            ];
          });
          expect(crossesItself(closed(...corners))).toBe(false);
          expect(crossesItself(closed([-200, 0], ...corners.slice(1)))).toBe(true);
        },
      ),
    );
  });

  it('of a hundred thousand corners is looked over within two seconds', () => {
    const corners = Array.from({ length: 100_000 }, (_, index): [number, number] => {
      const angle = (index / 100_000) * 2 * Math.PI;
      return [Math.cos(angle), Math.sin(angle)];
    });
    const began = performance.now();
    expect(crossesItself(closed(...corners))).toBe(false);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
