import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Clock } from '#content/model/clock';
import type { HubClient } from './client';
import { pause } from './pause';

/** Whether the hub answers; `since` in the page's own epoch milliseconds. */
export type Connection =
  | { state: 'connecting' }
  | { state: 'connected'; revision: number }
  | { state: 'lost'; since: number; revision: number | undefined };

export type ConnectionEvent = { happened: 'told'; revision: number } | { happened: 'broke'; at: number };

/** The next state of the connection; the first moment of a loss is kept until the hub answers again. */
export function nextConnection(last: Connection, event: ConnectionEvent): Connection {
  if (event.happened === 'told') {
    const same = last.state === 'connected' && last.revision === event.revision;
    return same ? last : { state: 'connected', revision: event.revision };
  }
  if (last.state === 'lost') return last;
  return { state: 'lost', since: event.at, revision: last.state === 'connected' ? last.revision : undefined };
}

const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 5000;
/** A stream that went silent (a pulled cable raises no error) is found out by asking this often. */
const PULSE_MS = 15_000;
const PULSE_LIMIT_MS = 5000;
/** For pages on which an old number would be called or walked to: a loss is found out within five seconds. */
export const watchfulPulse = { everyMs: 2000, limitMs: 2000 } as const;

/** How long to wait before the next attempt, doubling from half a second to five. */
export function retryMs(failures: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** Math.max(0, failures - 1), LAST_RETRY_MS);
}

export interface ConnectionParts {
  hub: Pick<HubClient, 'status'>;
  clock: Clock;
  /** How often to ask, and how long an answer may take. */
  pulse?: { everyMs: number; limitMs: number };
}

export type ConnectionStore = Pick<StoreApi<Connection>, 'getState' | 'subscribe' | 'getInitialState'>;

/** Follows the hub's announcements until `signal` aborts, reconnecting by itself. */
export function followHub({ hub, clock, pulse }: ConnectionParts, signal: AbortSignal): ConnectionStore {
  const { everyMs, limitMs } = pulse ?? { everyMs: PULSE_MS, limitMs: PULSE_LIMIT_MS };
  const store = createStore<Connection>(() => ({ state: 'connecting' }));
  const note = (event: ConnectionEvent) => store.setState(nextConnection(store.getState(), event), true);
  void follow();
  return store;

  async function follow() {
    for (let failures = 0; !signal.aborted;) {
      const told = await watchOnce();
      if (signal.aborted) return;
      note({ happened: 'broke', at: clock.now() });
      failures = told ? 1 : failures + 1;
      await pause(retryMs(failures), signal);
    }
  }

  /** One stream from beginning to end; whether it told anything. Its every end is a loss, also a friendly one. */
  async function watchOnce(): Promise<boolean> {
    const stream = new AbortController();
    const whole = AbortSignal.any([signal, stream.signal]);
    let told = false;
    void keepPulse(stream, whole);
    try {
      for await (const { revision } of await hub.status.watch(undefined, { signal: whole })) {
        told = true;
        note({ happened: 'told', revision });
      }
    } catch {
      // A broken stream is the ordinary outcome here: the caller notes the loss and tries again.
      return told;
    } finally {
      stream.abort();
    }
    return told;
  }

  async function keepPulse(stream: AbortController, whole: AbortSignal) {
    while (!whole.aborted) {
      await pause(everyMs, whole);
      if (whole.aborted) return;
      if (!(await answers(whole))) stream.abort();
    }
  }

  async function answers(whole: AbortSignal): Promise<boolean> {
    const limit = AbortSignal.any([whole, AbortSignal.timeout(limitMs)]);
    return hub.status.freshness(undefined, { signal: limit }).then(
      () => true,
      () => false,
    );
  }
}
