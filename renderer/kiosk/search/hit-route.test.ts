import { expect, test } from 'vitest';
import { routeOfHit } from './hit-route';

const sha256 = 'a'.repeat(64);

test('a document opens at the page of the hit with the words to mark, and knows the way back to its plan', () => {
  const target = { kind: 'document' as const, sha256, page: 7, planId: '1099' };
  expect(routeOfHit({ target, title: 'Selostus' }, 'uimaranta')).toEqual({
    screen: 'document',
    sha256,
    title: 'Selostus',
    page: 7,
    words: 'uimaranta',
    planId: '1099',
  });
});

test('an answer opens among the questions, unfolded', () => {
  expect(routeOfHit({ target: { kind: 'answer', id: 'q1' }, title: 'x' }, 'x')).toEqual({
    screen: 'services',
    view: 'answers',
    id: 'q1',
  });
});
