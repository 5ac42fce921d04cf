import { expect, test } from 'vitest';
import { createTranslate } from '#content/locales/index';
import { problemSentence, sizeText } from './problem-sentence';

const t = createTranslate('fi');
const number = (value: number, digits = 0) => value.toFixed(digits).replace('.', ',');

test('a code that no sentence knows is told as such, never as a blank', () => {
  expect(problemSentence({ code: 'no.such.code' }, t)).toContain('no.such.code');
});

test('the file at fault is always named', () => {
  expect(problemSentence({ code: 'no.such.code', file: 'selostus.pdf' }, t)).toContain('selostus.pdf');
});

test('a size has the unit that people read', () => {
  expect(sizeText(900, t, number)).toBe('1 kt');
  expect(sizeText(3_400_000, t, number)).toBe('3,4 Mt');
  expect(sizeText(2_000_000_000, t, number)).toBe('2,0 Gt');
});
