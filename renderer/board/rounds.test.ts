import { expect, test } from 'vitest';
import { wallPage } from './rounds';

test('every plan is shown in one language before any is shown in the next', () => {
  const shown = [0, 1, 2, 3].map(turn => wallPage(turn, 2, ['fi', 'en']));
  expect(shown).toEqual([
    { index: 0, language: 'fi' },
    { index: 1, language: 'fi' },
    { index: 0, language: 'en' },
    { index: 1, language: 'en' },
  ]);
});

test('without plans the languages still take turns', () => {
  expect([0, 1].map(turn => wallPage(turn, 0, ['fi', 'en']).language)).toEqual(['fi', 'en']);
});
