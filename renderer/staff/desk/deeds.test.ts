import { expect, test } from 'vitest';
import { createDeeds, type Deed, type Sending } from './deeds';
import { deskView, refusal } from './testing/desk-fixture';

const callNext: Deed = { kind: 'act', counter: 'piste-1', action: { do: 'call-next' }, label: 'A12' };

/** Deeds whose answers the test gives, one after the other. */
function setUp(...answers: (() => Promise<ReturnType<typeof deskView>>)[]) {
  const sent: Sending[] = [];
  let keys = 0;
  const deeds = createDeeds({
    send: sending => {
      sent.push(sending);
      return (answers.shift() ?? (() => Promise.resolve(deskView())))();
    },
    newKey: () => `key-${(keys += 1)}`,
  });
  return { deeds, sent };
}

const settle = () => new Promise(resolve => setTimeout(resolve));
const fails = () => Promise.reject(new Error('the cable is out'));

test('A second press while the first is under way is let go by.', async () => {
  const { deeds, sent } = setUp();
  deeds.begin(callNext);
  deeds.begin(callNext);
  expect(deeds.store.getState().phase).toBe('pending');
  await settle();
  expect(sent).toHaveLength(1);
  expect(deeds.store.getState()).toMatchObject({ phase: 'ready', done: { deed: callNext } });
});

test('Every press has a key of its own.', async () => {
  const { deeds, sent } = setUp();
  deeds.begin(callNext);
  await settle();
  deeds.begin(callNext);
  await settle();
  expect(sent.map(({ key }) => key)).toEqual(['key-1', 'key-2']);
});

test('What got no answer is sent once more by itself, with the same key.', async () => {
  const { deeds, sent } = setUp(fails);
  deeds.begin(callNext);
  await settle();
  expect(sent.map(({ key }) => key)).toEqual(['key-1', 'key-1']);
  expect(deeds.store.getState().phase).toBe('ready');
});

test('Without any answer nothing is claimed; trying again keeps the key, so that it happens once.', async () => {
  const { deeds, sent } = setUp(fails, fails);
  deeds.begin(callNext);
  await settle();
  expect(deeds.store.getState()).toMatchObject({ phase: 'unanswered', sending: { key: 'key-1' } });
  deeds.again();
  await settle();
  expect(sent.map(({ key }) => key)).toEqual(['key-1', 'key-1', 'key-1']);
});

test('That the common state is out of reach decides nothing, so it is no refusal.', async () => {
  const away = () => Promise.reject(refusal('STATE_AWAY'));
  const { deeds } = setUp(away, away);
  deeds.begin(callNext);
  await settle();
  expect(deeds.store.getState().phase).toBe('unanswered');
});

test('A refusal is told with its reason and is not sent again.', async () => {
  const { deeds, sent } = setUp(() => Promise.reject(refusal('TOO_SOON', { from: 5 })));
  deeds.begin(callNext);
  await settle();
  expect(sent).toHaveLength(1);
  expect(deeds.store.getState()).toMatchObject({
    phase: 'refused',
    refusal: { code: 'TOO_SOON', data: { from: 5 } },
  });
  deeds.dismiss();
  expect(deeds.store.getState()).toEqual({ phase: 'ready' });
});

test('An answer that never comes is given up after its time.', async () => {
  const silent = (_: Sending, signal: AbortSignal) =>
    new Promise<never>((_resolve, reject) =>
      signal.addEventListener('abort', () => reject(new Error('aborted'))),
    );
  const deeds = createDeeds({ send: silent, newKey: () => 'key', limitMs: 5 });
  deeds.begin(callNext);
  await expect.poll(() => deeds.store.getState().phase).toBe('unanswered');
});
