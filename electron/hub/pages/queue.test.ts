import { expect, test } from 'vitest';

import { hurried, takeNext, type Task } from './queue';

const look = (sha256: string, urgency: Task['urgency'] = 'soon'): Task => ({
  sha256,
  mediaType: 'application/pdf',
  urgency,
  step: 'look',
});
const refine = (sha256: string): Task => ({ ...look(sha256, 'now'), step: 'refine', page: 1 });

test('every document gets its first look before any is sharpened, urgent ones first', () => {
  let waiting: Task[] = [refine('a'), look('b'), look('c', 'now')];
  const order: string[] = [];
  for (let next = takeNext(waiting); next.task; next = takeNext(waiting)) {
    order.push(next.task.sha256);
    waiting = next.rest;
  }
  expect(order).toEqual(['c', 'b', 'a']);
});

test('a document that is opened on screen overtakes those that arrived before it', () => {
  expect(takeNext(hurried([look('a'), look('b')], 'b')).task?.sha256).toBe('b');
});
