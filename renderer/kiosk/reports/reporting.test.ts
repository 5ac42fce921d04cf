import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HubClient } from '../../hub/client';
import { createReporting } from './reporting';

const sent = { label: 'V-2026-0001', qr: 'V-2026-0001', paper: 'not-wanted' };
const how = { language: 'fi', paper: false } as const;
const send = vi.fn<(input: { key: string; words: string; contact: string }) => Promise<unknown>>();
let keys = 0;

function begun() {
  const hub = { reports: { send } } as unknown as HubClient;
  const reporting = createReporting({ hub, newKey: () => `key-${(keys += 1)}` });
  reporting.tell({ kind: 'light', place: { position: [28.77, 61.17] }, words: ' Pylväs 17 ' });
  return reporting;
}

const settled = () => vi.advanceTimersByTimeAsync(30_000);

beforeEach(() => {
  vi.useFakeTimers();
  keys = 0;
});
afterEach(() => {
  vi.useRealTimers();
  send.mockReset();
});

test('What was written is forgotten as soon as it is sent.', async () => {
  send.mockResolvedValue(sent);
  const reporting = begun();
  reporting.send(how);
  await settled();
  expect(send.mock.calls[0]?.[0]).toMatchObject({ key: 'key-1', words: 'Pylväs 17', contact: '' });
  expect(reporting.store.getState()).toEqual({
    draft: { words: '', contact: '' },
    course: { step: 'sent', sent },
  });
});

test('A lost answer is asked for again with the same key.', async () => {
  send.mockRejectedValueOnce(new TypeError('lost')).mockResolvedValue(sent);
  const reporting = begun();
  reporting.send(how);
  await settled();
  expect(send.mock.calls.map(([{ key }]) => key)).toEqual(['key-1', 'key-1']);
  expect(reporting.store.getState().course.step).toBe('sent');
});

test('After a refusal all that was written is still there, and it can be sent again with the same key.', async () => {
  send.mockRejectedValueOnce(new ORPCError('STATE_AWAY', { defined: true })).mockResolvedValue(sent);
  const reporting = begun();
  reporting.send(how);
  await settled();
  expect(reporting.store.getState()).toMatchObject({
    draft: { words: ' Pylväs 17 ' },
    course: { step: 'writing', trouble: 'STATE_AWAY' },
  });
  reporting.send(how);
  await settled();
  expect(send.mock.calls.map(([{ key }]) => key)).toEqual(['key-1', 'key-1']);
});

test('Told otherwise after no answer came it is another report, for the first may have arrived.', async () => {
  send.mockRejectedValue(new TypeError('lost'));
  const reporting = begun();
  reporting.send(how);
  await settled();
  expect(reporting.store.getState().course).toEqual({ step: 'writing', trouble: 'UNREACHABLE' });
  send.mockReset().mockResolvedValue(sent);
  reporting.tell({ words: 'Pylväs 18' });
  reporting.send(how);
  await settled();
  expect(send.mock.calls[0]?.[0]).toMatchObject({ key: 'key-2', words: 'Pylväs 18' });
});

test('The same words after no answer came are the same report, whatever was tried on the way.', async () => {
  send.mockRejectedValue(new TypeError('lost'));
  const reporting = begun();
  reporting.send(how);
  await settled();
  send.mockReset().mockResolvedValue(sent);
  reporting.tell({ words: 'Pylväs 18' });
  reporting.tell({ words: 'Pylväs 17' });
  reporting.send(how);
  await settled();
  expect(send.mock.calls[0]?.[0].key).toBe('key-1');
});

test('The next report has a key of its own, even with the same words.', async () => {
  send.mockResolvedValue(sent);
  const reporting = begun();
  reporting.send(how);
  await settled();
  reporting.forget();
  reporting.tell({ kind: 'light', place: { position: [28.77, 61.17] }, words: 'Pylväs 17' });
  reporting.send(how);
  await settled();
  expect(send.mock.calls.map(([{ key }]) => key)).toEqual(['key-1', 'key-2']);
});

test('Once it is sent the number stands until it is forgotten.', async () => {
  send.mockResolvedValue(sent);
  const reporting = begun();
  reporting.send(how);
  await settled();
  reporting.tell({ kind: 'light' });
  expect(reporting.store.getState().course).toEqual({ step: 'sent', sent });
});

test('Pressing twice sends once, and nothing changes while it is sent.', async () => {
  let answer = (_: unknown) => {};
  send.mockReturnValue(new Promise(resolve => (answer = resolve)));
  const reporting = begun();
  reporting.send(how);
  reporting.send(how);
  reporting.tell({ words: 'Muuta' });
  expect(reporting.store.getState().draft.words).toBe(' Pylväs 17 ');
  answer(sent);
  await settled();
  expect(send).toHaveBeenCalledTimes(1);
});

test('Without a place nothing is sent.', () => {
  const reporting = createReporting({
    hub: { reports: { send } } as unknown as HubClient,
    newKey: () => 'key',
  });
  reporting.tell({ kind: 'light' });
  reporting.send(how);
  expect(send).not.toHaveBeenCalled();
});
