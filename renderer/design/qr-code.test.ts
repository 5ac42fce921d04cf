import { expect, test } from 'vitest';
import { qrPath } from './qr-code';

test('Every dark module becomes one square of the path, light ones none.', () => {
  expect(
    qrPath([
      [true, false],
      [false, true],
    ]),
  ).toBe('M0 0h1v1h-1zM1 1h1v1h-1z');
});
