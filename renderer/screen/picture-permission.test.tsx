import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPicturePermission, type PicturePermission } from './picture-permission';

const life = () => new AbortController();
let page = life();
let permission: PicturePermission;
const picture = () => document.documentElement.dataset['picture'];
const field = () => document.querySelector('input')!;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<input type="text"><button></button>';
  page = life();
  permission = createPicturePermission(document, page.signal);
  vi.advanceTimersByTime(1_000);
});
afterEach(() => {
  page.abort();
  vi.useRealTimers();
});

test('A page on which nobody writes may be looked at.', () => {
  expect(picture()).toBe('1');
});

test('As soon as a field has the focus it may not, before anything is written.', () => {
  field().dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  expect(picture()).toBeUndefined();
});

test('What was written counts until the visit ends, also when it was erased.', () => {
  permission.visit(true);
  field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  field().value = '';
  vi.advanceTimersByTime(60_000);
  expect(picture()).toBeUndefined();
  permission.visit(false);
  expect(picture()).toBeUndefined();
  vi.advanceTimersByTime(1_000);
  expect(picture()).toBeDefined();
});

test('Permission given again is another one, so that a picture taken meanwhile is known.', () => {
  const before = picture();
  field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  permission.visit(false);
  vi.advanceTimersByTime(1_000);
  expect(picture()).not.toBe(before);
});

test('A touch of a button is no writing.', () => {
  document.querySelector('button')!.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  expect(picture()).toBe('1');
});

test('A touch or a key is writing where a code is keyed or a form is ticked.', () => {
  const pad = document.createElement('div');
  pad.dataset['personal'] = '';
  document.body.append(pad);
  document.querySelector('button')!.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(picture()).toBeUndefined();
  pad.remove();
  vi.advanceTimersByTime(60_000);
  expect(picture()).toBeUndefined();
});

test('While a secret is on screen it may not be looked at.', () => {
  permission.secret(true);
  vi.advanceTimersByTime(5_000);
  expect(picture()).toBeUndefined();
  permission.secret(false);
  vi.advanceTimersByTime(1_000);
  expect(picture()).toBeDefined();
});
