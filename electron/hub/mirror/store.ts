import { sql, type Kysely, type Transaction } from 'kysely';
import { z } from 'zod';

import type { Schema } from '#hub/storage/schema';

import { mirroredFileSchema, type MirroredFile, type Snapshot, type SnapshotItem } from './contract';
import { snapshotOf, versionOf } from './snapshot';

/** A path of the share as it was last copied into the local store. */
export interface KnownFile {
  readonly key: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  readonly sha256: string;
  /** Whether a later pass read the same bytes again. */
  readonly verified: boolean;
}

/** The mirror's memory. Each method is one transaction. */
export interface MirrorStore {
  load(): Promise<{ snapshot: Snapshot | undefined; known: readonly KnownFile[] }>;
  /** Remembers copies and that they were verified; replaces what was known of the same key. */
  remember(files: readonly KnownFile[]): Promise<void>;
  forget(keys: readonly string[]): Promise<void>;
  /** Puts a snapshot in force. */
  publish(snapshot: Snapshot): Promise<void>;
  /** Hashes and sizes of each kept snapshot, the one in force first. */
  listSnapshots(): Promise<readonly KeptSnapshot[]>;
  /** Forgets the snapshots with these numbers and the versions that only they used. */
  dropSnapshots(numbers: readonly number[]): Promise<void>;
}

export interface KeptSnapshot {
  readonly number: number;
  /** Size in bytes by hash. */
  readonly objects: ReadonlyMap<string, number>;
}

/** The mirror's memory of one site in the hub's state. */
export function createMirrorStore(database: Kysely<Schema>, site: string): MirrorStore {
  return {
    load: async () => ({
      snapshot: await loadCurrent(database, site),
      known: await loadKnown(database, site),
    }),
    remember: files => remember(database, site, files),
    forget: keys => forget(database, site, keys),
    publish: snapshot => database.transaction().execute(within => publish(within, site, snapshot)),
    listSnapshots: () => listSnapshots(database, site),
    dropSnapshots: numbers => database.transaction().execute(within => dropSnapshots(within, site, numbers)),
  };
}

/** SQLite takes 32,766 parameters a statement. */
const ROWS_A_STATEMENT = 500;

function chunks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_A_STATEMENT) }, (_, index) =>
    rows.slice(index * ROWS_A_STATEMENT, (index + 1) * ROWS_A_STATEMENT),
  );
}

/** Thousands of rows in one statement: as JSON they are one parameter. */
async function remember(database: Kysely<Schema>, site: string, files: readonly KnownFile[]): Promise<void> {
  const rows = files.map(({ key, bytes, modifiedMs, sha256, verified }) => [
    key,
    bytes,
    modifiedMs,
    sha256,
    Number(verified),
  ]);
  await sql`replace into mirror_files (site, key, bytes, modified_ms, sha256, verified)
    select ${site}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4
    from json_each(${JSON.stringify(rows)})`.execute(database);
}

async function forget(database: Kysely<Schema>, site: string, keys: readonly string[]): Promise<void> {
  await sql`delete from mirror_files
    where site = ${site} and key in (select value from json_each(${JSON.stringify(keys)}))`.execute(database);
}

async function loadKnown(database: Kysely<Schema>, site: string): Promise<KnownFile[]> {
  const rows = await database.selectFrom('mirror_files').selectAll().where('site', '=', site).execute();
  return rows.map(({ key, bytes, modified_ms, sha256, verified }) => ({
    key,
    bytes,
    modifiedMs: modified_ms,
    sha256,
    verified: verified === 1,
  }));
}

async function loadCurrent(database: Kysely<Schema>, site: string): Promise<Snapshot | undefined> {
  const latest = await database
    .selectFrom('mirror_snapshots')
    .selectAll()
    .where('site', '=', site)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  if (!latest) return undefined;
  return snapshotOf(await loadItems(database, site, latest.number), latest.made_at);
}

async function loadItems(database: Kysely<Schema>, site: string, number: number): Promise<SnapshotItem[]> {
  const rows = await database
    .selectFrom('mirror_snapshot_items as listed')
    .innerJoin('mirror_versions as held', join =>
      join.onRef('held.site', '=', 'listed.site').onRef('held.version', '=', 'listed.version'),
    )
    .select(['held.item as path', 'held.files', 'listed.since'])
    .where('listed.site', '=', site)
    .where('listed.number', '=', number)
    .execute();
  return rows.map(({ path, files, since }) => ({ path, since, files: parseFiles(files) }));
}

const filesSchema = z.array(mirroredFileSchema);

function parseFiles(json: string): MirroredFile[] {
  return filesSchema.parse(JSON.parse(json));
}

async function publish(within: Transaction<Schema>, site: string, snapshot: Snapshot): Promise<void> {
  const items = snapshot.items.map(item => ({ ...item, version: versionOf(item) }));
  const stored = new Set(await storedVersions(within, site));
  const fresh = items
    .filter(item => !stored.has(item.version))
    .map(({ version, path, files }) => ({ site, version, item: path, files: JSON.stringify(files) }));
  for (const rows of chunks(fresh)) await within.insertInto('mirror_versions').values(rows).execute();
  const number = await nextNumber(within, site);
  const { id, madeAt } = snapshot;
  await within.insertInto('mirror_snapshots').values({ site, number, id, made_at: madeAt }).execute();
  const listed = items.map(({ path, since, version }) => ({ site, number, item: path, version, since }));
  for (const rows of chunks(listed)) await within.insertInto('mirror_snapshot_items').values(rows).execute();
}

async function storedVersions(within: Transaction<Schema>, site: string): Promise<string[]> {
  const rows = await within
    .selectFrom('mirror_versions')
    .select('version')
    .where('site', '=', site)
    .execute();
  return rows.map(row => row.version);
}

async function nextNumber(within: Transaction<Schema>, site: string): Promise<number> {
  const { latest } = await within
    .selectFrom('mirror_snapshots')
    .select(({ fn }) => fn.max('number').as('latest'))
    .where('site', '=', site)
    .executeTakeFirstOrThrow();
  return (latest ?? 0) + 1;
}

async function listSnapshots(database: Kysely<Schema>, site: string): Promise<KeptSnapshot[]> {
  const rows = await database
    .selectFrom('mirror_snapshots')
    .select('number')
    .where('site', '=', site)
    .orderBy('number', 'desc')
    .execute();
  const kept: KeptSnapshot[] = [];
  for (const { number } of rows) {
    const items = await loadItems(database, site, number);
    const files = items.flatMap(item => item.files);
    kept.push({ number, objects: new Map(files.map(({ sha256, bytes }) => [sha256, bytes])) });
  }
  return kept;
}

async function dropSnapshots(
  within: Transaction<Schema>,
  site: string,
  numbers: readonly number[],
): Promise<void> {
  if (numbers.length === 0) return;
  await within
    .deleteFrom('mirror_snapshots')
    .where('site', '=', site)
    .where('number', 'in', numbers)
    .execute();
  await within
    .deleteFrom('mirror_versions')
    .where('site', '=', site)
    .where('version', 'not in', query =>
      query.selectFrom('mirror_snapshot_items').select('version').where('site', '=', site),
    )
    .execute();
}
