import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { codeHash, codesOf, keyHash } from './codes';

const [code = ''] = codesOf('imatra', 'a-key');

it('a code is read without mistaking one letter for another', () => {
  const codes = Array.from({ length: 500 }, () => codesOf('imatra', randomUUID())).flat();
  for (const one of codes) expect(one).toMatch(/^[AC-HJKMNPQRT-Y2-9]{4}-[AC-HJKMNPQRT-Y2-9]{4}$/);
  expect(new Set(codes).size).toBe(codes.length);
});

it('the same request has the same codes, at another site others', () => {
  expect(codesOf('imatra', 'a-key')).toEqual(codesOf('imatra', 'a-key'));
  expect(codesOf('lahti', 'a-key')).not.toContain(code);
});

it('a code is known however it is typed', () => {
  const stored = codeHash('imatra', code);
  const plain = code.replace('-', '');
  for (const typed of [plain, code.toLowerCase(), ` ${plain.slice(0, 4)} – ${plain.slice(4)} `]) {
    expect(codeHash('imatra', typed)).toBe(stored);
  }
  const like = { 8: 'B', 5: 'S', 2: 'Z' } as Record<string, string>;
  expect(codeHash('imatra', [...code].map(one => like[one] ?? one).join(''))).toBe(stored);
});

it('what cannot be a code is none', () => {
  for (const typed of ['', 'K7Q4', 'K7Q4-M2T0', 'K7Q4-M2TXX', 'ÄÄÄÄ-ÄÄÄÄ']) {
    expect(codeHash('imatra', typed)).toBeUndefined();
  }
});

it('what is stored tells neither the code nor the key', () => {
  expect(codeHash('imatra', code)).toMatch(/^[0-9a-f]{64}$/);
  expect(codeHash('lahti', code)).not.toBe(codeHash('imatra', code));
  expect(codesOf('imatra', keyHash('imatra', 'a-key'))).not.toContain(code);
});
