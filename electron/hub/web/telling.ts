import { RefusedCall } from '../refused-call';
import { LobbyAway } from '../storage/lobby/lobby';

type ErrorMakers = Readonly<Record<string, unknown>>;

/** Tells a refusal of a service as the contract's error of the same name, and a lobby out of reach as `STATE_AWAY`. */
export async function telling<Answer>(errors: ErrorMakers, run: () => Promise<Answer>): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof LobbyAway) throw made(errors, 'STATE_AWAY', {}) ?? error;
    if (!(error instanceof RefusedCall)) throw error;
    const { code, data } = error.refusal as { code: string; data?: unknown };
    throw made(errors, code, data === undefined ? {} : { data }) ?? error;
  }
}

function made(errors: ErrorMakers, code: string, options: { data?: unknown }): Error | undefined {
  const make = errors[code] as ((options: { data?: unknown }) => Error) | undefined;
  return make?.(options);
}
