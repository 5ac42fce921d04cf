import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HubClient } from '../../hub/client';
import { createOpinionWriting, type OpinionWriting } from './opinion-writing';

const words = 'Ranta kuuluu kaikille.';
const received = { label: 'M-2026-0001', receivedAt: 1, paper: 'not-wanted' };
const made = { token: 'paper', pages: 1 };
const how = { language: 'fi', paper: false } as const;
type Handed = { key: string; letter: { words: string; language: string } };
const hand = vi.fn<(input: Handed) => Promise<unknown>>();
const write = vi.fn<(input: unknown) => Promise<unknown>>();
const receipt = vi.fn<(input: { key: string }) => Promise<unknown>>();
const forget = vi.fn<(input: { tokens: string[] }) => Promise<unknown>>();

const refusal = (code: string, data?: unknown) => new ORPCError(code, { defined: true, data });
const noAnswer = new TypeError('lost');
const settled = () => vi.advanceTimersByTimeAsync(30_000);
const keys = () => hand.mock.calls.map(([{ key }]) => key);

async function written(): Promise<OpinionWriting> {
  let key = 0;
  const hub = { opinions: { hand, write, receipt }, prints: { forget } } as unknown as HubClient;
  const writing = createOpinionWriting({ hub, newKey: () => `key-${(key += 1)}` });
  writing.begin('1099');
  writing.tell({ words, name: 'Kaarina' });
  writing.make('fi');
  await settled();
  return writing;
}

async function hands(writing: OpinionWriting, language: 'fi' | 'en' = 'fi') {
  writing.hand({ ...how, language });
  await settled();
}

beforeEach(() => {
  vi.useFakeTimers();
  write.mockResolvedValue(made);
  forget.mockResolvedValue({});
});
afterEach(() => {
  vi.useRealTimers();
  vi.resetAllMocks();
});

test('What was written is forgotten as soon as it is received.', async () => {
  hand.mockResolvedValue(received);
  const writing = await written();
  await hands(writing);
  expect(writing.store.getState()).toEqual({
    draft: { words: '', name: '', address: '' },
    course: { step: 'received', received, isPrinting: false },
    trouble: undefined,
  });
});

test('After a refusal the letter is made again to be taken along, and nothing that was written is lost.', async () => {
  hand.mockRejectedValue(refusal('NOT_NOW', { endedAt: 42 }));
  const writing = await written();
  await hands(writing);
  expect(write).toHaveBeenCalledTimes(2);
  expect(writing.store.getState()).toMatchObject({
    ...{ draft: { words, name: 'Kaarina' }, course: { step: 'made', made } },
    trouble: { kind: 'ended', endedAt: 42 },
  });
});

test.each([
  ['NOT_RECEIVED', 'not-received', false],
  ['NOT_FOUND', 'gone', false],
  ['STATE_AWAY', 'away', true],
])('A refusal %s leaves no doubt or leaves it.', async (code, kind, isDoubt) => {
  hand.mockRejectedValue(refusal(code));
  const writing = await written();
  await hands(writing);
  expect(writing.store.getState().trouble).toEqual({ kind, isDoubt });
});

test('Without any answer nobody knows; the same words go again under the same key, in whatever language.', async () => {
  hand.mockRejectedValue(noAnswer);
  const writing = await written();
  await hands(writing);
  expect(writing.store.getState()).toMatchObject({ course: { step: 'made' }, trouble: { kind: 'unknown' } });
  hand.mockResolvedValue(received);
  await hands(writing, 'en');
  expect(new Set(keys())).toEqual(new Set(['key-2']));
  expect(hand.mock.lastCall?.[0].letter).toMatchObject({ words, language: 'fi' });
  expect(writing.store.getState().course.step).toBe('received');
});

test('Other words after a doubt are said to be a letter of their own and go under a key of their own.', async () => {
  hand.mockRejectedValue(noAnswer);
  const writing = await written();
  await hands(writing);
  writing.tell({ words: `${words} Aina.` });
  expect(writing.store.getState().trouble?.kind).toBe('changed');
  writing.tell({ words });
  expect(writing.store.getState().trouble?.kind).toBe('unknown');
  writing.tell({ words: 'Toisin.' });
  hand.mockReset();
  hand.mockResolvedValue(received);
  await hands(writing);
  expect(keys()).toEqual(['key-3']);
  expect(hand.mock.lastCall?.[0].letter.words).toBe('Toisin.');
});

test('A letter that cannot be made says why.', async () => {
  write.mockRejectedValue(refusal('NOT_NOW', {}));
  expect((await written()).store.getState().course).toEqual({ step: 'unmade', why: 'closed' });
  write.mockRejectedValue(noAnswer);
  expect((await written()).store.getState().course).toEqual({ step: 'unmade', why: 'failed' });
});

test('While it is being handed in nothing changes, and pressing twice hands in once.', async () => {
  let answer = (_: unknown) => {};
  hand.mockReturnValue(new Promise(resolve => (answer = resolve)));
  const writing = await written();
  writing.hand(how);
  writing.hand(how);
  writing.tell({ words: 'Muuta' });
  writing.begin('toinen');
  expect(writing.store.getState().draft).toMatchObject({ plan: '1099', words });
  answer(received);
  await settled();
  expect(hand).toHaveBeenCalledTimes(1);
});

test('A receipt that could not be printed is printed again by the letter’s key, once at a time.', async () => {
  hand.mockResolvedValue({ ...received, paper: 'paper-out' });
  receipt.mockResolvedValue({ paper: 'printed' });
  const writing = await written();
  await hands(writing);
  writing.printReceipt();
  writing.printReceipt();
  expect(writing.store.getState().course).toMatchObject({ isPrinting: true });
  await settled();
  expect(receipt.mock.calls.map(([input]) => input)).toEqual([{ key: 'key-2' }]);
  expect(writing.store.getState().course).toMatchObject({
    received: { paper: 'printed' },
    isPrinting: false,
  });
});

test('Beginning on another plan forgets what was written on this one.', async () => {
  const writing = await written();
  writing.begin('1099');
  expect(writing.store.getState().draft.words).toBe(words);
  writing.begin('toinen');
  expect(writing.store.getState().draft).toEqual({ plan: 'toinen', words: '', name: '', address: '' });
});

test('A paper that is made after the visit is wiped, and a lost answer is not asked for again.', async () => {
  const writing = await written();
  let answer = (_: unknown) => {};
  write.mockReset().mockReturnValueOnce(new Promise(resolve => (answer = resolve)));
  writing.make('fi');
  writing.leave();
  forget.mockClear();
  answer({ token: 'late', pages: 1 });
  await settled();
  expect(forget.mock.calls).toEqual([[{ tokens: ['late'] }]]);
  write.mockResolvedValue(made);
  const other = await written();
  write.mockReset().mockRejectedValue(noAnswer);
  other.make('fi');
  await vi.advanceTimersByTimeAsync(0);
  other.leave();
  await settled();
  expect(write).toHaveBeenCalledTimes(1);
});

test('A letter that is refused after the visit is not made as a paper again.', async () => {
  let refuse = (_: unknown) => {};
  hand.mockReturnValue(new Promise((_, reject) => (refuse = reject)));
  const writing = await written();
  writing.hand(how);
  writing.leave();
  refuse(refusal('NOT_RECEIVED'));
  await settled();
  expect(write).toHaveBeenCalledTimes(1);
});

test('The visit that ends wipes the paper that was made, and so does changing the words.', async () => {
  const changed = await written();
  changed.tell({ words: 'Toisin.' });
  expect(forget.mock.calls).toEqual([[{ tokens: [made.token] }]]);
  const left = await written();
  left.leave();
  expect(forget).toHaveBeenCalledTimes(2);
});

test('Once it is received the number stands until it is forgotten.', async () => {
  hand.mockResolvedValue(received);
  const writing = await written();
  await hands(writing);
  writing.begin('1099');
  writing.begin('toinen');
  writing.tell({ words: 'Muuta' });
  expect(writing.store.getState().course).toMatchObject({ step: 'received', received });
  writing.forget();
  writing.begin('1099');
  expect(writing.store.getState()).toMatchObject({ draft: { plan: '1099' }, course: { step: 'writing' } });
});
