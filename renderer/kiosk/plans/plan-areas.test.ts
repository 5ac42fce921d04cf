import { expect, test } from 'vitest';
import type { PlanFeatureCollection, PlanFeatureProperties } from '../../engines/plan-map/scene';
import { planAreaKinds } from './plan-areas';

const collection = (...properties: PlanFeatureProperties[]): PlanFeatureCollection => ({
  type: 'FeatureCollection',
  features: properties.map(own => ({
    type: 'Feature',
    properties: own,
    geometry: { type: 'Point', coordinates: [28.8, 61.2] },
  })),
});

test('areas that say the same are one line with their number', () => {
  const kinds = planAreaKinds(
    collection({ id: '1', role: 'area', code: 'AO' }, { id: '2', role: 'area', code: 'AO' }),
  );
  expect(kinds).toMatchObject([{ id: '1', code: 'AO', count: 2 }]);
});

test('the same code with another building right is another line', () => {
  const kinds = planAreaKinds(
    collection(
      { id: '1', role: 'area', code: 'AO', buildingRight: 'e=0.25' },
      { id: '2', role: 'area', code: 'AO', buildingRight: 'e=0.30' },
    ),
  );
  expect(kinds).toHaveLength(2);
});

test('boundaries, lines and texts are no areas, and part areas come last', () => {
  const kinds = planAreaKinds(
    collection(
      { id: '1', role: 'boundary' },
      { id: '2', role: 'part', code: 'le' },
      { id: '3', role: 'line' },
      { id: '4', role: 'area', code: 'VP' },
      { id: '5', role: 'area', code: 'AO-10' },
      { id: '6', role: 'area', code: 'AO-2' },
    ),
  );
  expect(kinds.map(kind => kind.code)).toEqual(['AO-2', 'AO-10', 'VP', 'le']);
});
