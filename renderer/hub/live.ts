import { ORPCError } from '@orpc/client';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { HubClient } from './client';
import type { ConnectionStore } from './connection';

/** An answer that keeps itself current. `stale` is the last good answer while the hub is away or cannot answer. */
export type Live<Value> =
  | { state: 'loading' }
  | { state: 'ready'; value: Value }
  | { state: 'stale'; value: Value }
  | { state: 'failed'; code: 'NOT_FOUND' | 'UNREACHABLE' };

export type Ask<Value> = (hub: HubClient, signal: AbortSignal) => Promise<Value>;

/** First what is asked, then its inputs; the same key is the same answer. */
export type LiveKey = readonly [string, ...(string | number)[]];

/** setTimeout holds no more than 2^31 ms; asking again every six hours does no harm. */
const LONGEST_WAIT_MS = 6 * 3_600_000;
const RETRY_MS = 3000;

/** Milliseconds until an answer that says when it changes must be asked again; undefined when it never says. */
export function waitMs(answer: unknown): number | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const { now, changesAt } = answer as { now?: unknown; changesAt?: unknown };
  if (typeof now !== 'number' || typeof changesAt !== 'number') return undefined;
  return Math.min(Math.max(changesAt - now, 0) + 50, LONGEST_WAIT_MS);
}

export interface LiveQuery<Value> {
  store: Pick<StoreApi<Live<Value>>, 'getState' | 'getInitialState'>;
  /** Asks while somebody listens; returns the way out. */
  subscribe(listener: () => void): () => void;
  /** Asks at once, if anybody listens. */
  refresh(): void;
}

export interface LiveQueries {
  query<Value>(key: LiveKey, ask: Ask<Value>): LiveQuery<Value>;
  /** Drops every answer that was asked with an input: nothing of a visit stays. */
  forget(): void;
  /** Asks a question again with all its inputs: for what the page itself has changed and no announcement need tell. */
  refresh(question: LiveKey[0]): void;
}

interface LiveParts {
  hub: HubClient;
  connection: ConnectionStore;
}

/** Answers that ask again whenever the hub announces a change, when their own instant comes, and after a loss. */
export function createLiveQueries(parts: LiveParts): LiveQueries {
  const queries = new Map<string, LiveQuery<unknown>>();
  return {
    query: <Value>(key: LiveKey, ask: Ask<Value>) => {
      const name = JSON.stringify(key);
      const known = queries.get(name) ?? createLiveQuery<unknown>(parts, ask);
      queries.set(name, known);
      return known as LiveQuery<Value>;
    },
    refresh: question => {
      for (const [name, query] of queries) {
        if ((JSON.parse(name) as LiveKey)[0] === question) query.refresh();
      }
    },
    forget: () => {
      for (const name of queries.keys()) {
        if ((JSON.parse(name) as unknown[]).length > 1) queries.delete(name);
      }
    },
  };
}

function createLiveQuery<Value>({ hub, connection }: LiveParts, ask: Ask<Value>): LiveQuery<Value> {
  const store = createStore<Live<Value>>(() => ({ state: 'loading' }));
  let listeners = 0;
  let asking: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leaveConnection: (() => void) | undefined;

  const later = (ms: number | undefined) => {
    clearTimeout(timer);
    timer = ms === undefined ? undefined : setTimeout(askAgain, ms);
  };

  function askAgain() {
    asking?.abort();
    asking = new AbortController();
    void settle(ask(hub, asking.signal), asking.signal);
  }

  async function settle(answer: Promise<Value>, signal: AbortSignal) {
    try {
      const value = await answer;
      if (signal.aborted) return;
      store.setState({ state: 'ready', value }, true);
      later(waitMs(value));
    } catch (error) {
      if (signal.aborted) return;
      const missing = error instanceof ORPCError && error.code === 'NOT_FOUND';
      store.setState(
        missing ? { state: 'failed', code: 'NOT_FOUND' } : withoutAnswer(store.getState()),
        true,
      );
      later(missing ? undefined : RETRY_MS);
    }
  }

  function followConnection() {
    if (connection.getState().state === 'connected') return askAgain();
    if (connection.getState().state === 'lost') store.setState(withoutAnswer(store.getState()), true);
  }

  function start() {
    leaveConnection = connection.subscribe(followConnection);
    askAgain();
  }

  function stop() {
    leaveConnection?.();
    asking?.abort();
    clearTimeout(timer);
  }

  return {
    store,
    refresh: () => {
      if (listeners > 0) askAgain();
    },
    subscribe: listener => {
      const leave = store.subscribe(listener);
      if (listeners === 0) start();
      listeners += 1;
      return () => {
        leave();
        listeners -= 1;
        if (listeners === 0) stop();
      };
    },
  };
}

/** What an unanswered question leaves on screen: the last good answer marked as such, or the failure. */
function withoutAnswer<Value>(last: Live<Value>): Live<Value> {
  if (last.state === 'ready' || last.state === 'stale') return { state: 'stale', value: last.value };
  return { state: 'failed', code: 'UNREACHABLE' };
}
