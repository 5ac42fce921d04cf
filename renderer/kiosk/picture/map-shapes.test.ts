import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { createProjection, groundPaths, planLabels, planShapes } from './map-shapes';

const bounds: [number, number, number, number] = [28.7, 61.1, 28.8, 61.2];

function square(
  west: number,
  south: number,
  size: number,
  properties: Record<string, unknown>,
): FeatureCollection['features'][number] {
  const ring = [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
}

const plan: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    square(28.7, 61.1, 0.1, { laji: 'raja' }),
    square(28.72, 61.12, 0.05, { merkinta: 'AO-12' }),
    square(28.7, 61.1, 0.001, { merkinta: 'VP' }),
  ],
};

test('North is up, and the middle of the ground is the middle of the picture.', () => {
  const to = createProjection(bounds, 0, 1);
  expect(to.place([28.75, 61.15])).toEqual([500, 500].map(value => expect.closeTo(value, 6)));
  expect(to.place([28.75, 61.2])[1]).toBeLessThan(to.place([28.75, 61.1])[1]);
});

test('A degree of longitude is about half a degree of latitude at 61° north.', () => {
  const to = createProjection(bounds, 0, 1);
  const width = to.place([28.8, 61.15])[0] - to.place([28.7, 61.15])[0];
  expect(width / 1000).toBeCloseTo(Math.cos((61.15 * Math.PI) / 180), 5);
});

test('The whole of the bounds fits in whatever the proportion of the picture.', () => {
  for (const proportion of [0.2, 1, 4]) {
    const to = createProjection(bounds, 0.05, proportion);
    const [left, bottom] = to.place([28.7, 61.1]);
    const [right, top] = to.place([28.8, 61.2]);
    expect([left >= 0, top >= 0, right <= to.width, bottom <= to.height]).toEqual([true, true, true, true]);
  }
});

test('Areas take the colour of their notation, and the boundary lies on top of them.', () => {
  const shapes = planShapes(plan, 'opas12', createProjection(bounds, 0.05, 1));
  expect(shapes.map(shape => shape.kind)).toEqual(['area', 'area', 'boundary']);
  expect(shapes[0]?.fill).toMatch(/^#/);
});

test('Only an area with room for it carries its code.', () => {
  expect(planLabels(plan, createProjection(bounds, 0.05, 1)).map(label => label.text)).toEqual(['AO-12']);
});

test('Ground that lies outside the picture is left out.', () => {
  const ground: FeatureCollection = {
    type: 'FeatureCollection',
    features: [square(28.74, 61.14, 0.01, {}), square(25, 60, 0.01, {})],
  };
  expect(groundPaths(ground, createProjection(bounds, 0.05, 1))).toHaveLength(1);
});
