import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  type PostgresPool,
  type PostgresPoolClient,
  PostgresQueryCompiler,
} from 'kysely';
import type pg from 'pg';
import { LobbyAway } from '../lobby';
import { asLobbyError } from './away';

/** Kysely over the pool, with transactions that begin as told. */
export function createPostgresDialect(pool: PostgresPool, begin: string): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new LobbyDriver(pool, begin),
    createIntrospector: database => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class LobbyDriver extends PostgresDriver {
  constructor(
    pool: PostgresPool,
    private readonly begin: string,
  ) {
    super({ pool });
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await connection.executeQuery(CompiledQuery.raw(this.begin));
    } catch (error) {
      await this.rollbackTransaction(connection);
      throw error;
    }
  }

  /** What made the transaction fail is what the caller must hear, not that its connection cannot even roll back. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      // The pool has discarded the connection, and with it the transaction.
      if (!(error instanceof LobbyAway)) throw error;
    }
  }
}

/** The pool as Kysely sees it: closed while the server is away, and rid of every connection that was lost. */
export function guardPool(pool: pg.Pool, isAway: () => boolean): PostgresPool {
  return {
    async connect() {
      if (isAway()) throw new LobbyAway('the shared database is out of reach');
      try {
        return guardClient(await pool.connect());
      } catch (error) {
        throw asConnectError(error);
      }
    },
    end: async () => undefined,
  };
}

/** Whatever keeps one from connecting, wrong passwords too, is a database out of reach. */
function asConnectError(error: unknown): LobbyAway {
  const message = error instanceof Error ? error.message : String(error);
  return new LobbyAway(message, { cause: error });
}

function guardClient(client: pg.PoolClient): PostgresPoolClient {
  let isLost = false;
  const query = async (sql: string, parameters: readonly unknown[]) => {
    try {
      const result = await client.query(sql, [...parameters]);
      if (sql === 'commit') refuseHiddenRollback(result);
      return result;
    } catch (error) {
      const told = asLobbyError(error);
      isLost ||= told instanceof LobbyAway;
      throw told;
    }
  };
  // Kysely's type also asks for cursors, which it uses only where they were set up.
  const asKyselySees = query as unknown as PostgresPoolClient['query'];
  return { query: asKyselySees, release: () => client.release(isLost) };
}

/** After a failed statement the server answers a commit with a rollback, and calls that no error. */
function refuseHiddenRollback({ command }: pg.QueryResult): void {
  if (command !== 'COMMIT') throw new Error('a statement of this decision failed, so nothing of it was kept');
}
