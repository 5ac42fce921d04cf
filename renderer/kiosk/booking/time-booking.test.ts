import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HubClient } from '../../hub/client';
import { createTimeBooking } from './time-booking';

type Call = (input: Record<string, unknown>) => Promise<unknown>;
const hold = vi.fn<Call>();
const release = vi.fn<Call>();
const confirm = vi.fn<Call>();
const held = { heldUntil: 300_000, startsAt: 0, endsAt: 1, expert: { id: 'raija', name: 'Raija' } };
const wish = { matter: 'luvat', way: 'here', startsAt: 0 } as const;
const confirming = { about: { plan: 'p' }, language: 'fi', paper: false } as const;

function booking() {
  let made = 0;
  const hub = { booking: { hold, release, confirm } } as unknown as Pick<HubClient, 'booking'>;
  return createTimeBooking({ hub, newKey: () => `key-${(made += 1)}` });
}

beforeEach(() => {
  vi.useFakeTimers();
  hold.mockImplementation(() => Promise.resolve(held));
  release.mockImplementation(() => Promise.resolve(undefined));
  confirm.mockImplementation(() => Promise.resolve({ code: 'K7Q4-M2TX' }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.resetAllMocks();
});

const settle = () => vi.advanceTimersByTimeAsync(0);
const keys = (call: typeof hold) => call.mock.calls.map(([input]) => input['key']);

test('Another time takes the place of the first under the same key, so that a visit keeps one at most.', async () => {
  const times = booking();
  times.hold(wish, 'aula');
  await settle();
  times.hold({ ...wish, startsAt: 5 }, 'aula');
  await settle();
  expect(keys(hold)).toEqual(['key-1', 'key-1']);
  expect(times.store.getState().course).toMatchObject({ step: 'held', wish: { startsAt: 5 } });
});

test('More time is had without giving the time back.', async () => {
  const times = booking();
  times.hold(wish, 'aula');
  await settle();
  times.holdLonger('aula');
  await settle();
  expect(release).not.toHaveBeenCalled();
  expect(keys(hold)).toEqual(['key-1', 'key-1']);
  expect(times.store.getState().course).toMatchObject({ step: 'held', isLongest: true });
});

test('What is booked carries the trimmed words, and no question where none was written.', async () => {
  const times = booking();
  times.write({ name: ' Aino ', contact: ' 050 1234567 ' });
  times.hold(wish, 'aula');
  await settle();
  times.confirm(confirming);
  times.confirm(confirming);
  await settle();
  expect(confirm).toHaveBeenCalledTimes(1);
  expect(confirm.mock.calls[0]?.[0]).toEqual({
    ...{ key: 'key-1', name: 'Aino', contact: '050 1234567', about: { plan: 'p' } },
    ...{ language: 'fi', paper: false },
  });
});

test('Once booked, what was written is gone from the page, and another time has a key of its own.', async () => {
  const times = booking();
  times.write({ name: 'Aino', contact: '050 1234567', question: 'Aita' });
  times.hold(wish, 'aula');
  await settle();
  times.confirm(confirming);
  await settle();
  expect(times.store.getState().typed).toEqual({ name: '', contact: '', question: '' });
  times.forget();
  times.hold(wish, 'aula');
  await settle();
  expect(keys(hold)).toEqual(['key-1', 'key-2']);
});

test('A refused time is told by the refusal, an unanswered one as out of reach.', async () => {
  const times = booking();
  hold.mockImplementation(() => Promise.reject(new ORPCError('TAKEN', { defined: true })));
  times.hold(wish, 'aula');
  await settle();
  expect(times.store.getState().course).toMatchObject({ step: 'not-held', why: 'TAKEN' });
  hold.mockImplementation(() => Promise.reject(new Error('lost')));
  times.hold(wish, 'aula');
  await vi.advanceTimersByTimeAsync(30_000);
  expect(times.store.getState().course).toMatchObject({ step: 'not-held', why: 'UNREACHABLE' });
});

test('A confirmation that was never answered may have booked: the time is not called lapsed, and the key stays.', async () => {
  const times = booking();
  confirm.mockImplementation(() => Promise.reject(new Error('lost')));
  times.hold(wish, 'aula');
  await settle();
  times.confirm(confirming);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(times.store.getState().course).toMatchObject({ step: 'held', trouble: 'UNREACHABLE' });
  confirm.mockImplementation(() => Promise.resolve({ code: 'K7Q4-M2TX' }));
  times.confirm(confirming);
  await settle();
  expect(new Set(keys(confirm))).toEqual(new Set(['key-1']));
  expect(times.store.getState().course.step).toBe('booked');
});

test('Another time that is refused to a key that may have booked leads back to the first, to ask again.', async () => {
  const times = booking();
  times.write({ name: 'Aino', contact: '050 1234567' });
  times.hold(wish, 'aula');
  await settle();
  confirm.mockImplementation(() => Promise.reject(new Error('lost')));
  times.confirm(confirming);
  await vi.advanceTimersByTimeAsync(30_000);
  hold.mockImplementation(() => Promise.reject(new ORPCError('TAKEN', { defined: true })));
  times.hold({ ...wish, startsAt: 5 }, 'aula');
  await settle();
  times.write({ name: 'Eino' });
  expect(times.store.getState()).toMatchObject({
    course: { step: 'held', wish, trouble: 'UNREACHABLE' },
    typed: { name: 'Aino' },
  });
  confirm.mockClear();
  confirm.mockImplementation(() => Promise.reject(new ORPCError('STATE_AWAY', { defined: true })));
  times.confirm({ ...confirming, language: 'en' });
  await settle();
  expect(confirm.mock.calls[0]?.[0]).toMatchObject({ language: 'fi' });
  expect(times.store.getState().course).toMatchObject({ step: 'held', trouble: 'UNREACHABLE' });
});

test.each(['held', 'booked'] as const)(
  'A visit that ends gives back a time that is only kept (%s).',
  async step => {
    const times = booking();
    times.hold(wish, 'aula');
    await settle();
    if (step === 'booked') times.confirm(confirming);
    await settle();
    times.leave();
    await settle();
    expect(release).toHaveBeenCalledTimes(step === 'held' ? 1 : 0);
  },
);

test('A visit that ends while its booking is under way does not take the time away from it.', async () => {
  const times = booking();
  times.hold(wish, 'aula');
  await settle();
  confirm.mockImplementation(() => new Promise(() => undefined));
  times.confirm(confirming);
  times.leave();
  await settle();
  expect(release).not.toHaveBeenCalled();
});
