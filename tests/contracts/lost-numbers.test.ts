import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { silentLog } from '#hub/log';
import { openLobby } from '#hub/storage/lobby/open-lobby';
import { openState } from '#hub/storage/open-state';
import { handClock, standQueue } from '../fixtures/queue-stand';
import { noteMending } from '#hub/queue/lost-numbers';

const timeZone = 'Europe/Helsinki';
const clock = handClock('2027-03-01T10:00:00+02:00');
let folder = '';
beforeEach(async () => {
  clock.set('2027-03-01T10:00:00+02:00');
  folder = await mkdtemp(path.join(os.tmpdir(), 'aula-lost-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A hub's start over the folder; one that is cut off before it could mark the day gives no numbers. */
async function starts({ marks = true } = {}) {
  const file = path.join(folder, 'state.sqlite');
  const state = await openState({ file, log: silentLog });
  const lobby = await openLobby({ state, site: 'test', clock, log: silentLog });
  if (marks) await noteMending({ state, lobby, at: clock.now(), timeZone });
  const queue = standQueue(lobby, { clock });
  return {
    queue,
    ends: async () => {
      await lobby.close();
      await state.close();
    },
    breaks: () => writeFile(file, 'this is no database'),
  };
}

test('after a damaged state no number of the day is given again, also after the next start', async () => {
  const before = await starts();
  const given = [await before.queue.takes(), await before.queue.takes(), await before.queue.takes('parking')];
  expect(given).toEqual(['A1', 'A2', 'B1']);
  await before.ends();
  await before.breaks();
  const after = await starts();
  expect(await after.queue.takes()).toBe('A500');
  await after.ends();
  const later = await starts();
  expect([await later.queue.takes(), await later.queue.takes('parking')]).toEqual(['A501', 'B500']);
  await later.ends();
});

test('a start that is cut off before it could mark the day leaves that to the next one', async () => {
  const before = await starts();
  await before.queue.takes();
  await before.ends();
  await before.breaks();
  await (await starts({ marks: false })).ends();
  const after = await starts();
  expect(await after.queue.takes()).toBe('A500');
  await after.ends();
});

test('a board that has seen calls before the damage hears of those after it', async () => {
  const calls = async ({ queue }: Awaited<ReturnType<typeof starts>>) => {
    await queue.sits('1');
    await queue.takes();
    await queue.does('1', { do: 'call-next' });
    return (await queue.board()).calls;
  };
  const before = await starts();
  const [seen] = await calls(before);
  await before.ends();
  await before.breaks();
  const after = await starts();
  const [heard] = await calls(after);
  expect(heard!.sequence).toBeGreaterThan(seen!.sequence);
  await after.ends();
});

test('the next day begins at the first number', async () => {
  const before = await starts();
  await before.ends();
  await before.breaks();
  const after = await starts();
  expect(await after.queue.takes()).toBe('A500');
  clock.set('2027-03-02T10:00:00+02:00');
  expect(await after.queue.takes()).toBe('A1');
  await after.ends();
});
