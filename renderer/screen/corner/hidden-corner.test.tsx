import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchCorner } from './hidden-corner';

let opened = 0;
let leave: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  opened = 0;
  Object.assign(window, { innerWidth: 1080, innerHeight: 1920 });
  leave = watchCorner(window, () => (opened += 1));
});
afterEach(() => {
  leave();
  vi.useRealTimers();
});

function pointer(name: string, clientX: number, clientY: number) {
  const event = new PointerEvent(name, { pointerId: 1, isPrimary: true, clientX, clientY, bubbles: true });
  window.dispatchEvent(event);
}

test('A press of three seconds in the upper right corner opens.', () => {
  pointer('pointerdown', 1070, 10);
  vi.advanceTimersByTime(2_999);
  expect(opened).toBe(0);
  vi.advanceTimersByTime(1);
  expect(opened).toBe(1);
});

test('A shorter press opens nothing.', () => {
  pointer('pointerdown', 1070, 10);
  vi.advanceTimersByTime(2_000);
  pointer('pointerup', 1070, 10);
  vi.advanceTimersByTime(5_000);
  expect(opened).toBe(0);
});

test('A press elsewhere opens nothing.', () => {
  pointer('pointerdown', 540, 900);
  vi.advanceTimersByTime(5_000);
  expect(opened).toBe(0);
});

test('A finger that wanders away opens nothing.', () => {
  pointer('pointerdown', 1070, 10);
  pointer('pointermove', 900, 10);
  vi.advanceTimersByTime(5_000);
  expect(opened).toBe(0);
});

test('Shift and Escape open from a keyboard; Escape alone does not.', () => {
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(opened).toBe(0);
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', shiftKey: true }));
  expect(opened).toBe(1);
});
