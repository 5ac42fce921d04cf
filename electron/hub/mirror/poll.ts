import { setTimeout as rest } from 'node:timers/promises';

import type { Log } from '#hub/log';

export interface PollingParts {
  scan(signal: AbortSignal): Promise<void>;
  collect(): Promise<void>;
  currentId(): string | undefined;
  /** Rest before the next pass. */
  restMs(): number;
  log: Log;
}

/** A share that takes long is given at least this many times as long to rest. */
const REST_PER_WORK = 1;

/** Passes until stopped, and collects after each change; no failure ends it. */
export function startPolling(parts: PollingParts): () => Promise<void> {
  const stopping = new AbortController();
  const stopped = poll(parts, stopping.signal);
  return async () => {
    stopping.abort();
    await stopped;
  };
}

async function poll(
  { scan, collect, currentId, restMs, log }: PollingParts,
  signal: AbortSignal,
): Promise<void> {
  let collectedId = 'none yet';
  while (!signal.aborted) {
    const startedAt = performance.now();
    await attempt(() => scan(signal), log);
    if (currentId() !== collectedId) {
      collectedId = currentId() ?? '';
      await attempt(collect, log);
    }
    const workMs = performance.now() - startedAt;
    const wished = restMs();
    await pause(wished === 0 ? 0 : Math.max(wished, workMs * REST_PER_WORK), signal);
  }
}

async function attempt(work: () => Promise<void>, log: Log): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error('mirror.poll-failed', { error });
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await rest(ms, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
