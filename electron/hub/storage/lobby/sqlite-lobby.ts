import type { Kysely } from 'kysely';
import type { Clock } from '#content/model/clock';
import type { Log } from '#hub/log';
import type { State } from '../open-state';
import { createAnnouncements } from './announcements';
import { type Lobby, LobbyAway } from './lobby';
import { migrateLobby } from './migrations';
import type { LobbySchema } from './schema';

export interface SqliteLobbyOptions {
  readonly state: Pick<State, 'database'>;
  readonly site: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** The lobby of one machine, in the same file as all of its state; whoever opened the state closes it. */
export async function openSqliteLobby({ state, site, clock, log }: SqliteLobbyOptions): Promise<Lobby> {
  const database = state.database as unknown as Kysely<LobbySchema>;
  await migrateLobby(database, 'sqlite');
  const { tell, subscribe } = createAnnouncements(log);
  const reach = { current: true, since: clock.now() };
  return {
    kind: 'sqlite',
    ...{ site, database, subscribe },
    async write(topic, decide) {
      const outcome = await database.transaction().execute(decide).catch(rethrow);
      tell(topic);
      return outcome;
    },
    reach: () => reach,
    close: async () => undefined,
  };
}

/** A disk that takes nothing more is a database out of reach: nothing was decided. */
function rethrow(error: unknown): never {
  const message = error instanceof Error ? error.message : '';
  const isAway = /disk is full|disk I\/O error|readonly database|database is locked|unable to open/i.test(
    message,
  );
  throw isAway ? new LobbyAway(message, { cause: error }) : error;
}
