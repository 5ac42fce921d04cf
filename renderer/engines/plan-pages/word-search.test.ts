import { expect, test } from 'vitest';

import { findWords } from './word-search';

const text = (...pages: string[]) => ({
  pages: pages.map(line => ({ words: line.split(' ').map(word => ({ text: word, boxes: [] })) })),
});
const pagesOf = (query: string, ...pages: string[]) => findWords(text(...pages), query).map(hit => hit.page);

test('a word is found whatever its ending, its case and the punctuation around it', () => {
  expect(pagesOf('Kaava', '(kaavassa)', 'KAAVAN', 'tontti')).toEqual([1, 2]);
});

test('a word is found inside a compound, a short piece only at the beginning', () => {
  expect(pagesOf('kaava', 'asemakaava')).toEqual([1]);
  expect(pagesOf('ao', 'AO-25', 'taso')).toEqual([1]);
});

test('several words must follow one another', () => {
  expect(pagesOf('uusi raja', 'uusi raja', 'raja uusi')).toEqual([1]);
});

test('ä is not a', () => {
  expect(pagesOf('sää', 'saa', 'sää')).toEqual([2]);
});

test('nothing asked finds nothing', () => {
  expect(pagesOf('  ', 'sana')).toEqual([]);
});
