import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HubClient } from './client';
import { followHub, nextConnection, retryMs, watchfulPulse } from './connection';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A hub whose announcements the test makes and whose stream it breaks. */
function createFakeHub() {
  const streams: { tell(revision: number): void; end(): void }[] = [];
  let answering = true;
  async function* stream(signal: AbortSignal) {
    const queue: (number | undefined)[] = [];
    let wake = () => {};
    streams.push({
      tell: revision => (queue.push(revision), wake()),
      end: () => (queue.push(undefined), wake()),
    });
    signal.addEventListener('abort', () => (queue.push(undefined), wake()));
    for (;;) {
      if (queue.length === 0) await new Promise<void>(resolve => (wake = resolve));
      const revision = queue.shift();
      if (revision === undefined) return;
      yield { revision };
    }
  }
  const status = {
    watch: (_input: undefined, { signal }: { signal: AbortSignal }) => Promise.resolve(stream(signal)),
    freshness: () => (answering ? Promise.resolve({}) : Promise.reject(new Error('away'))),
  };
  return {
    hub: { status } as unknown as Pick<HubClient, 'status'>,
    streams,
    silence: () => (answering = false),
  };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

test('The connection stands once the hub has told its revision.', async () => {
  const fake = createFakeHub();
  const leave = new AbortController();
  const connection = followHub({ hub: fake.hub, clock: { now: () => 7 } }, leave.signal);
  expect(connection.getState()).toEqual({ state: 'connecting' });
  await settle();
  fake.streams[0]!.tell(3);
  await settle();
  expect(connection.getState()).toEqual({ state: 'connected', revision: 3 });
  leave.abort();
});

test('A stream that ends is a loss from then on, and is opened again by itself.', async () => {
  const fake = createFakeHub();
  const leave = new AbortController();
  const connection = followHub({ hub: fake.hub, clock: { now: () => 7 } }, leave.signal);
  await settle();
  fake.streams[0]!.tell(3);
  fake.streams[0]!.end();
  await settle();
  expect(connection.getState()).toEqual({ state: 'lost', since: 7, revision: 3 });
  await vi.advanceTimersByTimeAsync(retryMs(1));
  fake.streams[1]!.tell(4);
  await settle();
  expect(connection.getState()).toEqual({ state: 'connected', revision: 4 });
  leave.abort();
});

test('A stream that has gone silent is found out by the pulse.', async () => {
  const fake = createFakeHub();
  const leave = new AbortController();
  const connection = followHub({ hub: fake.hub, clock: { now: () => 7 } }, leave.signal);
  await settle();
  fake.streams[0]!.tell(3);
  fake.silence();
  await vi.advanceTimersByTimeAsync(16_000);
  expect(connection.getState().state).toBe('lost');
  leave.abort();
});

test('The pulse of pages that show numbers finds a loss out within five seconds, its wait for an answer included.', async () => {
  const fake = createFakeHub();
  const leave = new AbortController();
  const clock = { now: () => 7 };
  const connection = followHub({ hub: fake.hub, clock, pulse: watchfulPulse }, leave.signal);
  await settle();
  fake.streams[0]!.tell(3);
  fake.silence();
  await vi.advanceTimersByTimeAsync(5000 - watchfulPulse.limitMs - 1);
  expect(connection.getState().state).toBe('lost');
  leave.abort();
});

test('Once left, the hub is asked no more.', async () => {
  const fake = createFakeHub();
  const leave = new AbortController();
  followHub({ hub: fake.hub, clock: { now: () => 7 } }, leave.signal);
  await settle();
  leave.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fake.streams).toHaveLength(1);
});

test('The first moment of a loss is kept through failed attempts.', () => {
  const lost = nextConnection({ state: 'connected', revision: 1 }, { happened: 'broke', at: 10 });
  expect(nextConnection(lost, { happened: 'broke', at: 99 })).toEqual({
    state: 'lost',
    since: 10,
    revision: 1,
  });
});

test('Attempts wait from half a second to five, never longer.', () => {
  expect([1, 2, 3, 4, 5, 50].map(retryMs)).toEqual([500, 1000, 2000, 4000, 5000, 5000]);
});
