import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';

import { Kysely, Migrator } from 'kysely';

import type { Log } from '#hub/log';

import { migrations } from './migrations';
import type { Schema } from './schema';
import { createSqliteDialect } from './sqlite-dialect';
import { findSqliteEngine, type SqliteConnection, type SqliteEngine } from './sqlite-engine';

export interface StateHealth {
  ok: boolean;
  engine: string;
  /** SQLite's own version. */
  version: string;
  /** What happened, as a locale key below `problems.`. */
  problem?: string;
}

/** The hub's durable memory on this machine. */
export interface State {
  readonly database: Kysely<Schema>;
  health(): StateHealth;
  close(): Promise<void>;
}

export interface StateOptions {
  /** Where the database lives; its folder is made when absent. Never on a network share: WAL does not work there. */
  file: string;
  log: Log;
  /** Default: the best engine of this runtime. */
  engine?: SqliteEngine;
}

/**
 * Opens the state with every committed transaction durable, and brings its schema up to date. A damaged file is set
 * aside beside itself and a new one begun, which `health()` then tells. Throws when the folder cannot be written.
 */
export async function openState({ file, log, engine }: StateOptions): Promise<State> {
  const chosen = engine ?? (await findSqliteEngine());
  mkdirSync(path.dirname(file), { recursive: true });
  const { sqlite, setAside } = openSound(chosen, { file, log });
  const database = new Kysely<Schema>({ dialect: createSqliteDialect(sqlite) });
  await migrate(database);
  const problem = setAside ? { problem: 'storage.damaged' } : {};
  return {
    database,
    health: () => ({ ok: !setAside, engine: chosen.name, version: chosen.version, ...problem }),
    close: () => database.destroy(),
  };
}

function openSound(engine: SqliteEngine, { file, log }: Required<Pick<StateOptions, 'file' | 'log'>>) {
  const damage = findDamage(engine, file);
  if (damage !== undefined)
    log.error('storage.damaged', { damage, setAside: path.basename(setAsideDamaged(file)) });
  return { sqlite: openWithPragmas(engine, file), setAside: damage !== undefined };
}

/** Says what SQLite's own quick check finds wrong with the file; undefined when it is sound or absent. */
function findDamage(engine: SqliteEngine, file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  let sqlite: SqliteConnection | undefined;
  try {
    sqlite = openWithPragmas(engine, file);
    const verdict = quickCheck(sqlite);
    return verdict === 'ok' ? undefined : verdict;
  } catch (error) {
    if (isDamage(error)) return (error as Error).message;
    throw error;
  } finally {
    sqlite?.close();
  }
}

/** Through a function instead of a statement: a statement would keep the file open until it is garbage. */
function quickCheck(sqlite: SqliteConnection): string {
  let verdict = 'no answer';
  sqlite.function('note_verdict', value => {
    verdict = value;
    return 0;
  });
  sqlite.exec('select note_verdict(quick_check) from pragma_quick_check');
  return verdict;
}

/** SQLITE_CORRUPT and SQLITE_NOTADB; anything else (locked, no permission, disk full) is no reason to start anew. */
function isDamage(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  return /malformed|not a database|file is encrypted|unsupported file format/i.test(message);
}

function openWithPragmas(engine: SqliteEngine, file: string): SqliteConnection {
  const sqlite = engine.open(file);
  try {
    for (const pragma of PRAGMAS) sqlite.exec(`pragma ${pragma}`);
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return sqlite;
}

const PRAGMAS = [
  'busy_timeout = 5000',
  'journal_mode = wal',
  'synchronous = full',
  'foreign_keys = on',
  'secure_delete = on',
];

/** Moves the database with its log files to `<name>.damaged-<n>`, the first number that is free. */
function setAsideDamaged(file: string): string {
  let number = 1;
  while (existsSync(`${file}.damaged-${number}`)) number += 1;
  const aside = `${file}.damaged-${number}`;
  for (const suffix of ['-wal', '-shm', '']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  return aside;
}

async function migrate(database: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('the state could not be brought up to date', { cause: error });
}
