import { expect, test } from 'vitest';
import { keyDictionary, plainKey, withEnglishKeys } from './keys';

test('no word stands for two keys', () => {
  const words = keyDictionary().flatMap(({ english, finnish }) =>
    [...new Set([english, ...finnish].map(plainKey))].map(word => ({ word, english })),
  );
  const twice = words.filter(({ word, english }) =>
    words.some(other => other.word === word && other.english !== english),
  );
  expect(twice).toEqual([]);
});

test('keys are translated at every depth and values are left alone', () => {
  expect(withEnglishKeys({ nimi: 'laji', asiakirjat: [{ tiedosto: 'a.pdf', rooli: 'oas' }] })).toEqual({
    name: 'laji',
    documents: [{ file: 'a.pdf', role: 'oas' }],
  });
});
