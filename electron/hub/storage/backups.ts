import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Kysely, sql } from 'kysely';
import { findDamage } from './sound-file';
import type { SqliteEngine } from './sqlite-engine';

const NAME = /^state-\d{4}-\d{2}-\d{2}T\d{6}Z\.sqlite$/;
/** What was erased in the night is still in the copy of the day before, and goes with that in the next night. */
const KEPT = 2;
/** So long a damaged file is kept for whoever looks into it. */
const DAMAGED_KEPT_MS = 7 * 86_400_000;

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

/**
 * Copies the whole state into one durable file while it is in use, and keeps the last two copies. What was erased before
 * stands neither in the copy nor in the state's own files any more.
 */
export async function makeBackup<Schema>(
  database: Kysely<Schema>,
  { file, now }: { file: string; now: number },
): Promise<string> {
  const folder = backupFolder(file);
  mkdirSync(folder, { recursive: true });
  const stamp = new Date(now).toISOString().replace(/\.\d+/, '').replaceAll(':', '');
  const backup = path.join(folder, `state-${stamp}.sqlite`);
  const unfinished = `${backup}.part`;
  for (const name of readdirSync(folder)) {
    // Of a program that was killed while it copied.
    if (name.endsWith('.part')) rmSync(path.join(folder, name));
  }
  await sql`pragma wal_checkpoint(truncate)`.execute(database);
  await sql`vacuum into ${unfinished}`.execute(database);
  flush(unfinished);
  renameSync(unfinished, backup);
  // A copy of tomorrow was made by a clock that has been put right since: it would be the newest for ever.
  const [kept, wrong] = [
    backupsOf(file).filter(isOfNow(now)),
    backupsOf(file).filter(one => !isOfNow(now)(one)),
  ];
  for (const one of [...kept.slice(KEPT), ...wrong]) rmSync(one, { force: true });
  removeOldDamaged(file, now);
  return backup;
}

const isOfNow = (now: number) => (backup: string) => madeAt(backup) <= now;

function removeOldDamaged(file: string, now: number): void {
  const folder = path.dirname(file);
  const begin = `${path.basename(file)}.damaged-`;
  for (const name of readdirSync(folder).filter(one => one.startsWith(begin))) {
    const damaged = path.join(folder, name);
    if (statSync(damaged).mtimeMs < now - DAMAGED_KEPT_MS) rmSync(damaged);
  }
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
