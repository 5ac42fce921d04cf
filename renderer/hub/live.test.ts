import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { HubClient } from './client';
import type { Connection } from './connection';
import { createLiveQueries, waitMs } from './live';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const hub = {} as HubClient;
const settle = () => vi.advanceTimersByTimeAsync(0);

function setUp(state: Connection = { state: 'connected', revision: 1 }) {
  const connection = createStore<Connection>(() => state);
  return { connection, live: createLiveQueries({ hub, connection }) };
}

test('An answer is loading until it comes, then ready.', async () => {
  const { live } = setUp();
  const query = live.query(['plans'], () => Promise.resolve('three plans'));
  const leave = query.subscribe(() => {});
  expect(query.store.getState()).toEqual({ state: 'loading' });
  await settle();
  expect(query.store.getState()).toEqual({ state: 'ready', value: 'three plans' });
  leave();
});

test('A new revision asks again and keeps the old answer on screen meanwhile.', async () => {
  const { live, connection } = setUp();
  const ask = vi.fn().mockResolvedValueOnce('old').mockResolvedValueOnce('new');
  const query = live.query(['plans'], ask);
  query.subscribe(() => {});
  await settle();
  connection.setState({ state: 'connected', revision: 2 });
  expect(query.store.getState()).toEqual({ state: 'ready', value: 'old' });
  await settle();
  expect(query.store.getState()).toEqual({ state: 'ready', value: 'new' });
});

test('An answer that says when it changes is asked again at that instant.', async () => {
  const { live } = setUp();
  const ask = vi.fn().mockResolvedValueOnce({ now: 1000, changesAt: 61_000 }).mockResolvedValueOnce('ended');
  const query = live.query(['plans'], ask);
  query.subscribe(() => {});
  await vi.advanceTimersByTimeAsync(59_000);
  expect(ask).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1200);
  expect(query.store.getState()).toEqual({ state: 'ready', value: 'ended' });
});

test('When the hub is lost the last good answer stays, marked as old, and becomes current when it is back.', async () => {
  const { live, connection } = setUp();
  const query = live.query(['plans'], () => Promise.resolve('plans'));
  query.subscribe(() => {});
  await settle();
  connection.setState({ state: 'lost', since: 0, revision: 1 }, true);
  expect(query.store.getState()).toEqual({ state: 'stale', value: 'plans' });
  connection.setState({ state: 'connected', revision: 1 }, true);
  await settle();
  expect(query.store.getState()).toEqual({ state: 'ready', value: 'plans' });
});

test('Without any answer yet a failure says so and tries again.', async () => {
  const { live } = setUp();
  const ask = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValueOnce('here');
  const query = live.query(['plans'], ask);
  query.subscribe(() => {});
  await settle();
  expect(query.store.getState()).toEqual({ state: 'failed', code: 'UNREACHABLE' });
  await vi.advanceTimersByTimeAsync(3000);
  expect(query.store.getState()).toEqual({ state: 'ready', value: 'here' });
});

test('What does not exist is told as such, not as a broken connection.', async () => {
  const { live } = setUp();
  const query = live.query(['plan', 'x'], () => Promise.reject(new ORPCError('NOT_FOUND')));
  query.subscribe(() => {});
  await settle();
  expect(query.store.getState()).toEqual({ state: 'failed', code: 'NOT_FOUND' });
});

test('When nobody listens any more nothing is asked.', async () => {
  const { live, connection } = setUp();
  const ask = vi.fn().mockResolvedValue({ now: 0, changesAt: 1000 });
  const leave = live.query(['plans'], ask).subscribe(() => {});
  await settle();
  leave();
  connection.setState({ state: 'connected', revision: 9 });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ask).toHaveBeenCalledTimes(1);
});

test('Forgetting drops what was asked with a visitor’s words and keeps the rest.', async () => {
  const { live } = setUp();
  const asks = [
    live.query(['plans'], () => Promise.resolve(1)),
    live.query(['find', 'Rantatie 5'], () => Promise.resolve(2)),
  ];
  for (const query of asks) query.subscribe(() => {})();
  const [plans, found] = asks;
  live.forget();
  expect(live.query(['plans'], () => Promise.resolve(1))).toBe(plans);
  expect(live.query(['find', 'Rantatie 5'], () => Promise.resolve(2))).not.toBe(found);
});

test('A question may be asked again by the page that changed its answer, with all its inputs and no other.', async () => {
  const { live } = setUp();
  const asks = [vi.fn().mockResolvedValue(1), vi.fn().mockResolvedValue(2), vi.fn().mockResolvedValue(3)];
  const [first, second, other] = asks;
  for (const [key, ask] of [
    [['me'], first],
    [['me', 2], second],
    [['plans'], other],
  ] as const)
    live.query(key, ask ?? vi.fn()).subscribe(() => {});
  await settle();
  live.refresh('me');
  expect(asks.map(ask => ask.mock.calls.length)).toEqual([2, 2, 1]);
});

test('An answer that never says when it changes sets no timer.', () => {
  expect(waitMs({ now: 5 })).toBeUndefined();
  expect(waitMs(null)).toBeUndefined();
  expect(waitMs({ now: 5, changesAt: 1e15 })).toBe(6 * 3_600_000);
});
