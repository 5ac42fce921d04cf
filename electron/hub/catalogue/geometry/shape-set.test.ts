import { describe, expect, it } from 'vitest';
import type { PlacedFeature } from './place-features';
import { createShapeSearch, packShapes } from './shape-set';

const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const feature = (geometry: PlacedFeature['geometry']): PlacedFeature => ({
  id: undefined,
  properties: {},
  geometry,
});

/** 0.001° of latitude is 111 m. */
const ring = feature({
  type: 'Polygon',
  coordinates: [box(28.77, 61.17, 28.78, 61.18), box(28.772, 61.172, 28.778, 61.178)],
});
const line = feature({
  type: 'LineString',
  coordinates: [
    [28.8, 61.17],
    [28.8, 61.18],
  ],
});
const point = feature({ type: 'Point', coordinates: [28.7, 61.1] });
const { shapes, kept } = packShapes([point, ring, line]);
const search = shapes === undefined ? undefined : createShapeSearch(shapes);

describe('shapes on the ground', () => {
  it('keeps areas and lines and leaves points out', () => {
    expect(kept).toEqual([1, 2]);
  });

  it('finds the area that holds a place, and nothing in its hole', () => {
    expect(search?.at([28.771, 61.171])).toEqual([0]);
    expect(search?.at([28.775, 61.175])).toEqual([]);
  });

  it('is 0 m from within and measures to the nearest edge from outside', () => {
    expect(search?.distanceM([28.771, 61.171], 500)).toBe(0);
    expect(search?.distanceM([28.775, 61.169], 500)).toBeCloseTo(111.4, 0);
    expect(search?.distanceM([28.775, 61.173], 500)).toBeCloseTo(111.4, 0);
  });

  it('says nothing of what is further than asked', () => {
    expect(search?.distanceM([28.775, 61.16], 500)).toBeUndefined();
  });

  it('measures to lines too, never 0 beside one', () => {
    expect(search?.near([28.801, 61.175], 500).find(({ shape }) => shape === 1)?.distanceM).toBeCloseTo(
      53.7,
      0,
    );
  });
});
