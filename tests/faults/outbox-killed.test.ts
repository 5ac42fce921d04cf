import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLAIM_MS } from '#hub/outbox/rules';
import {
  arrivals,
  arrivedMails,
  newOutboxFolder,
  openOutboxStand,
  type OutboxPlace,
} from '../fixtures/outbox-stand';
import { startPostgres } from '../fixtures/postgres';
import { bundleProgram } from '../fixtures/queue-program-bundle';

const times = Number(process.env['AULA_OUTBOX_RUNS'] ?? '1');
const KILLS = 20 * times;
const MOST_WORK_MS = 120;

let program: string;
beforeAll(async () => void (program = await bundleProgram('outbox-program')));
afterAll(() => rm(path.dirname(program), { recursive: true, force: true }));

describe('a hub that is killed while it sends', () => {
  it('sends nothing twice and loses nothing, over its own file', { timeout: 120_000 * times }, async () => {
    const folder = await newOutboxFolder();
    const put = await killAgainAndAgain({ folder });
    expect(put.length).toBeGreaterThan(KILLS);
    await checkSent({ folder }, put);
    await rm(folder, { recursive: true, force: true });
  });

  it(
    'sends nothing twice and loses nothing, over PostgreSQL with another hub that is killed beside it',
    { timeout: 120_000 * times },
    async () => {
      const server = await startPostgres();
      try {
        const place = { folder: await newOutboxFolder(), database: await server.newDatabase() };
        const put = (await Promise.all([1, 2].map(() => killAgainAndAgain(place)))).flat();
        expect(put.length).toBeGreaterThan(2 * KILLS);
        await checkSent(place, put);
        await rm(place.folder, { recursive: true, force: true });
      } finally {
        await server.stop();
      }
    },
  );
});

/** Each next hub comes later by a part of what a claim lasts, so that hubs meet both fresh and lapsed claims of dead ones. */
async function killAgainAndAgain(place: OutboxPlace): Promise<string[]> {
  const put: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1)
    put.push(...(await runAndKill({ ...place, aheadMs: kill * (CLAIM_MS / 3) })));
  return put;
}

/** Lets a hub work for a moment after its first item, and kills it; answers with what it said it had put in. */
async function runAndKill(place: OutboxPlace): Promise<string[]> {
  const child: ChildProcess = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout! });
  const closed = new Promise(resolve => lines.once('close', resolve));
  const said: string[] = [];
  const working = new Promise<void>(resolve => {
    lines.on('line', line => {
      said.push(line);
      if (line.startsWith('ack') || line.startsWith('failed')) resolve();
    });
  });
  child.stdin!.write(`${JSON.stringify(place)}\n`);
  await working;
  await new Promise(resolve => setTimeout(resolve, Math.random() * MOST_WORK_MS));
  child.kill('SIGKILL');
  await closed;
  expect(said.filter(line => line.startsWith('failed'))).toEqual([]);
  return said.filter(line => line.startsWith('ack')).map(line => line.slice('ack '.length));
}

/** Lets a last hub send what is left once all claims have lapsed, and looks at what has arrived. */
async function checkSent(place: OutboxPlace, put: readonly string[]): Promise<void> {
  const { lobby, outbox, close } = await openOutboxStand({ ...place, aheadMs: (KILLS + 6) * CLAIM_MS });
  outbox.start();
  const rows = () => lobby.database.selectFrom('outbox_items').select(['key', 'state', 'parcel']).execute();
  const moving = async () =>
    (await rows()).filter(({ state }) => state === 'waiting' || state === 'sending').length;
  await expect.poll(moving, { timeout: 60_000 }).toBe(0);
  const items = new Map((await rows()).map(row => [row.key, row]));
  await close();

  for (const key of put) expect(items.has(key), `${key} is there`).toBe(true);
  const mails = arrivedMails(place.folder);
  expect(new Set(mails).size, 'no mail has arrived twice').toBe(mails.length);
  const folders = await readdir(path.join(arrivals(place.folder), 'viat'));
  const there = new Set([...mails, ...folders]);
  for (const { key, state, parcel } of items.values()) {
    if (state === 'sent')
      expect({ key, there: there.has(key), parcel }).toEqual({ key, there: true, parcel: null });
    // Nobody can know of a mail that was on its way; of a folder one can.
    else expect({ key, state }).toEqual({ key: expect.stringMatching(/^mail/), state: 'uncertain' });
  }
}
