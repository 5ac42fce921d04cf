import { existsSync } from 'node:fs';
import type { SqliteConnection, SqliteEngine } from './sqlite-engine';

/** Says what SQLite's own quick check finds wrong with the file; undefined when it is sound or absent. */
export function findDamage(engine: SqliteEngine, file: string): string | undefined {
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

/** Opens the file with every commit durable, or throws. */
export function openWithPragmas(engine: SqliteEngine, file: string): SqliteConnection {
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
