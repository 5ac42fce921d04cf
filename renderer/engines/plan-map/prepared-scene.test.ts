import { describe, expect, it } from 'vitest';

import { areaDetail, isStreetOnly, prepareAreas } from './prepared-scene';
import type { PlanFeature, PlanFeatureProperties } from './scene';

const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [28, 61],
      [28.01, 61],
      [28.01, 61.01],
      [28, 61.01],
      [28, 61],
    ],
  ],
};
const feature = (properties: PlanFeatureProperties): PlanFeature => ({
  type: 'Feature',
  geometry: square,
  properties,
});

describe('areaDetail', () => {
  it.each([
    [{ buildingRight: 'e=0.25', storeys: 'II' }, 'e=0.25 · II'],
    [{ buildingRight: '2400' }, '2400 k-m²'],
    [{ code: 'AO-12, e=0.25' }, 'e=0.25'],
    [{ code: 'AO-12, e=0.25', buildingRight: 'e=0.3' }, 'e=0.3'],
    [{ code: 'VP' }, ''],
    [{}, ''],
  ])('of %o is "%s"', (properties, detail) => {
    expect(areaDetail({ id: '1', role: 'area', ...properties })).toBe(detail);
  });
});

describe('prepareAreas', () => {
  const features = {
    type: 'FeatureCollection' as const,
    features: [
      feature({ id: '1', role: 'area', code: 'AO-12, e=0.25' }),
      feature({ id: '2', role: 'area', code: 'katu', label: 'Koskikuja' }),
      feature({ id: '3', role: 'area', code: 'AO-12, e=0.25' }),
      feature({ id: '4', role: 'part', code: 'le' }),
    ],
  };

  it('knows each code once and labels areas but not streets and parts', () => {
    const areas = prepareAreas({ notationSet: 'opas12', features }, features);
    expect(areas?.codes).toEqual(['AO-12, e=0.25', 'katu', 'le']);
    expect(areas?.kind === 'features' && areas.labels.map(({ properties }) => properties)).toMatchObject([
      { id: '1', code: 'AO-12', detail: 'e=0.25' },
      { id: '3', code: 'AO-12', detail: 'e=0.25' },
    ]);
  });

  it('is nothing when the features could not be read', () => {
    expect(prepareAreas({ notationSet: 'opas12', features: '/content/x' }, undefined)).toBeUndefined();
  });

  it('takes the codes of tiles from the scene', () => {
    const tiles = { pmtilesUrl: '/content/x', layer: 'features', codes: ['AO', 'AO', 'VP'] };
    expect(prepareAreas({ notationSet: '311/2024', ...tiles }, undefined)).toMatchObject({
      kind: 'tiles',
      codes: ['AO', 'VP'],
    });
  });
});

describe('isStreetOnly', () => {
  it('is true of katu in any case and of no other code', () => {
    expect([isStreetOnly('Katu'), isStreetOnly('jk'), isStreetOnly('katuaukio')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
