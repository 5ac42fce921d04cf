import { randomUUID } from 'node:crypto';
import { appendFile, readdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReceivedLetter } from '#hub/opinions/contract';
import type { OutboxItem } from '#hub/outbox/contract';
import { type Postgres, startPostgres } from '../fixtures/postgres';
import { laySmallShare } from '../fixtures/small-share';
import { doors, startTestHub, type TestHub } from '../fixtures/test-hub';

let server: Postgres;
let hub: TestHub;

beforeAll(async () => {
  server = await startPostgres();
  const database = await server.newDatabase();
  hub = await startTestHub(
    async share => {
      await laySmallShare(share);
      await appendFile(path.join(share, 'aula.yaml'), 'kaavapalaute: {vastaanotto: kyllä}\n');
    },
    '2026-11-24T10:00:00+02:00',
    { database },
  );
  await hub.hub.whenFirstRead();
});
afterAll(async () => {
  await hub.dispose();
  await server.stop();
});

const letter = { plan: '1099', words: 'Ranta on jätettävä rakentamatta.', language: 'fi' } as const;
const kiosk = (name: string, input?: unknown) => hub.call(`opinions/${name}`, input, doors.shell);
const hand = (key: string) => kiosk('hand', { key, letter, paper: false });
const isCurrent = async () =>
  ((await hub.call('queue/matters', undefined, doors.shell)).answer as { current: boolean }).current;
const letters = async () =>
  ((await hub.call('opinions/list')).answer as { letters: ReceivedLetter[] }).letters;
const problems = async () =>
  ((await hub.call('outbox/list')).answer as { items: OutboxItem[] }).items.map(({ problem }) => problem);
const deliveryOf = async (label: string) => (await letters()).find(one => one.label === label)?.delivery;

it('while the share is away a letter is received all the same, waits, and leaves whole when it is back', async () => {
  const away = `${hub.shareDirectory} poissa`;
  await rename(hub.shareDirectory, away);
  const { answer } = await hand(randomUUID());
  expect(answer).toMatchObject({ label: 'M-2026-0001' });
  await hub.until(async () => (await problems()).includes('unreachable'));
  expect(await deliveryOf('M-2026-0001')).toBe('waiting');
  await rename(away, hub.shareDirectory);
  hub.clock.set('2026-11-24T10:30:00+02:00');
  await hub.until(async () => (await deliveryOf('M-2026-0001')) === 'sent');
  const folder = path.join(hub.config.outboxDirectory, 'mielipiteet', 'M-2026-0001');
  expect((await readdir(folder)).sort()).toEqual(['M-2026-0001.json', 'M-2026-0001.pdf']);
  expect(await readFile(path.join(folder, 'M-2026-0001.json'), 'utf8')).toContain(letter.words);
  expect((await readFile(path.join(folder, 'M-2026-0001.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
}, 60_000);

it('while the common state is away nothing is received but all can be written; the same key is then received once', async () => {
  const key = randomUUID();
  await server.kill();
  await hub.until(async () => !(await isCurrent()));
  expect(await hand(key)).toMatchObject({ status: 503, answer: { code: 'STATE_AWAY' } });
  expect(await kiosk('receipt', { key })).toMatchObject({ status: 503, answer: { code: 'STATE_AWAY' } });
  expect((await kiosk('about', { plan: '1099' })).answer).toMatchObject({ isOpen: true });
  expect((await kiosk('write', letter)).answer).toMatchObject({ pages: 1 });

  await server.restart();
  await hub.until(isCurrent);
  const answers = [await hand(key), await hand(key)];
  expect(answers.map(({ answer }) => (answer as { label: string }).label)).toEqual([
    'M-2026-0002',
    'M-2026-0002',
  ]);
  expect(await letters()).toHaveLength(2);
}, 60_000);
