import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';

import type { SqliteConnection, SqliteStatement, SqliteValue } from './sqlite-engine';

/** Kysely over one connection of the `node:sqlite` interface; every transaction is BEGIN IMMEDIATE. */
export function createSqliteDialect(sqlite: SqliteConnection): Dialect {
  return {
    createAdapter: () => new WholeMigrations(),
    createDriver: () => createDriver(sqlite),
    createIntrospector: database => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** SQLite rolls changes of tables back like any other: a program killed in the middle of a migration has done none of it. */
class WholeMigrations extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function createDriver(sqlite: SqliteConnection): Driver {
  const connection = createConnection(sqlite);
  const lane = createLane();
  const run = (sql: string) => connection.executeQuery(CompiledQuery.raw(sql)).then(() => undefined);
  return {
    init: async () => undefined,
    acquireConnection: async () => {
      await lane.enter();
      return connection;
    },
    beginTransaction: () => run('begin immediate'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback').catch(unlessUndone),
    releaseConnection: async () => lane.leave(),
    destroy: async () => {
      sqlite.exec('pragma wal_checkpoint(truncate)');
      sqlite.close();
    },
  };
}

/** A disk that is full makes SQLite undo the transaction itself; then there is none left to undo. */
function unlessUndone(error: unknown): void {
  if (!(error instanceof Error && /no transaction is active/.test(error.message))) throw error;
}

function createConnection(sqlite: SqliteConnection): DatabaseConnection {
  const statement = createStatementCache(sqlite);
  return {
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
      const { prepared, returnsRows } = statement(sql);
      const values = parameters as readonly SqliteValue[];
      if (returnsRows) return { rows: prepared.all(...values) as Row[] };
      const { changes, lastInsertRowid } = prepared.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    },
    async *streamQuery() {
      throw new Error('SQLite results are read whole; streaming is not offered');
    },
  };
}

/** Statements kept prepared; the number of different ones is bounded by the code that asks. */
const KEPT_STATEMENTS = 200;

function createStatementCache(sqlite: SqliteConnection) {
  const kept = new Map<string, { prepared: SqliteStatement; returnsRows: boolean }>();
  return (sql: string) => {
    const found = kept.get(sql);
    if (found) return found;
    const prepared = sqlite.prepare(sql);
    const fresh = { prepared, returnsRows: prepared.columns().length > 0 };
    if (kept.size < KEPT_STATEMENTS) kept.set(sql, fresh);
    return fresh;
  };
}

/** One at a time, first come first served: SQLite has one connection here. */
function createLane() {
  const waiting: (() => void)[] = [];
  let busy = false;
  return {
    enter(): Promise<void> {
      if (!busy) {
        busy = true;
        return Promise.resolve();
      }
      return new Promise(resolve => waiting.push(resolve));
    },
    leave(): void {
      const next = waiting.shift();
      if (next) next();
      else busy = false;
    },
  };
}
