import { describe, expect, it } from 'vitest';

import { labelFeature, labelPoint } from './label-points';

const ring = (...corners: [number, number][]) => [...corners, corners[0] ?? [0, 0]];

describe('labelPoint', () => {
  it('puts the label of an L-shaped area inside it', () => {
    const shape = ring(
      [28, 61],
      [28.01, 61],
      [28.01, 61.001],
      [28.002, 61.001],
      [28.002, 61.008],
      [28, 61.008],
    );
    const [longitude = 0, latitude = 0] =
      labelPoint({ type: 'Polygon', coordinates: [shape] })?.point.coordinates ?? [];
    const isInside = (latitude < 61.001 && longitude < 28.01) || (longitude < 28.002 && latitude < 61.008);
    expect(isInside && longitude > 28 && latitude > 61).toBe(true);
  });

  it('chooses the roomiest part of a multipolygon', () => {
    const small = [ring([28, 61], [28.001, 61], [28.001, 61.001], [28, 61.001])];
    const large = [ring([28.1, 61], [28.12, 61], [28.12, 61.01], [28.1, 61.01])];
    const found = labelPoint({ type: 'MultiPolygon', coordinates: [small, large] });
    expect(found?.point.coordinates[0]).toBeGreaterThan(28.1);
  });

  it('finds none in an area without extent', () => {
    expect(
      labelPoint({ type: 'Polygon', coordinates: [ring([28, 61], [28, 61], [28, 61])] }),
    ).toBeUndefined();
    expect(labelPoint({ type: 'Polygon', coordinates: [] })).toBeUndefined();
  });
});

describe('labelFeature', () => {
  it('gives lines and points no label of their own', () => {
    const line = {
      type: 'LineString' as const,
      coordinates: [
        [28, 61],
        [28.1, 61],
      ],
    };
    expect(labelFeature({ type: 'Feature', properties: { id: '1' }, geometry: line })).toEqual([]);
  });
});
