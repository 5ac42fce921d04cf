import { afterEach, beforeEach, expect, test } from 'vitest';
import { createVisit } from './create-visit';
import type { VisitControl } from './create-visit';
import { visitLimits } from './rules';
import { ENDS_VISIT, watchActivity } from './watch-activity';

let now = 0;
let visit: VisitControl;
let leave: () => void;

beforeEach(() => {
  now = 0;
  document.body.innerHTML = `<button id="any"></button><button id="end" ${ENDS_VISIT}></button>`;
  visit = createVisit({ now: () => now });
  leave = watchActivity(document, visit);
  visit.dispatch({ type: 'begun', at: 0 });
});
afterEach(() => leave());

function send(event: Event, target = 'any') {
  document.getElementById(target)!.dispatchEvent(event);
}

function lastActivityAt() {
  const state = visit.store.getState();
  return state.phase === 'active' ? state.lastActivityAt : undefined;
}

test.each([
  new KeyboardEvent('keydown', { key: 'a', bubbles: true }),
  new Event('scroll'),
  new Event('wheel', { bubbles: true }),
  new Event('input', { bubbles: true }),
  new PointerEvent('pointerdown', { pointerId: 1, bubbles: true }),
])('A $type anywhere is activity, even when a control keeps it to itself.', event => {
  document.getElementById('any')!.addEventListener(event.type, own => own.stopImmediatePropagation());
  now = 5000;
  send(event);
  expect(lastActivityAt()).toBe(5000);
});

test('A touch of "finish" does not answer the question.', () => {
  visit.dispatch({ type: 'time-passed', at: visitLimits.normal.quietMs });
  send(new PointerEvent('pointerup', { pointerId: 1, bubbles: true }), 'end');
  expect(visit.store.getState().phase).toBe('asking');
});

test('Once left, nothing counts any more.', () => {
  leave();
  now = 5000;
  send(new KeyboardEvent('keydown', { bubbles: true }));
  expect(lastActivityAt()).toBe(0);
});
