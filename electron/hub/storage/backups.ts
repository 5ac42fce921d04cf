import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Kysely, sql } from 'kysely';
import { findDamage } from './sound-file';
import type { SqliteEngine } from './sqlite-engine';

const NAME = /^state-\d{4}-\d{2}-\d{2}T\d{6}Z\.sqlite$/;
const KEPT = 7;

/** Where the copies of a state file are kept. */
export const backupFolder = (file: string): string => path.join(path.dirname(file), 'backups');

/** The copies, newest first. */
export function backupsOf(file: string): string[] {
  const folder = backupFolder(file);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter(name => NAME.test(name));
  return names
    .sort()
    .reverse()
    .map(name => path.join(folder, name));
}

/** When a copy was made, epoch ms. */
export function madeAt(backup: string): number {
  const [, day, clock] = /state-(.+)T(\d{6})Z/.exec(path.basename(backup)) ?? [];
  return Date.parse(`${day}T${clock?.replace(/(..)(..)(..)/, '$1:$2:$3')}Z`);
}

/** Copies the whole state into one durable file while it is in use, and keeps the last seven copies. */
export async function makeBackup<Schema>(
  database: Kysely<Schema>,
  { file, now }: { file: string; now: number },
): Promise<string> {
  const folder = backupFolder(file);
  mkdirSync(folder, { recursive: true });
  const stamp = new Date(now).toISOString().replace(/\.\d+/, '').replaceAll(':', '');
  const backup = path.join(folder, `state-${stamp}.sqlite`);
  const unfinished = `${backup}.part`;
  rmSync(unfinished, { force: true });
  await sql`vacuum into ${unfinished}`.execute(database);
  flush(unfinished);
  renameSync(unfinished, backup);
  for (const older of backupsOf(file).slice(KEPT)) rmSync(older, { force: true });
  return backup;
}

/** Puts the newest sound copy in the place of the absent file; undefined when there is none. */
export function restoreBackup(engine: SqliteEngine, file: string): string | undefined {
  const candidate = `${file}.restored`;
  for (const backup of backupsOf(file)) {
    copyFileSync(backup, candidate);
    const damage = findDamage(engine, candidate);
    if (damage === undefined) {
      flush(candidate);
      renameSync(candidate, file);
      return backup;
    }
    for (const suffix of ['', '-wal', '-shm']) rmSync(candidate + suffix, { force: true });
  }
  return undefined;
}

function flush(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
