import type { ORPCError } from '@orpc/server';
import { RefusedCall } from '../refused-call';
import { LobbyAway } from '../storage/lobby/lobby';

type ErrorMakers = Readonly<Record<string, unknown>>;

/**
 * Tells a refusal of a service as the contract's error of the same name, and a lobby out of reach as `STATE_AWAY`; what
 * the contract does not declare passes as it is.
 */
export async function telling<Answer>(errors: ErrorMakers, run: () => Promise<Answer>): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof LobbyAway) throw declared(errors, 'STATE_AWAY', {}) ?? error;
    if (!(error instanceof RefusedCall)) throw error;
    const { code, data } = error.refusal as { code: string; data?: unknown };
    throw declared(errors, code, data === undefined ? {} : { data }) ?? error;
  }
}

/** The library makes an error of any name; whether the contract knows it stands on the error itself. */
function declared(errors: ErrorMakers, code: string, options: { data?: unknown }): Error | undefined {
  const make = errors[code] as ((options: { data?: unknown }) => ORPCError<string, unknown>) | undefined;
  const error = make?.(options);
  return error?.defined === true ? error : undefined;
}
