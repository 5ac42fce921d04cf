import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HitTarget, SearchHit } from '#hub/search/contract';
import { excerptParts, groupedHits } from './hit-groups';

const hit = (target: HitTarget): SearchHit => ({
  target,
  title: 'x',
  excerpt: '',
  marks: [],
  language: 'fi',
});

test('plans stand first and documents last, and places, routes and events are one kind', () => {
  const groups = groupedHits([
    hit({ kind: 'document', sha256: 'd', page: 1 }),
    hit({ kind: 'event', id: 'e' }),
    hit({ kind: 'plan', id: 'p' }),
    hit({ kind: 'route', id: 'r' }),
  ]);
  expect(groups.map(({ group, hits }) => [group, hits.length])).toEqual([
    ['plan', 1],
    ['tourism', 2],
    ['document', 1],
  ]);
});

test('the marked words are cut out where they stand', () => {
  expect(excerptParts({ excerpt: 'uusi uimaranta tulee', marks: [[5, 14]] })).toEqual([
    { text: 'uusi ', marked: false },
    { text: 'uimaranta', marked: true },
    { text: ' tulee', marked: false },
  ]);
});

test('whatever the marks, no letter is lost or said twice', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 }))),
      (excerpt, marks) => {
        const whole = excerptParts({ excerpt, marks })
          .map(part => part.text)
          .join('');
        expect(whole).toBe(excerpt);
      },
    ),
  );
});
