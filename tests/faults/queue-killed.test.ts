import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '#hub/log';
import type { Lobby } from '#hub/storage/lobby/lobby';
import { openLobby } from '#hub/storage/lobby/open-lobby';
import { openState } from '#hub/storage/open-state';
import { type Postgres, startPostgres } from '../fixtures/postgres';
import { bundleQueueProgram } from '../fixtures/queue-program-bundle';
import { checkLog, readLog } from '../fixtures/queue-log';

const times = Number(process.env['AULA_QUEUE_RUNS'] ?? '1');
/** Every fourth hub is killed so long after its start at most, while it opens its lobby; the others while they work. */
const MOST_OPENING_MS = 100;
const MOST_WORK_MS = 50;

let program: string;
beforeAll(async () => void (program = await bundleQueueProgram()));
afterAll(() => rm(path.dirname(program), { recursive: true, force: true }));

describe('a hub that is killed at any moment', () => {
  it(
    'loses no number that it acknowledged and repeats none, over its own file',
    { timeout: 400_000 * times },
    async () => {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'aula-killed-'));
      const heard = await killAgainAndAgain(folder, 200 * times);
      const state = await openState({ file: path.join(folder, 'state.sqlite'), log: silentLog });
      expect(state.health().ok).toBe(true);
      await checkKept(
        await openLobby({ state, site: 'test', clock: Date, log: silentLog }),
        heard,
        200 * times,
      );
      await state.close();
      await rm(folder, { recursive: true, force: true });
    },
  );

  it(
    'loses no number that it acknowledged and repeats none, over PostgreSQL with another hub beside it',
    { timeout: 400_000 * times },
    async () => {
      const server: Postgres = await startPostgres();
      try {
        const database = await server.newDatabase();
        const both = await Promise.all([1, 2].map(() => killAgainAndAgain(database, 30 * times)));
        const heard = new Map(both.flatMap(one => [...one]));
        const state = {
          get database(): never {
            throw new Error('the lobby is in PostgreSQL');
          },
        };
        const lobby = await openLobby({ database, state, site: 'test', clock: Date, log: silentLog });
        await checkKept(lobby, heard, 60 * times);
        await lobby.close();
      } finally {
        await server.stop();
      }
    },
  );
});

/** Most hubs are killed only after their first number. */
async function checkKept(lobby: Lobby, heard: ReadonlyMap<string, string>, kills: number): Promise<void> {
  const log = await readLog(lobby);
  checkLog(log, new Set());
  expect(heard.size, 'numbers were acknowledged at all').toBeGreaterThan(kills / 2);
  const kept = new Map(log.tickets.map(one => [one.key ?? '', `${one.prefix}${one.number}`]));
  for (const [key, label] of heard) expect(kept.get(key)).toBe(label);
}

/** Starts hubs and kills them, one after another; answers with the numbers that were acknowledged, by key. */
async function killAgainAndAgain(place: string, kills: number): Promise<Map<string, string>> {
  const heard = new Map<string, string>();
  let unheard: string | undefined;
  let spare = await startHub();
  for (let kill = 0; kill < kills; kill += 1) {
    const hub = spare;
    const following = kill + 1 < kills ? startHub() : undefined;
    hub.process.stdin!.write(`go ${place}${unheard === undefined ? '' : ` ${unheard}`}\n`);
    const isYoung = kill % 4 === 0;
    if (!isYoung) await hub.working;
    await passing(Math.random() * (isYoung ? MOST_OPENING_MS : MOST_WORK_MS));
    for (const line of await hub.kill()) {
      const [word, key = '', label = ''] = line.split(' ');
      if (word === 'failed') throw new Error(`a hub ${line}`);
      if (word === 'try') unheard = key;
      if (word !== 'ack') continue;
      expect(heard.get(key) ?? label).toBe(label);
      heard.set(key, label);
      unheard = undefined;
    }
    if (following !== undefined) spare = await following;
  }
  return heard;
}

interface Killable {
  readonly process: ChildProcess;
  /** Settles when it has given its first number, or has ended before that. */
  readonly working: Promise<void>;
  /** Kills it with SIGKILL and answers with all that it had said. */
  kill(): Promise<string[]>;
}

function passing(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}

/** A hub that has read its program and waits for `go`. */
async function startHub(): Promise<Killable> {
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin!.on('error', () => undefined);
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout! });
  const closed = new Promise(resolve => lines.once('close', resolve));
  const heard = (wanted: string) =>
    new Promise<void>(resolve => {
      lines.on('line', line => line.startsWith(wanted) && resolve());
      lines.once('close', resolve);
    });
  lines.on('line', line => said.push(line));
  const working = heard('ack');
  await heard('loaded');
  return {
    process: child,
    working,
    async kill() {
      child.kill('SIGKILL');
      await closed;
      return said;
    },
  };
}
