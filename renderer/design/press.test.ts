import { expect, test } from 'vitest';
import { SAME_TOUCH_MS, isNewPress } from './press';

test('The first press of a control counts.', () => {
  expect(isNewPress(0, undefined)).toBe(true);
});

test('A second touch of the same control within half a second goes by.', () => {
  expect(isNewPress(1000 + SAME_TOUCH_MS - 1, 1000)).toBe(false);
  expect(isNewPress(1000 + SAME_TOUCH_MS, 1000)).toBe(true);
});
