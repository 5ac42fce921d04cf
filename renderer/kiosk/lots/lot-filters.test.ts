import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LotCard } from '#hub/lots/contract';
import {
  filterFrom,
  filterLots,
  filterText,
  lotPrices,
  lotSizes,
  lotStatusFilters,
  lotUses,
  noFilter,
  priceOf,
  sizeOf,
  toggledComparison,
  purposeOf,
  wholePriceEur,
} from './lot-filters';

const lot = (change: Partial<LotCard> = {}): LotCard => ({
  id: '153-12-1099-3',
  address: { fi: 'Esimerkkitie 1' },
  status: 'available',
  use: 'AO',
  areaM2: 1200,
  priceBasis: 'fixed',
  priceEur: 14_000,
  ...change,
});

test.each([
  ['AO-1', 'house'],
  ['AP', 'house'],
  ['AK', 'flats'],
  ['AL-3', 'flats'],
  ['KTY-2', 'business'],
  ['TY', 'business'],
  ['RA', 'holiday'],
  ['EN', 'other'],
])('a plot of %s is for: %s', (use, expected) => {
  expect(purposeOf({ use })).toBe(expected);
});

test('the limits of sizes belong to the middle', () => {
  expect([999, 1000, 2000, 2001].map(areaM2 => sizeOf({ areaM2 }))).toEqual([
    'small',
    'middle',
    'middle',
    'large',
  ]);
});

test('a price per floor area counts as the price of the whole plot', () => {
  expect(wholePriceEur(lot({ priceBasis: 'per-floor-area', priceEur: 100, floorAreaM2: 300 }))).toBe(30_000);
});

test('a plot that goes by bids has no price before the bids, and no price class finds it', () => {
  const byBids = lot({ priceBasis: 'bid', priceEur: 20_000 });
  expect(priceOf(byBids)).toBeUndefined();
  expect(lotPrices.flatMap(price => filterLots([byBids], { ...noFilter, price }))).toEqual([]);
});

test('without choices every plot is shown in the same order; with choices only such that match each of them', () => {
  const anyLot = fc.record({
    status: fc.constantFrom(...lotStatusFilters),
    use: fc.constantFrom('AO', 'AK', 'K', 'RA', 'EN'),
    areaM2: fc.integer({ min: 100, max: 5000 }),
    priceEur: fc.integer({ min: 0, max: 90_000 }),
  });
  const anyFilter = fc.record({
    status: fc.constantFrom('any' as const, ...lotStatusFilters),
    use: fc.constantFrom('any' as const, ...lotUses),
    size: fc.constantFrom('any' as const, ...lotSizes),
    price: fc.constantFrom('any' as const, ...lotPrices),
  });
  fc.assert(
    fc.property(fc.array(anyLot), anyFilter, (changes, filter) => {
      const lots = changes.map(lot);
      expect(filterLots(lots, noFilter)).toEqual(lots);
      for (const shown of filterLots(lots, filter)) {
        expect([shown.status, 'any']).toContain(filter.status);
        expect([purposeOf(shown), 'any']).toContain(filter.use);
        expect([sizeOf(shown), 'any']).toContain(filter.size);
        expect([priceOf(shown), 'any']).toContain(filter.price);
      }
    }),
  );
});

test('two plots are compared: a third takes the place of the first, a second touch takes one out', () => {
  expect(toggledComparison(['a', 'b'], 'c')).toEqual(['b', 'c']);
  expect(toggledComparison(['a', 'b'], 'a')).toEqual(['b']);
});

test('a filter comes back from its text whole, and nonsense does not narrow', () => {
  const filter = { status: 'bidding', use: 'flats', size: 'any', price: 'high' } as const;
  expect(filterFrom(filterText(filter))).toEqual(filter);
  expect(filterFrom('x y')).toEqual(noFilter);
  expect(filterFrom(undefined)).toEqual(noFilter);
});
