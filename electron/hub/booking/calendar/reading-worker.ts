import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { CalendarFailure } from './ask-server';
import { readAnswer, type Reading, type ReadingRequest } from './reading-work';
import { withLimit } from '../../with-limit';

/** Reads answers of calendar servers; rejects with `CalendarFailure` for what is no answer. */
export interface ReadAnswers {
  read(request: ReadingRequest): Promise<Reading>;
  close(): Promise<void>;
}

export type ReadingReply = { readonly reading: Reading } | { readonly odd: string };

/** Reads in this thread, for tests: the worker's own work without the worker. */
export function readHere(): ReadAnswers {
  return {
    read: async request => {
      try {
        return readAnswer(request);
      } catch (error) {
        throw new CalendarFailure('odd-answer', error);
      }
    },
    close: async () => {},
  };
}

/** However large or odd a calendar is, the lobby goes on: after so long its reading is given up. */
const GIVE_UP_MS = 20_000;
const IDLE_MS = 30_000;

/** Reads in a worker that is started when it is needed, one answer at a time. */
export function createReadingWorker(start: () => Worker, giveUpAfterMs = GIVE_UP_MS): ReadAnswers {
  const closing = new AbortController();
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function end(): Promise<void> {
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  }

  async function readOne(request: ReadingRequest): Promise<Reading> {
    clearTimeout(idle);
    const reader = (worker ??= start());
    try {
      const reply = await withLimit(giveUpAfterMs, [closing.signal], signal =>
        replyOf(reader, request, signal),
      );
      idle = setTimeout(() => void end(), IDLE_MS).unref();
      if ('reading' in reply) return reply.reading;
      throw new CalendarFailure('odd-answer', new Error(reply.odd));
    } catch (error) {
      if (error instanceof CalendarFailure) throw error;
      await end();
      throw new CalendarFailure('odd-answer', error);
    }
  }

  return {
    read(request) {
      const reading = last.then(() => readOne(request));
      last = reading.catch(() => undefined);
      return reading;
    },
    async close() {
      clearTimeout(idle);
      closing.abort();
      await end();
    },
  };
}

async function replyOf(worker: Worker, request: ReadingRequest, signal: AbortSignal): Promise<ReadingReply> {
  const answered = once(worker, 'message', { signal });
  worker.postMessage(request);
  const [reply] = (await answered) as [ReadingReply];
  return reply;
}
