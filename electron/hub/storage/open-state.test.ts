import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { silentLog } from '#hub/log';

import { openState, type State } from './open-state';
import { builtInEngine, packagedEngine, type SqliteEngine } from './sqlite-engine';

const engines: [string, () => Promise<SqliteEngine | undefined>][] = [
  ['@photostructure/sqlite', packagedEngine],
  ['node:sqlite', async () => builtInEngine()],
];

describe.each(engines)('state over %s', (_name, find) => {
  let folder: string;
  let file: string;
  let engine: SqliteEngine | undefined;
  const opened: State[] = [];

  beforeEach(async () => {
    engine = await find();
    folder = mkdtempSync(path.join(tmpdir(), 'aula-state-'));
    file = path.join(folder, 'data', 'state.sqlite');
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(state => state.close()));
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (skip: () => void): Promise<State> => {
    if (!engine) skip();
    const state = await openState({ file, log: silentLog, engine: engine! });
    opened.push(state);
    return state;
  };
  const snapshot = (number: number) => ({ site: 'a', number, id: 'x', made_at: 1 });

  it('keeps what was committed, also when it was not closed', async ({ skip }) => {
    const first = await open(() => skip('this Node has no safe SQLite of its own'));
    await first.database.insertInto('mirror_snapshots').values(snapshot(7)).execute();
    const second = await open(skip);
    expect(await second.database.selectFrom('mirror_snapshots').selectAll().execute()).toEqual([snapshot(7)]);
  });

  it('is durable, strict about references and wipes what is deleted', async ({ skip }) => {
    const { database } = await open(() => skip('this Node has no safe SQLite of its own'));
    const pragma = async (name: string) =>
      Object.values((await sql.raw(`pragma ${name}`).execute(database)).rows[0]!)[0];
    const found = await Promise.all(
      ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'busy_timeout'].map(pragma),
    );
    expect(found).toEqual(['wal', 2, 1, 1, 5000]);
    const orphan = { site: 'a', number: 1, item: 'kaavat/x', version: 'none', since: 1 };
    await expect(database.insertInto('mirror_snapshot_items').values(orphan).execute()).rejects.toThrow(
      /FOREIGN KEY/,
    );
  });

  it('undoes a failed transaction whole and goes on', async ({ skip }) => {
    const { database } = await open(() => skip('this Node has no safe SQLite of its own'));
    const failing = database.transaction().execute(async within => {
      await within.insertInto('mirror_snapshots').values(snapshot(1)).execute();
      await within.insertInto('mirror_snapshots').values(snapshot(1)).execute();
    });
    await expect(failing).rejects.toThrow(/UNIQUE/);
    await database.insertInto('mirror_snapshots').values(snapshot(2)).execute();
    expect(await database.selectFrom('mirror_snapshots').select('number').execute()).toEqual([{ number: 2 }]);
  });

  it('lets transactions of one process wait for each other instead of failing', async ({ skip }) => {
    const { database } = await open(() => skip('this Node has no safe SQLite of its own'));
    await database.insertInto('mirror_snapshots').values(snapshot(0)).execute();
    const raise = () =>
      database.transaction().execute(async within => {
        const { number } = await within
          .selectFrom('mirror_snapshots')
          .select('number')
          .executeTakeFirstOrThrow();
        await within
          .updateTable('mirror_snapshots')
          .set({ number: number + 1 })
          .execute();
      });
    await Promise.all(Array.from({ length: 20 }, raise));
    expect(await database.selectFrom('mirror_snapshots').select('number').execute()).toEqual([
      { number: 20 },
    ]);
  });

  it('sets a damaged file aside, begins anew and says so', async ({ skip }) => {
    const first = await open(() => skip('this Node has no safe SQLite of its own'));
    expect(first.health()).toMatchObject({ ok: true, engine: engine!.name });
    await first.database.insertInto('mirror_snapshots').values(snapshot(7)).execute();
    await opened.pop()!.close();
    writeFileSync(file, readFileSync(file).fill(0x5a, 4096));
    const events: string[] = [];
    const log = { ...silentLog, error: (event: string) => void events.push(event) };
    const second = await openState({ file, log, engine: engine! });
    opened.push(second);
    expect(second.health()).toMatchObject({ ok: false, problem: 'storage.damaged' });
    expect(events).toEqual(['storage.damaged']);
    expect(await second.database.selectFrom('mirror_snapshots').selectAll().execute()).toEqual([]);
    expect(readdirSync(path.dirname(file))).toContain('state.sqlite.damaged-1');
  });

  it('puts the newest sound copy in the place of a damaged file and says so', async ({ skip }) => {
    const { database, backUp } = await open(() => skip('this Node has no safe SQLite of its own'));
    await database.insertInto('mirror_snapshots').values(snapshot(1)).execute();
    await backUp(Date.UTC(2027, 2, 1, 1));
    await database.insertInto('mirror_snapshots').values(snapshot(2)).execute();
    const newest = await backUp(Date.UTC(2027, 2, 2, 1));
    await opened.pop()!.close();
    const older = readdirSync(path.dirname(newest)).length;
    for (const damaged of [file, newest]) writeFileSync(damaged, readFileSync(damaged).fill(0x5a, 4096));
    const restored = await open(skip);
    expect(older).toBe(2);
    expect(restored.health()).toMatchObject({ ok: false, problem: 'storage.restored' });
    expect(await restored.database.selectFrom('mirror_snapshots').selectAll().execute()).toEqual([
      snapshot(1),
    ]);
    expect(readdirSync(path.dirname(file)).sort()).toEqual(
      expect.arrayContaining(['state.sqlite', 'state.sqlite.damaged-1']),
    );
    await opened.pop()!.close();
    expect((await open(skip)).health().ok).toBe(true);
  });

  it('copies while it is in use and keeps the last two copies', async ({ skip }) => {
    const { database, backUp, lastBackup } = await open(() =>
      skip('this Node has no safe SQLite of its own'),
    );
    expect(lastBackup()).toBeUndefined();
    const nights = Array.from({ length: 9 }, (_, night) => Date.UTC(2027, 2, 1 + night, 1));
    for (const night of nights) {
      const write = database.insertInto('mirror_snapshots').values(snapshot(night)).execute();
      await Promise.all([write, backUp(night)]);
    }
    const copies = readdirSync(path.join(path.dirname(file), 'backups'));
    expect(copies).toHaveLength(2);
    expect(copies.sort()[0]).toBe('state-2027-03-08T010000Z.sqlite');
    expect(lastBackup()).toBe(nights.at(-1));
  });

  it('tells that the disk is full, undoes it all and goes on once there is room', async ({ skip }) => {
    const { database } = await open(() => skip('this Node has no safe SQLite of its own'));
    const pages = async () =>
      (await sql<{ page_count: number }>`pragma page_count`.execute(database)).rows[0]!;
    const limit = (most: number) => sql.raw(`pragma max_page_count = ${most}`).execute(database);
    await limit((await pages()).page_count);
    const large = () =>
      database.transaction().execute(async within => {
        await within.insertInto('mirror_snapshots').values(snapshot(1)).execute();
        const files = 'x'.repeat(1_000_000);
        await within
          .insertInto('mirror_versions')
          .values({ site: 'a', version: 'v', item: 'i', files })
          .execute();
      });
    await expect(large()).rejects.toThrow(/disk is full/);
    expect(await database.selectFrom('mirror_snapshots').selectAll().execute()).toEqual([]);
    await limit(1_000_000);
    await large();
    expect(await database.selectFrom('mirror_snapshots').selectAll().execute()).toHaveLength(1);
  });

  it('sets a file that is no database at all aside', async ({ skip }) => {
    const first = await open(() => skip('this Node has no safe SQLite of its own'));
    await opened.pop()!.close();
    expect(first.health().ok).toBe(true);
    writeFileSync(file, 'not a database, only words that someone saved here by mistake'.repeat(100));
    expect((await open(skip)).health()).toMatchObject({ ok: false, problem: 'storage.damaged' });
  });
});
