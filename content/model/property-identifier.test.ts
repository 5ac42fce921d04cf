import fc from 'fast-check';
import { expect, test } from 'vitest';
import { databaseForm, matchesProperty, parsePropertyIdentifier, shortForm } from './property-identifier';

const identifiers = fc.record({
  municipality: fc.integer({ min: 1, max: 999 }),
  district: fc.integer({ min: 0, max: 999 }),
  block: fc.integer({ min: 0, max: 9999 }),
  plot: fc.integer({ min: 0, max: 9999 }),
});

test('every identifier reads back from both its forms', () => {
  fc.assert(
    fc.property(identifiers, identifier => {
      expect(parsePropertyIdentifier(shortForm(identifier))).toEqual(identifier);
      expect(parsePropertyIdentifier(databaseForm(identifier))).toEqual(identifier);
    }),
  );
});

test('927-445-15-0 is 92744500150000 in registers', () => {
  expect(databaseForm(parsePropertyIdentifier('927-445-15-0')!)).toBe('92744500150000');
});

test('the stray leading dot of some registers is forgiven', () => {
  expect(shortForm(parsePropertyIdentifier('.977-9-51-9')!)).toBe('977-9-51-9');
});

test.each(['1099/3', '1099-3', '153-12-1099-3', '15301210990003', '12-1099-3'])(
  '%s finds the plot',
  words => {
    expect(matchesProperty({ municipality: 153, district: 12, block: 1099, plot: 3 }, words)).toBe(true);
  },
);

test.each(['1099/4', '1099', '153-12-1099', 'Vuoksenniskantie 3'])('%s does not', words => {
  expect(matchesProperty({ municipality: 153, district: 12, block: 1099, plot: 3 }, words)).toBe(false);
});
