import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseBuildingRight, romanNumber, toRoman } from './building-right';

describe('parseBuildingRight', () => {
  it.each([
    ['e=0.25', 0.25],
    ['e = 0,25', 0.25],
    ['AO-12, e=0.4, II', 0.4],
    ['e=1', 1],
  ])('reads the efficiency of %s', (text, efficiency) => {
    expect(parseBuildingRight(text).efficiency).toBe(efficiency);
  });

  it.each([
    ['1200 k-m²', 1200],
    ['1 200 k-m2', 1200],
    ['12\u00a0500 kem²', 12500],
    ['850kem2', 850],
    ['1200', 1200],
    ['AK 2400 k-m² IV', 2400],
    ['150,5 k-m²', 150.5],
  ])('reads the floor area of %s', (text, floorAreaM2) => {
    expect(parseBuildingRight(text).floorAreaM2).toBe(floorAreaM2);
  });

  it.each([
    ['II', { max: 2, roman: 'II', attic: undefined, cellar: undefined }],
    ['IIu3/4', { max: 2, roman: 'II', attic: '3/4', cellar: undefined }],
    ['I u ½', { max: 1, roman: 'I', attic: '1/2', cellar: undefined }],
    ['1/2kII', { max: 2, roman: 'II', attic: undefined, cellar: '1/2' }],
    ['AO-1, e=0.25, IV', { max: 4, roman: 'IV', attic: undefined, cellar: undefined }],
  ])('reads the storeys of %s', (text, storeys) => {
    expect(parseBuildingRight(text).storeys).toEqual(storeys);
  });

  it('finds nothing where nothing is said', () => {
    const nothing = { efficiency: undefined, floorAreaM2: undefined, storeys: undefined };
    for (const text of ['', 'VP', 'AO-12', 'VIL', 'IIII', 'tie = 4', '2026-05-01']) {
      expect(parseBuildingRight(text), text).toEqual(nothing);
    }
  });

  it('reads back every efficiency, area and storey count that it is given', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 999_999 }),
        fc.integer({ min: 1, max: 12 }),
        (hundredths, areaM2, storeys) => {
          const text = `e=${hundredths / 100}, ${areaM2} k-m², ${toRoman(storeys)}`;
          const right = parseBuildingRight(text);
          expect(right.efficiency).toBe(hundredths / 100);
          expect(right.floorAreaM2).toBe(areaM2);
          expect(right.storeys?.max).toBe(storeys);
        },
      ),
    );
  });

  it('never fails on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => parseBuildingRight(text) !== undefined));
  });
});

describe('romanNumber', () => {
  it('is the inverse of toRoman and refuses malformed numerals', () => {
    for (let value = 1; value <= 39; value += 1) expect(romanNumber(toRoman(value) ?? '')).toBe(value);
    for (const wrong of ['', 'IIII', 'VX', 'VV', 'IXI', 'abc']) expect(romanNumber(wrong)).toBeUndefined();
  });
});
