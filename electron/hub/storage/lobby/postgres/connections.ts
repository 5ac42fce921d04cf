import { Socket } from 'node:net';
import pg from 'pg';
import type { Log } from '#hub/log';
import type { PostgresTimes } from './times';

/** The ways to one PostgreSQL server: a session of one's own, or a pool; ending them never waits for the server. */
export interface Connections {
  /** A session that belongs to nobody else; `cut` ends it whatever the server does. */
  session(): Promise<{ client: pg.Client; cut(): void }>;
  pool(limits: { max: number; readOnly: boolean; answerMs: number }): {
    pool: pg.Pool;
    end(): Promise<void>;
  };
}

export interface ConnectionsOptions {
  readonly url: string;
  /** What the server's administrator sees. */
  readonly name: string;
  readonly times: PostgresTimes;
  readonly log: Log;
}

export function createConnections({ url, name, times, log }: ConnectionsOptions): Connections {
  const config = (answerMs: number): pg.ClientConfig => ({
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: times.connect,
    query_timeout: answerMs,
    // The server gives up before the hub does, so that nothing is still decided that nobody waits for.
    statement_timeout: Math.ceil(answerMs * 0.8),
    lock_timeout: Math.ceil(answerMs * 0.8),
    idle_in_transaction_session_timeout: 5_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    types: { getTypeParser: parserOf },
  });
  return {
    async session() {
      const socket = new Socket();
      const client = new pg.Client({ ...config(times.answer), stream: () => socket });
      // Its loss is told by its end and by its statements; unheard, the same loss would end the whole program.
      client.on('error', () => undefined);
      const cut = () => void socket.destroy();
      try {
        await client.connect();
        return { client, cut };
      } catch (error) {
        cut();
        throw error;
      }
    },
    pool({ max, readOnly, answerMs }) {
      const sockets = new Set<Socket>();
      const options = readOnly ? { options: '-c default_transaction_read_only=on' } : {};
      const pool = new pg.Pool({
        ...config(answerMs),
        ...options,
        ...{ max, idleTimeoutMillis: 30_000, allowExitOnIdle: true, stream: () => remembered(sockets) },
      });
      // A connection that is lost while nobody uses it harms nobody: the pool opens another one.
      pool.on('error', error => log.info('lobby.connection-lost', { error }));
      // One that is lost while in use fails its statement; unheard, the same loss would end the whole program.
      pool.on('connect', client => client.on('error', () => undefined));
      return { pool, end: () => endPool(pool, sockets) };
    },
  };
}

function remembered(sockets: Set<Socket>): Socket {
  const socket = new Socket();
  sockets.add(socket);
  return socket.once('close', () => sockets.delete(socket));
}

/** A moment for the farewell; a server that does not answer, or a decision that does not end, gets no more. */
async function endPool(pool: pg.Pool, sockets: Set<Socket>): Promise<void> {
  let moment: NodeJS.Timeout | undefined;
  const overdue = new Promise(resolve => (moment = setTimeout(resolve, 500)));
  await Promise.race([pool.end(), overdue]);
  clearTimeout(moment);
  for (const socket of sockets) socket.destroy();
}

const wholeNumbersAndSums = new Set<number>([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);

/** Counts, instants and sums are JavaScript numbers, as they are from SQLite. */
const parserOf: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  wholeNumbersAndSums.has(type) ? Number : pg.types.getTypeParser(type, format as 'text');
