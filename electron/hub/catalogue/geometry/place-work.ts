import type { Worker } from 'node:worker_threads';
import { placeJobs, type PlaceJobs, type PlaceKind } from './place-jobs';

/** Does geometry work, here or in another thread. */
export interface PlaceWork {
  perform<Kind extends PlaceKind>(
    kind: Kind,
    input: PlaceJobs[Kind]['input'],
  ): Promise<PlaceJobs[Kind]['output']>;
  close(): Promise<void>;
}

export interface PlaceRequest {
  readonly number: number;
  readonly kind: PlaceKind;
  readonly input: PlaceJobs[PlaceKind]['input'];
}
export type PlaceAnswer = { readonly number: number } & (
  { readonly output: unknown } | { readonly failed: Error }
);

const IDLE_MS = 30_000;

/** Work in the calling thread, for tools and tests. */
export const placeHere: PlaceWork = {
  perform: (kind, input) => placeJobs[kind](input as never) as never,
  close: async () => undefined,
};

/** Work in one thread, started when needed and ended after half a minute without any. */
export function createPlaceWork(startWorker: () => Worker): PlaceWork {
  const waiting = new Map<number, { resolve(output: never): void; reject(error: Error): void }>();
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let number = 0;

  const end = async () => {
    clearTimeout(idle);
    const ended = worker;
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error('the place worker was closed'));
    waiting.clear();
    await ended?.terminate();
  };
  const hear = (answer: PlaceAnswer) => {
    const one = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ('failed' in answer) one?.reject(answer.failed);
    else one?.resolve(answer.output as never);
    if (waiting.size === 0) idle = setTimeout(() => void end(), IDLE_MS).unref();
  };
  const lose = (error: Error) => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const begin = () => startWorker().on('message', hear).on('error', lose);

  return {
    close: end,
    perform(kind, input) {
      clearTimeout(idle);
      worker ??= begin();
      number += 1;
      const request: PlaceRequest = { number, kind, input };
      worker.postMessage(request, wholeBuffers(input.maps.map(({ bytes }) => bytes)));
      return new Promise((resolve, reject) => waiting.set(request.number, { resolve, reject }));
    },
  };
}

/** Buffers that can change hands instead of being copied: those that hold nothing but one array. */
export function wholeBuffers(arrays: readonly unknown[]): ArrayBuffer[] {
  const buffers = arrays.flatMap(one => {
    if (one instanceof ArrayBuffer) return [one];
    if (!ArrayBuffer.isView(one) || one.byteLength !== one.buffer.byteLength) return [];
    return one.buffer instanceof ArrayBuffer ? [one.buffer] : [];
  });
  return [...new Set(buffers)];
}
