import { expect, test } from 'vitest';
import { CODE_KEYS, codeKeyOf, isWhole, shownCode, spokenCode, withKey, withoutLast } from './code-keys';

test('No key of the pad looks like another: there is no 0 O, 1 I L, B, S or Z.', () => {
  expect(CODE_KEYS.filter(key => '0O1ILBSZ'.includes(key))).toEqual([]);
});

test('A real keyboard types small letters and look-alikes; what no code has is no key.', () => {
  expect(['k', 'K', '7', 's', 'b', 'z'].map(codeKeyOf)).toEqual(['K', 'K', '7', '5', '8', '2']);
  expect(['0', 'o', '-', 'Enter', 'Shift', 'ä', ''].map(codeKeyOf)).toEqual(Array(7).fill(undefined));
});

test('A code grows to eight characters, is erased from its end, and reads in two halves.', () => {
  const code = [...'K7Q4M2TXA'].reduce(withKey, '');
  expect(code).toBe('K7Q4M2TX');
  expect(isWhole(code)).toBe(true);
  expect(isWhole(withoutLast(code))).toBe(false);
  expect(shownCode(code)).toBe('K7Q4-M2TX');
  expect(shownCode('K7Q')).toBe('K7Q·-····');
  expect(spokenCode('K7Q4-M2TX')).toBe('K 7 Q 4 M 2 T X');
});
