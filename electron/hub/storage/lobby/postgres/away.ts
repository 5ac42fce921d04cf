import pg from 'pg';
import { LobbyAway } from '../lobby';

/** Connection lost, resources gone, shut down or timed out, input and output: the server does not decide now. */
const awayClasses = ['08', '53', '57', '58'];
/** Too long idle inside a transaction; waited too long for a lock. */
const awayCodes = ['25P03', '55P03'];
/** The server undid everything because of another writer: trying again is right. */
const againCodes = ['40001', '40P01'];

/** Turns what says that the server is out of reach into `LobbyAway`, and leaves every other error as it is. */
export function asLobbyError(error: unknown): unknown {
  if (error instanceof LobbyAway || error instanceof TypeError || error instanceof RangeError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof pg.DatabaseError)) return new LobbyAway(message, { cause: error });
  const { code = '' } = error;
  const isAway = awayClasses.includes(code.slice(0, 2)) || awayCodes.includes(code);
  return isAway ? new LobbyAway(message, { cause: error }) : error;
}

export function isWorthAnotherTry(error: unknown): boolean {
  return error instanceof pg.DatabaseError && againCodes.includes(error.code ?? '');
}
