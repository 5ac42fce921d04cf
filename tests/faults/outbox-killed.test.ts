import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '#hub/log';
import { openLobby } from '#hub/storage/lobby/open-lobby';
import { openState } from '#hub/storage/open-state';
import { arrivals, arrivedMails, standOutbox } from '../fixtures/outbox-stand';
import { bundleProgram } from '../fixtures/queue-program-bundle';

const KILLS = 20 * Number(process.env['AULA_OUTBOX_RUNS'] ?? '1');
const MOST_WORK_MS = 120;

let program: string;
beforeAll(async () => void (program = await bundleProgram('outbox-program')));
afterAll(() => rm(path.dirname(program), { recursive: true, force: true }));

describe('a hub that is killed while it sends', () => {
  it('sends nothing twice and loses nothing', { timeout: 120_000 }, async () => {
    const place = await mkdtemp(path.join(os.tmpdir(), 'aula-outbox-killed-'));
    await mkdir(arrivals(place));
    await writeFile(path.join(place, 'mails'), '');
    const put: string[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) put.push(...(await runAndKill(place)));

    const state = await openState({ file: path.join(place, 'state.sqlite'), log: silentLog });
    const lobby = await openLobby({ state, site: 'test', clock: Date, log: silentLog });
    const outbox = standOutbox(lobby, place);
    outbox.start();
    const rows = () => lobby.database.selectFrom('outbox_items').select(['key', 'state', 'parcel']).execute();
    const moving = async () =>
      (await rows()).filter(({ state }) => state === 'waiting' || state === 'sending').length;
    await expect.poll(moving, { timeout: 60_000 }).toBe(0);
    await outbox.close();

    const items = new Map((await rows()).map(row => [row.key, row]));
    for (const key of put) expect(items.has(key), `${key} is there`).toBe(true);
    expect(put.length).toBeGreaterThan(KILLS);
    const mails = arrivedMails(place);
    expect(new Set(mails).size, 'no mail has arrived twice').toBe(mails.length);
    const folders = await readdir(path.join(arrivals(place), 'viat'));
    const there = new Set([...mails, ...folders]);
    for (const { key, state, parcel } of items.values()) {
      if (state === 'sent')
        expect({ key, there: there.has(key), parcel }).toEqual({ key, there: true, parcel: null });
      // Nobody can know of a mail that was on its way; of a folder one can.
      else expect({ key, state }).toEqual({ key: expect.stringMatching(/^mail/), state: 'uncertain' });
    }
    await state.close();
    await rm(place, { recursive: true, force: true });
  });
});

/** Lets a hub work for a moment after its first item, and kills it; answers with what it said it had put in. */
async function runAndKill(place: string): Promise<string[]> {
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const closed = new Promise(resolve => lines.once('close', resolve));
  const said: string[] = [];
  const working = new Promise<void>(resolve => {
    lines.on('line', line => {
      said.push(line);
      if (line.startsWith('ack') || line.startsWith('failed')) resolve();
    });
  });
  child.stdin.write(`go ${place}\n`);
  await working;
  await new Promise(resolve => setTimeout(resolve, Math.random() * MOST_WORK_MS));
  child.kill('SIGKILL');
  await closed;
  expect(said.filter(line => line.startsWith('failed'))).toEqual([]);
  return said.filter(line => line.startsWith('ack')).map(line => line.slice('ack '.length));
}
