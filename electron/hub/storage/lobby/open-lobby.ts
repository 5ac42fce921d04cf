import type { Lobby } from './lobby';
import { openPostgresLobby, type PostgresLobbyOptions } from './postgres-lobby';
import { openSqliteLobby, type SqliteLobbyOptions } from './sqlite-lobby';

export interface LobbyOptions extends SqliteLobbyOptions, Pick<PostgresLobbyOptions, 'times'> {
  /** Address of a PostgreSQL database (`postgres://…`) that several hubs share; without it, this machine's own state. */
  readonly database?: string;
}

/** Opens the common truth of the site. A PostgreSQL server that is away is awaited while the hub already runs. */
export function openLobby({ database, ...options }: LobbyOptions): Promise<Lobby> {
  return database === undefined ? openSqliteLobby(options) : openPostgresLobby({ ...options, database });
}
