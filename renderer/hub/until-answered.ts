import { ORPCError } from '@orpc/client';
import { pause } from './pause';

/** An answer that takes longer has been lost on the way; a printer may need half of it. */
const ANSWER_LIMIT_MS = 20_000;
const PAUSE_MS = 1000;

/** What the contract's refusal said. */
export interface Refused {
  readonly code: string;
  readonly data: unknown;
}

/** The answer; or the contract's refusal and its code, undefined where no answer ever came. */
export type Outcome<Value> = { value: Value } | { code: string | undefined; refused?: Refused };

export interface Persistence {
  /** Ends the asking; without it only the last attempt does. */
  signal?: AbortSignal;
  attempts: number;
  troubled?: () => void;
  /** A refusal that passes, and is asked through as well. */
  again?: (code: string) => boolean;
}

/** Asks again while no answer comes; a refusal by the contract is an answer. */
export async function untilAnswered<Value>(
  ask: (limit: AbortSignal) => Promise<Value>,
  { signal, attempts, troubled, again }: Persistence,
): Promise<Outcome<Value>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { value: await withinLimit(ask, signal) };
    } catch (error) {
      if (signal?.aborted === true) return { code: undefined };
      const refused = refusedOf(error);
      const code = refused?.code;
      if (refused !== undefined && again?.(refused.code) !== true) return { code, refused };
      if (attempt >= attempts) return { code: undefined };
      troubled?.();
      await pause(PAUSE_MS, signal);
    }
  }
}

function refusedOf(error: unknown): Refused | undefined {
  if (!(error instanceof ORPCError) || !error.defined) return undefined;
  return { code: String(error.code), data: error.data as unknown };
}

async function withinLimit<Value>(ask: (limit: AbortSignal) => Promise<Value>, signal?: AbortSignal) {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), ANSWER_LIMIT_MS);
  try {
    return await ask(AbortSignal.any([limit.signal, ...(signal === undefined ? [] : [signal])]));
  } finally {
    clearTimeout(timer);
  }
}
