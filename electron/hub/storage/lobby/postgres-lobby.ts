import { Kysely, PostgresDialect } from 'kysely';
import type { Clock } from '#content/model/clock';
import type { Log } from '#hub/log';
import { createAnnouncements, everyTopic } from './announcements';
import type { Lobby } from './lobby';
import { migrateLobby } from './migrations';
import { beginReading } from './postgres/announce-sql';
import { type Connections, createConnections } from './postgres/connections';
import { createPostgresDialect, guardPool } from './postgres/dialect';
import { createListener } from './postgres/listener';
import { createOwnNews } from './postgres/own-news';
import { type PostgresTimes, usualTimes } from './postgres/times';
import { createWrite } from './postgres/write';
import type { LobbySchema } from './schema';

export interface PostgresLobbyOptions {
  readonly database: string;
  readonly site: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly times?: PostgresTimes;
}

const MIGRATION_MS = 60_000;

/**
 * The lobby that several hubs share. Resolves also when the server is away: then nothing can be read or decided until
 * it is there, and `reach()` says so.
 */
export async function openPostgresLobby(options: PostgresLobbyOptions): Promise<Lobby> {
  const { database: url, site, clock, log, times = usualTimes } = options;
  const connections = createConnections({ url, name: `aula ${site}`.slice(0, 63), times, log });
  const { tell, subscribe } = createAnnouncements(log);
  const news = createOwnNews();
  const reach = createReach(clock, () => tell('reach'));
  const listener = createListener({
    ...{ connections, site, times, log },
    prepare: onlyOnce(() => migrate(connections)),
    heard: (topic, deed) => news.announced(deed) && tell(topic),
    missed() {
      news.lost();
      everyTopic.forEach(tell);
    },
    reached: reach.set,
  });
  const { pool, end } = connections.pool({ max: 8, readOnly: true, answerMs: times.answer });
  const over = (begin: string) =>
    new Kysely<LobbySchema>({ dialect: createPostgresDialect(guardPool(pool, listener.isAway), begin) });
  const write = createWrite({ over, site, news, tell, patienceMs: times.connect });
  await listener.firstTry;
  return {
    kind: 'postgres',
    ...{ site, subscribe },
    database: over(beginReading),
    write,
    reach: reach.now,
    async close() {
      await listener.stop();
      await end();
    },
  };
}

async function migrate(connections: Connections): Promise<void> {
  const { pool, end } = connections.pool({ max: 2, readOnly: false, answerMs: MIGRATION_MS });
  try {
    await migrateLobby(new Kysely<LobbySchema>({ dialect: new PostgresDialect({ pool }) }), 'postgres');
  } finally {
    await end();
  }
}

function onlyOnce(work: () => Promise<void>): () => Promise<void> {
  let isDone = false;
  return async () => {
    if (isDone) return;
    await work();
    isDone = true;
  };
}

function createReach(clock: Clock, changed: () => void) {
  let reach = { current: false, since: clock.now() };
  return {
    now: () => reach,
    set(current: boolean) {
      if (current === reach.current) return;
      reach = { current, since: clock.now() };
      changed();
    },
  };
}
