import { expect, it } from 'vitest';

import { lotLayer } from './lot-layer';

const geometry = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [28, 61],
      [28.1, 61],
      [28.1, 61.1],
      [28, 61],
    ],
  ],
};
const shapes = {
  type: 'FeatureCollection' as const,
  features: [
    { type: 'Feature' as const, id: '153-12-1-1', properties: {}, geometry },
    { type: 'Feature' as const, properties: { id: '153-12-1-2' }, geometry },
  ],
};
const lot = (id: string) => ({ id, label: id, status: 'available' as const });

it('joins plots with their shapes by either id, falls back to the point, and leaves out what is nowhere', () => {
  const lots = [
    lot('153-12-1-1'),
    lot('153-12-1-2'),
    { ...lot('153-12-1-3'), position: [28.7, 61.1] as const },
    lot('x'),
  ];
  const { features } = lotLayer(lots, shapes).features;
  expect(features.map(({ properties, geometry: { type } }) => [properties.id, type])).toEqual([
    ['153-12-1-1', 'Polygon'],
    ['153-12-1-2', 'Polygon'],
    ['153-12-1-3', 'Point'],
  ]);
});
