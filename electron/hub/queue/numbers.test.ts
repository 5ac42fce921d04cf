import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelOf, nextNumber, type PlaceInRow, readLabel } from './numbers';

const band = fc.record({ first: fc.integer({ min: 1, max: 9 }), more: fc.integer({ min: 1, max: 9 }) });

describe('the next number', () => {
  it('is never one that is in the lobby, always within the band, and only missing when all are there', () => {
    fc.assert(
      fc.property(
        band,
        fc.array(fc.integer({ min: 1, max: 20 })),
        fc.nat(20),
        ({ first, more }, there, last) => {
          const wanted = { first, last: first + more };
          const inLobby = new Set(there);
          const place = nextNumber(wanted, last === 0 ? undefined : { round: 1, number: last }, inLobby);
          const all = Array.from({ length: more + 1 }, (_, index) => first + index);
          const free = all.filter(number => !inLobby.has(number));
          if (place === undefined) expect(free).toEqual([]);
          else expect(free).toContain(place.number);
        },
      ),
    );
  });

  it('grows within a round, also when the band is changed in the middle of it', () => {
    fc.assert(
      fc.property(fc.array(band, { minLength: 2, maxLength: 40 }), bands => {
        let last: PlaceInRow | undefined;
        for (const { first, more } of bands) {
          const place = nextNumber({ first, last: first + more }, last, new Set())!;
          if (last?.round === place.round) expect(place.number).toBeGreaterThan(last.number);
          else expect(place.round).toBe((last?.round ?? 0) + 1);
          last = place;
        }
      }),
    );
  });

  it('after the last of the band is its first, in the next round', () => {
    expect(nextNumber({ first: 5, last: 7 }, { round: 1, number: 7 }, new Set([5]))).toEqual({
      round: 2,
      number: 6,
    });
  });
});

describe('a label', () => {
  it('is read however it is written', () => {
    for (const written of ['A12', 'a12', ' A 12', 'a-012', 'A.12', 'A0012'])
      expect(readLabel(written)).toEqual({ prefix: 'A', number: 12 });
    expect(readLabel('ö7')).toEqual({ prefix: 'Ö', number: 7 });
    expect(readLabel('O\u03087')).toEqual({ prefix: 'Ö', number: 7 });
  });

  it('is not read from anything else', () => {
    for (const written of ['', '12', 'AB12', 'A', 'A12345', 'A1B'])
      expect(readLabel(written)).toBeUndefined();
  });

  it('is missing for who has no number', () => {
    expect(labelOf({ prefix: '', number: null })).toBeUndefined();
  });
});
