import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteRange } from './byte-range';

describe('byte ranges (RFC 9110)', () => {
  it.each([
    [undefined, { kind: 'whole' }],
    ['bytes=0-99', { kind: 'part', from: 0, to: 99 }],
    ['bytes=900-', { kind: 'part', from: 900, to: 999 }],
    ['bytes=-100', { kind: 'part', from: 900, to: 999 }],
    ['bytes=-5000', { kind: 'part', from: 0, to: 999 }],
    ['bytes=990-5000', { kind: 'part', from: 990, to: 999 }],
    ['bytes=1000-', { kind: 'unsatisfiable' }],
    ['bytes=-0', { kind: 'unsatisfiable' }],
    ['bytes=5-4', { kind: 'whole' }],
    ['bytes=0-1,4-5', { kind: 'whole' }],
    ['items=0-1', { kind: 'whole' }],
    ['bytes=-', { kind: 'whole' }],
  ])('read %s of 1000 bytes', (header, range) => {
    expect(byteRange(header, 1000)).toEqual(range);
  });

  it('never reach outside of the file, whatever is asked', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(10_000), (from, to, bytes) => {
        const range = byteRange(`bytes=${from}-${to}`, bytes);
        if (range.kind === 'part')
          expect(0 <= range.from && range.from <= range.to && range.to < bytes).toBe(true);
      }),
    );
  });
});
