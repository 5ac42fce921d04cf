import { Kysely, PostgresDialect } from 'kysely';
import type { Clock } from '#content/model/clock';
import type { Log } from '#hub/log';
import { createAnnouncements, everyTopic } from './announcements';
import type { Lobby, Topic } from './lobby';
import { migrateLobby } from './migrations';
import { beginDecision, beginReading } from './postgres/announce-sql';
import { isWorthAnotherTry } from './postgres/away';
import { type Connections, createConnections } from './postgres/connections';
import { createPostgresDialect, guardPool } from './postgres/dialect';
import { createListener } from './postgres/listener';
import { type PostgresTimes, usualTimes } from './postgres/times';
import { createTurns } from './postgres/turns';
import type { LobbySchema } from './schema';

export interface PostgresLobbyOptions {
  readonly database: string;
  readonly site: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly times?: PostgresTimes;
}

const MOST_TRIES = 3;
const MIGRATION_MS = 60_000;

/**
 * The lobby that several hubs share. Resolves also when the server is away: then nothing can be read or decided until
 * it is there, and `reach()` says so.
 */
export async function openPostgresLobby(options: PostgresLobbyOptions): Promise<Lobby> {
  const { database: url, site, clock, log, times = usualTimes } = options;
  const connections = createConnections({ url, name: `aula ${site}`.slice(0, 63), times, log });
  const { tell, subscribe } = createAnnouncements(log);
  const reach = createReach(clock, () => tell('reach'));
  const listener = createListener({
    ...{ connections, site, times, log },
    prepare: onlyOnce(() => migrate(connections)),
    heard: topic => (topic === 'every' ? everyTopic : [topic]).forEach(tell),
    reached: reach.set,
  });
  const { pool, end } = connections.pool({ max: 8, readOnly: true, answerMs: times.answer });
  const over = (begin: string) =>
    new Kysely<LobbySchema>({ dialect: createPostgresDialect(guardPool(pool, listener.isAway), begin) });
  const writerOf = remembering((topic: Topic) => over(beginDecision(site, topic)));
  const turns = createTurns(times.connect);
  await listener.firstTry;

  const decideOnce = <Outcome>(topic: Topic, decide: Parameters<Lobby['write']>[1]) =>
    turns.take(() => writerOf(topic).transaction().execute(decide)) as Promise<Outcome>;
  return {
    kind: 'postgres',
    ...{ site, subscribe },
    database: over(beginReading),
    async write(topic, decide) {
      const outcome = await tryAgain(MOST_TRIES, () => decideOnce<never>(topic, decide));
      tell(topic);
      return outcome;
    },
    reach: reach.now,
    async close() {
      await listener.stop();
      await end();
    },
  };
}

async function tryAgain<Outcome>(tries: number, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (tries <= 1 || !isWorthAnotherTry(error)) throw error;
    return tryAgain(tries - 1, work);
  }
}

async function migrate(connections: Connections): Promise<void> {
  const { pool, end } = connections.pool({ max: 2, readOnly: false, answerMs: MIGRATION_MS });
  try {
    await migrateLobby(new Kysely<LobbySchema>({ dialect: new PostgresDialect({ pool }) }), 'postgres');
  } finally {
    await end();
  }
}

function remembering<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return key => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
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
