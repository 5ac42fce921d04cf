import { expect, test } from 'vitest';
import { wrapFocus } from './dialog';

const controls = ['first', 'middle', 'last'];

test('Tab on the last control of a dialog goes to its first.', () => {
  expect(wrapFocus(controls, 'last', false)).toBe('first');
});

test('Shift and Tab on the first control goes to the last.', () => {
  expect(wrapFocus(controls, 'first', true)).toBe('last');
});

test('Tab in between is left to the browser.', () => {
  expect(wrapFocus(controls, 'middle', false)).toBeUndefined();
});

test('Focus that has strayed is brought in.', () => {
  expect(wrapFocus(controls, undefined, false)).toBe('first');
});
