import type { Listing } from './walk-share';
import { LocalTrouble, ShareTrouble, type ShareAccess, type ShareAccessOptions } from './share-access';

/** What we use of a worker thread. */
export interface MirrorWorker {
  postMessage(message: WorkerRequest): void;
  on(event: 'message', listener: (reply: WorkerReply) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  terminate(): Promise<unknown>;
}

/** Starts `mirror-worker` with this as its workerData. */
export type StartWorker = (options: ShareAccessOptions) => MirrorWorker;

export type WorkerCall = 'list' | 'copy' | 'reread' | 'audit';

/** Stands for the listing that was sent before: thousands of entries need not cross again. */
export const SAME_LISTING = 'same';

export interface WorkerRequest {
  readonly id: number;
  readonly call: WorkerCall;
  readonly requests: readonly unknown[];
  readonly budgetBytes: number;
}

export type WorkerReply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly trouble: 'share' | 'local' | 'bug'; readonly code: string };

export interface WorkerAccessOptions {
  start(): MirrorWorker;
  /** After so long a call is called slow. */
  slowAfterMs?: number;
  /** After so long a call is given up and the share counts as unreachable. */
  giveUpAfterMs?: number;
}

interface Waiting {
  readonly startedAt: number;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * The share through a worker thread: a share that blocks for a minute blocks only the worker. A worker that was given
 * up is replaced when its thread has really ended; until then every call is refused at once.
 */
export function createWorkerAccess(options: WorkerAccessOptions): ShareAccess {
  const { start, slowAfterMs = 10_000, giveUpAfterMs = 120_000 } = options;
  const waiting = new Map<number, Waiting>();
  let worker: MirrorWorker | undefined;
  let isEnding = false;
  let lastId = 0;
  let listing: Listing | undefined;

  function rejectAll(error: Error): void {
    for (const call of waiting.values()) call.reject(error);
    waiting.clear();
  }

  function startOne(): MirrorWorker {
    const started = start();
    started.on('message', reply => settle(waiting, reply));
    started.on('error', error => rejectAll(error));
    started.on('exit', code => {
      if (worker === started) worker = undefined;
      isEnding = false;
      rejectAll(new Error(`the mirror's worker ended with code ${code}`));
    });
    return started;
  }

  function giveUp(): void {
    isEnding = true;
    rejectAll(new ShareTrouble('mirror.slow'));
    void worker?.terminate();
  }

  async function call<T>(name: WorkerCall, requests: readonly unknown[], budgetBytes: number): Promise<T> {
    if (isEnding) throw new ShareTrouble('mirror.slow');
    worker ??= startOne();
    const id = (lastId += 1);
    const limit = setTimeout(giveUp, giveUpAfterMs);
    try {
      return await new Promise<T>((resolve, reject) => {
        waiting.set(id, { startedAt: performance.now(), resolve: value => resolve(value as T), reject });
        worker?.postMessage({ id, call: name, requests, budgetBytes });
      });
    } finally {
      clearTimeout(limit);
    }
  }

  return {
    list: async () => {
      const told = await call<Listing | typeof SAME_LISTING>('list', [], 0);
      if (told !== SAME_LISTING) listing = told;
      if (!listing) throw new Error('the worker spoke of a listing that it never sent');
      return listing;
    },
    copy: (files, budgetBytes) => call('copy', atMost(files), budgetBytes),
    reread: (requests, budgetBytes) => call('reread', atMost(requests), budgetBytes),
    audit: (requests, budgetBytes) => call('audit', atMost(requests), budgetBytes),
    isSlow: () =>
      isEnding || [...waiting.values()].some(({ startedAt }) => performance.now() - startedAt > slowAfterMs),
    close: async () => {
      if (!worker) return;
      isEnding = true;
      rejectAll(new ShareTrouble('mirror.unreachable'));
      await worker.terminate();
    },
  };
}

/** Requests sent at once: all that a call's budget may reach, without sending thousands again and again. */
const MOST_REQUESTS = 512;

function atMost<T>(requests: readonly T[]): readonly T[] {
  return requests.slice(0, MOST_REQUESTS);
}

function settle(waiting: Map<number, Waiting>, reply: WorkerReply): void {
  const call = waiting.get(reply.id);
  if (!call) return;
  waiting.delete(reply.id);
  if ('value' in reply) call.resolve(reply.value);
  else call.reject(troubleOf(reply));
}

function troubleOf({ trouble, code }: Exclude<WorkerReply, { value: unknown }>): Error {
  if (trouble === 'share') return new ShareTrouble(code as ShareTrouble['code']);
  if (trouble === 'local') return new LocalTrouble(code as LocalTrouble['code']);
  return new Error(code);
}
