import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { openWithPragmas } from '#hub/storage/sound-file';
import { findSqliteEngine } from '#hub/storage/sqlite-engine';
import { startPostgres } from '../fixtures/postgres';
import { laySmallShare } from '../fixtures/small-share';
import { doors, startTestHub, type TestHub } from '../fixtures/test-hub';
import type { BenchPair, BenchRow } from './row';

/** How many are issued on one day, one after the other: as many then wait. */
const ISSUED = 100;
const FIRST_DAY = Date.parse('2026-11-24T10:00:00Z');
const WEEK_MS = 7 * 24 * 3_600_000;

/** The bare durable insert of one store. */
interface BareStore {
  insert(): Promise<void>;
  count(): Promise<number>;
  close(): Promise<void>;
}

type Store = 'sqlite' | 'postgres';

/** A number through the product's call against a bare durable insert into the same store, at one part of a hundred. */
export function issueRow(store: Store, part: 'p50' | 'p99', limit: number): BenchRow {
  const share = part === 'p50' ? 0.5 : 0.99;
  return {
    goal: 12,
    name: `queue-issue-${store}-${part}`,
    peer: `bare durable insert, ${store}, ${part}`,
    limit,
    pairs: 9,
    prepare: dir => prepare(dir, store, times => atShare(times, share)),
  };
}

async function prepare(dir: string, store: Store, of: (times: number[]) => number): Promise<BenchPair> {
  const server = store === 'postgres' ? await startPostgres({ durable: true }) : undefined;
  const database = await server?.newDatabase();
  const hub = await startTestHub(laySmallShare, new Date(FIRST_DAY).toISOString(), {
    ...(database === undefined ? {} : { database }),
  });
  await hub.hub.whenFirstRead();
  const bare = database === undefined ? await bareSqlite(dir) : await barePostgres(database);
  const { matters } = await ask<{ matters: { id: string }[] }>(hub, 'queue/matters');
  const matter = matters[0]?.id ?? '';
  let week = 0;
  return {
    async peer() {
      const before = await bare.count();
      const times = await eachTimed(bare.insert);
      if ((await bare.count()) !== before + ISSUED) throw new Error('not every row is there');
      return of(times);
    },
    async product() {
      hub.clock.set(new Date(FIRST_DAY + (week += 1) * WEEK_MS).toISOString());
      await take(hub, matter);
      const numbers: number[] = [];
      const times = await eachTimed(async () => void numbers.push(await take(hub, matter)));
      if (numbers.some((number, index) => number !== numbers[0]! + index))
        throw new Error(`not one number after the other: ${numbers.join(' ')}`);
      return of(times);
    },
    async dispose() {
      await bare.close();
      await hub.dispose();
      await server?.stop();
    },
  };
}

async function take(hub: TestHub, matter: string): Promise<number> {
  const input = { key: randomUUID(), matters: [matter], language: 'fi', paper: false, display: 'aula' };
  const { ticket } = await ask<{ ticket: { label: string } }>(hub, 'queue/take', input);
  return Number(/\d+/.exec(ticket.label)?.[0]);
}

/** The answer of a hub's call as the kiosk's own window makes it; throws when it is a refusal. */
export async function ask<Answer>(hub: TestHub, name: string, input?: unknown): Promise<Answer> {
  const { status, answer } = await hub.call(name, input, doors.shell);
  if (status !== 200) throw new Error(`${name} answered ${status}: ${JSON.stringify(answer)}`);
  return answer;
}

async function eachTimed(work: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < ISSUED; index += 1) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return times;
}

/** The time under which that share of all times lies. */
export function atShare(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
}

async function bareSqlite(dir: string): Promise<BareStore> {
  mkdirSync(dir, { recursive: true });
  const sqlite = openWithPragmas(await findSqliteEngine(), path.join(dir, 'bare.sqlite'));
  sqlite.exec('create table bare (id integer primary key, number integer not null) strict');
  const insert = sqlite.prepare('insert into bare (number) values (?)');
  const count = sqlite.prepare('select count(*) as count from bare');
  return {
    insert: async () => void insert.run(1),
    count: async () => (count.all() as { count: number }[])[0]?.count ?? 0,
    close: async () => sqlite.close(),
  };
}

async function barePostgres(url: string): Promise<BareStore> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create table bare (id bigserial primary key, number bigint not null)');
  const insert = { name: 'bare', text: 'insert into bare (number) values ($1)', values: [1] };
  return {
    insert: async () => void (await client.query(insert)),
    count: async () => Number((await client.query('select count(*) as count from bare')).rows[0].count),
    close: () => client.end(),
  };
}
