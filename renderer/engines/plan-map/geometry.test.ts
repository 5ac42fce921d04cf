import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { boundsOf, fromMercator, panLimits, toMercator } from './geometry';
import type { Bounds } from './scene';

const finland = fc.tuple(
  fc.double({ min: 19, max: 32, noNaN: true }),
  fc.double({ min: 59, max: 70, noNaN: true }),
);

describe('toMercator', () => {
  it('is undone by fromMercator', () => {
    fc.assert(
      fc.property(finland, position => {
        const [longitude, latitude] = fromMercator(toMercator(position));
        expect(longitude).toBeCloseTo(position[0], 9);
        expect(latitude).toBeCloseTo(position[1], 9);
      }),
    );
  });
});

describe('panLimits', () => {
  const imatra: Bounds = [28.6685, 61.0792, 29.022, 61.2844];

  it('lets every shape of screen see the whole municipality and little more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 4000 }),
        fc.integer({ min: 200, max: 4000 }),
        (widthPx, heightPx) => {
          const [west, south, east, north] = panLimits(imatra, { widthPx, heightPx }, 0.15);
          expect(west).toBeLessThan(imatra[0]);
          expect(south).toBeLessThan(imatra[1]);
          expect(east).toBeGreaterThan(imatra[2]);
          expect(north).toBeGreaterThan(imatra[3]);
          const [left, bottom] = toMercator([west, south]);
          const [right, top] = toMercator([east, north]);
          expect((right - left) / (bottom - top)).toBeCloseTo(widthPx / heightPx, 6);
        },
      ),
    );
  });
});

describe('boundsOf', () => {
  it('holds every coordinate of every kind of geometry', () => {
    const features = [
      {
        type: 'Feature' as const,
        properties: {},
        geometry: { type: 'Point' as const, coordinates: [28, 61] },
      },
      {
        type: 'Feature' as const,
        properties: {},
        geometry: {
          type: 'MultiPolygon' as const,
          coordinates: [
            [
              [
                [29, 60],
                [30, 60],
                [30, 62],
                [29, 60],
              ],
            ],
          ],
        },
      },
    ];
    expect(boundsOf(features)).toEqual([28, 60, 30, 62]);
  });

  it('is undefined for nothing', () => {
    expect(boundsOf([])).toBeUndefined();
  });
});
