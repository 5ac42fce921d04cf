// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { leaveWritingAfterTouch } from './leave-writing';

let input: HTMLInputElement;
let leave: () => void;

beforeEach(() => {
  document.body.innerHTML =
    '<div data-writing><input><button id="clear"></button></div><button id="hit"></button>';
  input = document.querySelector('input')!;
  input.focus();
  leave = leaveWritingAfterTouch(input);
});

afterEach(() => leave());

const send = (selector: string, type: string) => {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true });
  document.querySelector(selector)!.dispatchEvent(event);
  return event;
};
const afterTasks = () => new Promise(resolve => setTimeout(resolve));

test('a finger that goes down beside the field does not take the focus yet', () => {
  expect(send('#hit', 'mousedown').defaultPrevented).toBe(true);
  expect(document.activeElement).toBe(input);
});

test('when the touch has acted, the writing ends', async () => {
  send('#hit', 'click');
  await afterTasks();
  expect(document.activeElement).not.toBe(input);
});

test('a touch that belongs to the writing goes on with it', async () => {
  send('#clear', 'click');
  await afterTasks();
  expect(document.activeElement).toBe(input);
});
