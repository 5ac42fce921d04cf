import { ORPCError } from '@orpc/client';
import { expect, test, vi } from 'vitest';
import { createOrdering, type Ordering } from './ordering';

const property = { propertyIdentifier: '153-12-1099-3' };
const placed = { order: { label: 'T-2026-0001' }, qr: 'T', paper: 'none' };
const how = { language: 'fi', paper: false } as const;

function ordering(place: () => Promise<unknown>): { ordering: Ordering; keys: () => unknown[] } {
  let key = 0;
  const call = vi.fn((_input: { key: string }) => place());
  const hub = { orders: { place: call } } as never;
  return {
    ordering: createOrdering({ hub, newKey: () => `key-${++key}` }),
    keys: () => call.mock.calls.map(([input]) => input.key),
  };
}

const settled = (one: Ordering) =>
  vi.waitFor(() => {
    const { course } = one.store.getState();
    if (course.step === 'placing') throw new Error('not yet');
    return course;
  });

test('nothing is ordered without a plot or without a paper', () => {
  const one = ordering(async () => placed);
  one.ordering.place(['ote'], how);
  one.ordering.choose({ property });
  one.ordering.place([], how);
  expect(one.keys()).toEqual([]);
});

test('what was ordered stays in view, and nothing of the choice with it', async () => {
  const one = ordering(async () => placed);
  one.ordering.choose({ property });
  one.ordering.place(['ote'], how);
  one.ordering.place(['ote'], how);
  expect(await settled(one.ordering)).toEqual({ step: 'placed', placed });
  expect(one.keys()).toHaveLength(1);
  expect(one.ordering.store.getState().draft).toEqual({});
});

test('a refusal is told, and another try of the same choice is the same order', async () => {
  const one = ordering(() => Promise.reject(new ORPCError('STATE_AWAY', { defined: true })));
  one.ordering.choose({ property });
  one.ordering.place(['ote'], how);
  expect(await settled(one.ordering)).toEqual({ step: 'choosing', trouble: 'STATE_AWAY' });
  one.ordering.place(['ote'], how);
  await settled(one.ordering);
  const [first, second] = one.keys();
  expect(second).toBe(first);
});

test('another choice is another order', async () => {
  const one = ordering(() => Promise.reject(new ORPCError('NO_SUCH_PAPER', { defined: true })));
  one.ordering.choose({ property });
  one.ordering.place(['ote'], how);
  await settled(one.ordering);
  one.ordering.choose({ papers: ['muu'] });
  one.ordering.place(['muu'], how);
  await settled(one.ordering);
  const [first, second] = one.keys();
  expect(second).not.toBe(first);
});

test('once it is ordered the number stands until it is forgotten, whatever is touched late', async () => {
  const one = ordering(async () => placed);
  one.ordering.choose({ property });
  one.ordering.place(['ote'], how);
  await settled(one.ordering);
  one.ordering.choose({ property });
  expect(one.ordering.store.getState()).toEqual({ draft: {}, course: { step: 'placed', placed } });
});
