import { expect, test } from 'vitest';

import { joinWords, type PlacedCharacter } from './words';

const at = (text: string, x: number, y: number): PlacedCharacter => ({
  text,
  box: { x, y, width: 10, height: 12 },
});

test('characters between spaces are one word with one box', () => {
  const words = joinWords([at('A', 0, 0), at('O', 10, 0), { text: ' ' }, at('T', 30, 0)]);
  expect(words).toEqual([
    { text: 'AO', boxes: [{ x: 0, y: 0, width: 20, height: 12 }] },
    { text: 'T', boxes: [{ x: 30, y: 0, width: 10, height: 12 }] },
  ]);
});

test('a word divided at the line end is one word with a box on each line', () => {
  const words = joinWords([at('k', 90, 0), { text: '', dividing: true }, { text: '\r\n' }, at('a', 0, 20)]);
  expect(words.map(word => [word.text, word.boxes.length])).toEqual([['ka', 2]]);
});
