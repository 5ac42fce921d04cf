import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HubClient } from '../../hub/client';
import { createTicketTaking } from './taking';
import type { Taken, Wish } from './taking';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const wish: Omit<Wish, 'key'> = { matters: ['a', 'b'], paper: true, language: 'fi', display: 'aula' };
const taken = {
  ticket: { id: 't1', label: 'A1', state: 'offered', day: '2026-11-25', takenAt: 0, matters: [] },
  paper: 'printed',
  qr: 'A1',
} satisfies Taken;
const valid = { ticket: { ...taken.ticket, state: 'waiting' as const, ahead: 2 } };
const refusal = (code: string) => new ORPCError(code, { defined: true });
const lost = new TypeError('Failed to fetch');

function setUp() {
  const take = vi.fn<(input: Wish, options: { signal: AbortSignal }) => Promise<Taken>>();
  const received = vi.fn<(input: { key: string }) => Promise<typeof valid>>();
  take.mockResolvedValue(taken);
  received.mockResolvedValue(valid);
  let keys = 0;
  const hub = { queue: { take, received } } as unknown as Pick<HubClient, 'queue'>;
  const taking = createTicketTaking({ hub, newKey: () => `key-${(keys += 1)}` });
  return { take, received, taking, keysAsked: () => take.mock.calls.map(([{ key }]) => key) };
}

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

test('One touch asks for one number with the chosen matters in their order.', async () => {
  const { taking, take } = setUp();
  taking.take(wish);
  expect(taking.store.getState()).toMatchObject({ state: 'asking', troubled: false });
  await settle();
  expect(take.mock.calls[0]?.[0]).toEqual({ ...wish, key: 'key-1', kind: 'walk-in' });
  expect(taking.store.getState()).toMatchObject({ state: 'taken', taken, standing: 'new' });
});

test('A second touch while the first is answered, or after it, asks for nothing.', async () => {
  const { taking, keysAsked } = setUp();
  taking.take(wish);
  taking.take(wish);
  await settle();
  taking.take(wish);
  await settle();
  expect(keysAsked()).toEqual(['key-1']);
});

test('An answer that is lost is asked for again with the same key, and the visitor is told.', async () => {
  const { taking, take, keysAsked } = setUp();
  take.mockRejectedValueOnce(lost);
  taking.take(wish);
  await settle();
  expect(taking.store.getState()).toMatchObject({ state: 'asking', troubled: true });
  await settle(1000);
  expect(keysAsked()).toEqual(['key-1', 'key-1']);
  expect(taking.store.getState()).toMatchObject({ state: 'taken' });
});

test('An answer that never comes is given up after twenty seconds and asked for with the same key.', async () => {
  const { taking, take, keysAsked } = setUp();
  take.mockImplementationOnce(
    (_, { signal }) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(lost))),
  );
  taking.take(wish);
  await settle(21_100);
  expect(keysAsked()).toEqual(['key-1', 'key-1']);
  expect(taking.store.getState()).toMatchObject({ state: 'taken' });
});

test('A hub that stays away is told as such, and trying again is still the same touch.', async () => {
  const { taking, take, keysAsked } = setUp();
  take.mockRejectedValue(lost);
  taking.take(wish);
  await settle(10_000);
  expect(taking.store.getState()).toMatchObject({ state: 'refused', why: 'UNREACHABLE' });
  take.mockResolvedValue(taken);
  taking.tryAgain();
  await settle();
  expect(new Set(keysAsked())).toEqual(new Set(['key-1']));
  expect(taking.store.getState()).toMatchObject({ state: 'taken' });
});

test.each(['CLOSED', 'DAY_FULL', 'ROW_FULL', 'NO_SUCH_MATTER', 'STATE_AWAY'] as const)(
  'A refusal is told at once: %s.',
  async why => {
    const { taking, take } = setUp();
    take.mockRejectedValue(refusal(why));
    taking.take(wish);
    await settle();
    expect(take).toHaveBeenCalledTimes(1);
    expect(taking.store.getState()).toMatchObject({ state: 'refused', why });
  },
);

test('After a refusal another choice is another touch.', async () => {
  const { taking, take, keysAsked } = setUp();
  take.mockRejectedValueOnce(refusal('CLOSED'));
  taking.take(wish);
  await settle();
  taking.take({ ...wish, matters: ['b'] });
  await settle();
  expect(keysAsked()).toEqual(['key-1', 'key-2']);
});

test('The hub hears that the number was shown once, and only after it was.', async () => {
  const { taking, received } = setUp();
  taking.take(wish);
  await settle();
  expect(received).not.toHaveBeenCalled();
  taking.shown();
  taking.shown();
  await settle();
  expect(received.mock.calls).toEqual([[{ key: 'key-1' }, expect.anything()]]);
  expect(taking.store.getState()).toMatchObject({
    standing: 'valid',
    taken: { ticket: { state: 'waiting', ahead: 2 }, paper: 'printed' },
  });
});

test('That the number was shown is told until the hub has heard it.', async () => {
  const { taking, received } = setUp();
  received.mockRejectedValueOnce(lost).mockRejectedValueOnce(refusal('STATE_AWAY'));
  taking.take(wish);
  await settle();
  taking.shown();
  await settle(2000);
  expect(received).toHaveBeenCalledTimes(3);
  expect(taking.store.getState()).toMatchObject({ standing: 'valid' });
});

test('A number that has lapsed meanwhile is not shown as one that counts.', async () => {
  const { taking, received } = setUp();
  received.mockRejectedValue(refusal('LAPSED'));
  taking.take(wish);
  await settle();
  taking.shown();
  await settle();
  expect(taking.store.getState()).toMatchObject({ state: 'taken', standing: 'lapsed' });
});

test('When the visit is over, a late answer is nobody’s: it is neither kept nor said to be received.', async () => {
  const { taking, take, received } = setUp();
  let answer: (value: Taken) => void = () => {};
  take.mockImplementation(() => new Promise(resolve => (answer = resolve)));
  taking.take(wish);
  taking.leave();
  answer(taken);
  await settle(60_000);
  taking.shown();
  await settle();
  expect(taking.store.getState().state).toBe('asking');
  expect(received).not.toHaveBeenCalled();
  expect(take).toHaveBeenCalledTimes(1);
});

test('A number that was shown is told to the hub also when the visitor leaves at once.', async () => {
  const { taking, received } = setUp();
  received.mockRejectedValueOnce(lost);
  taking.take(wish);
  await settle();
  taking.shown();
  taking.leave();
  await settle(2000);
  expect(received).toHaveBeenCalledTimes(2);
});

test('Another number is another touch, once the first has been let go of.', async () => {
  const { taking, keysAsked } = setUp();
  taking.take(wish);
  await settle();
  taking.forget();
  taking.take(wish);
  await settle();
  expect(keysAsked()).toEqual(['key-1', 'key-2']);
});
