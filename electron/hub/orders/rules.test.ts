import fc from 'fast-check';
import { expect, it } from 'vitest';
import { labelOf, numberOf, paperState } from './rules';

it('every number is found again by its label, in any case, with or without its letter, dashes and zeros', () => {
  const numbers = fc.record({
    year: fc.integer({ min: 2000, max: 2999 }),
    number: fc.integer({ min: 1, max: 99_999 }),
  });
  fc.assert(
    fc.property(numbers, one => {
      const label = labelOf(one);
      const others = [label, ` ${label.toLowerCase()} `, label.replace('T-', ''), label.replaceAll('-', ' ')];
      for (const written of [...others, `T-${one.year}-${one.number}`])
        expect(numberOf(written)).toEqual(one);
    }),
  );
});

it('what is no order number is none', () => {
  for (const written of ['', 'T', '12', 'M-2026-0012', 'T-26-0012', 'T-2026-', 'T-2026-0012x'])
    expect(numberOf(written)).toBeUndefined();
});

it('what somebody has laid down counts before the share’s file, and a file that cannot be used is no paper', () => {
  expect([paperState(true, 'broken'), paperState(false, 'readable'), paperState(false, undefined)]).toEqual([
    'by-hand',
    'share',
    'missing',
  ]);
  expect(paperState(false, 'unknown')).toBe('share');
  expect(paperState(false, 'password')).toBe('unusable');
});
