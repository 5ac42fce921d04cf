import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainAddress, prefixErrors } from './street-names';

describe('addresses in words', () => {
  it.each([
    ['Vuoksenniskantie 5', 'vuoksenniskantie', '5'],
    ['vuoksenniskant 5', 'vuoksenniskant', '5'],
    ['Äitsaarentie 12 B as 3', 'aitsaarentie', '12 b'],
    ['Einonkatu 6, 55100 Imatra', 'einonkatu', '6'],
    ['Helsingintie', 'helsingintie', ''],
  ])('read %s', (written, street, house) => {
    expect(plainAddress(written)).toEqual({ street, house });
  });
});

describe('typing errors', () => {
  it('are none for any beginning of the name', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), fc.nat(20), (name, length) => {
        expect(prefixErrors(name.slice(0, length), name, 2)).toBe(0);
      }),
    );
  });

  it('count a letter more, less, other, or two swapped, as one', () => {
    const name = 'vuoksenniskantie';
    expect(
      ['vuoksenniskkantie', 'vuoksenniskatie', 'vuoksenniskuntie', 'vuoskenniskantie'].map(typed =>
        prefixErrors(typed, name, 2),
      ),
    ).toEqual([1, 1, 1, 1]);
  });
});
