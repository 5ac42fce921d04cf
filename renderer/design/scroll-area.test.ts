import { expect, test } from 'vitest';
import { reachOf } from './scroll-area';

test('Content that fits hides nothing above or below.', () => {
  expect(reachOf({ scrollTop: 0, clientHeight: 500, scrollHeight: 500 })).toEqual({
    above: false,
    below: false,
  });
});

test('Scrolled to the middle, something lies above and below.', () => {
  expect(reachOf({ scrollTop: 100, clientHeight: 500, scrollHeight: 900 })).toEqual({
    above: true,
    below: true,
  });
});

test('A rounding of a few pixels is not hidden content.', () => {
  expect(reachOf({ scrollTop: 398, clientHeight: 500, scrollHeight: 900 })).toEqual({
    above: true,
    below: false,
  });
});
