/** What we use of a prepared statement of the `node:sqlite` interface. */
export interface SqliteStatement {
  all(...parameters: SqliteValue[]): unknown[];
  run(...parameters: SqliteValue[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  columns(): unknown[];
}

/** What we use of a `DatabaseSync` of the `node:sqlite` interface. */
export interface SqliteConnection {
  prepare(sql: string): SqliteStatement;
  exec(sql: string): void;
  function(name: string, body: (value: string) => number): void;
  close(): void;
}

export type SqliteValue = null | number | bigint | string | Uint8Array;

/** One way to reach SQLite: its name, its SQLite's version and how to open a file (created when absent). */
export interface SqliteEngine {
  readonly name: 'node:sqlite' | '@photostructure/sqlite';
  readonly version: string;
  open(file: string): SqliteConnection;
}

interface SqliteModule {
  DatabaseSync: new (file: string) => SqliteConnection;
}

/** Older SQLite can lose committed data when two connections meet a checkpoint ("WAL-reset bug"). */
const SAFE_VERSION = '3.51.3';

/** Node's own SQLite where it has a safe one, else the same interface from the npm package. */
export async function findSqliteEngine(): Promise<SqliteEngine> {
  return builtInEngine() ?? (await packagedEngine());
}

/** Node's own SQLite; undefined where this Node has none or one older than 3.51.3. */
export function builtInEngine(): SqliteEngine | undefined {
  const builtIn = process.getBuiltinModule?.('node:sqlite' as never) as SqliteModule | undefined;
  if (!builtIn) return undefined;
  const engine = engineOf('node:sqlite', builtIn);
  return isSafe(engine.version) ? engine : undefined;
}

/** SQLite from `@photostructure/sqlite`, prebuilt inside the package. */
export async function packagedEngine(): Promise<SqliteEngine> {
  const packaged = (await import('@photostructure/sqlite')) as unknown as SqliteModule;
  return engineOf('@photostructure/sqlite', packaged);
}

function engineOf(name: SqliteEngine['name'], { DatabaseSync }: SqliteModule): SqliteEngine {
  const probe = new DatabaseSync(':memory:');
  const [row] = probe.prepare('select sqlite_version() as version').all() as { version: string }[];
  probe.close();
  return { name, version: row?.version ?? 'unknown', open: file => new DatabaseSync(file) };
}

function isSafe(version: string): boolean {
  return version.localeCompare(SAFE_VERSION, 'en', { numeric: true }) >= 0;
}
