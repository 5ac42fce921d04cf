import { expect, test } from 'vitest';
import { helpState } from './help-state';

const now = 0;
const staffed = { now, staffed: true };
const facts = { mine: staffed, isCurrent: true, press: 'none' } as const;

test('Somebody can be called while a desk is staffed.', () => {
  expect(helpState(facts)).toBe('ask');
  expect(helpState({ ...facts, press: 'under-way' })).toBe('calling');
});

test('While nobody is at the desks the visitor is told so instead of a promise.', () => {
  expect(helpState({ ...facts, mine: { now, staffed: false } })).toBe('nobody');
  expect(helpState({ ...facts, mine: { now, staffed: false }, press: 'failed' })).toBe('nobody');
});

test('A call that stands is told whoever made it, also when the desks have been left meanwhile.', () => {
  const call = { since: 0, answered: false };
  expect(helpState({ ...facts, mine: { now, staffed: false, call } })).toBe('called');
  expect(helpState({ ...facts, mine: { ...staffed, call: { ...call, answered: true } } })).toBe('coming');
});

test('A press that did not get through is told and can be repeated.', () => {
  expect(helpState({ ...facts, press: 'failed' })).toBe('not-reached');
});

test('Without the hub nothing is promised, whatever was known before.', () => {
  expect(helpState({ ...facts, isCurrent: false })).toBe('not-now');
  expect(helpState({ ...facts, mine: undefined })).toBe('loading');
});
