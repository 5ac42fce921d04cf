import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt';
import { wordMatcher } from './search-index';

describe('excerpts', () => {
  it('mark every form of the word at its place', () => {
    const { excerpt, marks } = excerptOf('Kaavan kartta. Kaavoissa on merkintöjä.', wordMatcher('kaava'));
    expect(marks.map(([start, end]) => excerpt.slice(start, end))).toEqual(['Kaavan', 'Kaavoissa']);
  });

  it('begin near the first match and say what they leave out', () => {
    const { excerpt, marks } = excerptOf(
      `${'sana '.repeat(100)}uimaranta ${'lisää '.repeat(100)}`,
      wordMatcher('uimaranta'),
    );
    expect(excerpt).toMatch(/^… sana .* …$/);
    expect(excerpt.length).toBeLessThan(200);
    expect(marks.map(([start, end]) => excerpt.slice(start, end))).toEqual(['uimaranta']);
  });

  it('hold marks that are within them, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), text => {
        const { excerpt, marks } = excerptOf(`${text} kaava ${text}`, wordMatcher('kaava'));
        marks.forEach(([start, end]) => {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(excerpt.length);
        });
      }),
    );
  });
});
