import { expect, test } from 'vitest';
import { readingMs } from './reading-time';

const words = (count: number) => Array.from({ length: count }, () => 'kaava').join(' ');

test('A page with more to read stays longer.', () => {
  expect(readingMs([words(40)])).toBeGreaterThan(readingMs([words(20)]));
});

test('A page without words stays ten seconds, and none longer than thirty.', () => {
  expect(readingMs([undefined])).toBe(10_000);
  expect(readingMs([words(500)])).toBe(30_000);
});

test('All texts of a page count together.', () => {
  expect(readingMs([words(20), words(20)])).toBe(readingMs([words(40)]));
});
