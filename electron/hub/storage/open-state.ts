import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { Kysely, Migrator } from 'kysely';

import type { Log } from '#hub/log';

import { backupsOf, madeAt, makeBackup, restoreBackup } from './backups';
import { migrations } from './migrations';
import type { Schema } from './schema';
import { findDamage, openWithPragmas } from './sound-file';
import { createSqliteDialect } from './sqlite-dialect';
import { findSqliteEngine, type SqliteEngine } from './sqlite-engine';

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
  /** Copies everything into a file of its own beside the state, stamped with `now`; gives its path. */
  backUp(now: number): Promise<string>;
  /** Whether the state was mended, in this run or in one that could not finish what follows from it. */
  isMended(): boolean;
  /** What follows from the mending has been noted; the next run knows nothing of it. */
  forgetMending(): void;
  /** When the newest copy was made, epoch ms. */
  lastBackup(): number | undefined;
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
 * aside beside itself and the newest sound copy put in its place, or a new one begun, which `health()` then tells.
 * Throws when the folder cannot be written.
 */
export async function openState({ file, log, engine }: StateOptions): Promise<State> {
  const chosen = engine ?? (await findSqliteEngine());
  mkdirSync(path.dirname(file), { recursive: true });
  const problem = mendDamage(chosen, { file, log });
  const database = new Kysely<Schema>({ dialect: createSqliteDialect(openWithPragmas(chosen, file)) });
  await migrate(database);
  const { name: engineName, version } = chosen;
  return {
    database,
    health: () => ({
      ok: problem === undefined,
      ...{ engine: engineName, version },
      ...(problem === undefined ? {} : { problem }),
    }),
    backUp: now => makeBackup(database, { file, now }),
    isMended: () => existsSync(mendedMark(file)),
    forgetMending: () => rmSync(mendedMark(file), { force: true }),
    lastBackup: () => backupsOf(file).map(madeAt)[0],
    close: () => database.destroy(),
  };
}

/** Leaves a sound file or none behind, and gives the problem to tell when there was damage. */
function mendDamage(engine: SqliteEngine, { file, log }: Pick<StateOptions, 'file' | 'log'>) {
  const damage = findDamage(engine, file);
  if (damage === undefined) return undefined;
  // Before the sound copy stands there: whoever is cut off between the two still knows.
  writeFileSync(mendedMark(file), '');
  const setAside = path.basename(setAsideDamaged(file));
  const restored = restoreBackup(engine, file);
  const problem = restored === undefined ? 'storage.damaged' : 'storage.restored';
  log.error(problem, { damage, setAside, ...(restored === undefined ? {} : { restored }) });
  return problem;
}

const mendedMark = (file: string) => `${file}.mended`;

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
