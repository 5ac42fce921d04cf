import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { withLimit } from '../with-limit';
import { doMaking, type MakingAnswers, type MakingRequest } from './making-work';
import { UnreadablePdf, type UnreadableReason } from './unreadable-pdf';

/** How the worker answers. */
export type MakingReply =
  | { readonly made: MakingAnswers[MakingRequest['kind']] }
  | { readonly unreadable: UnreadableReason; readonly part: string | undefined }
  | { readonly failed: string };

/** Does pieces of work, one after another. */
export interface MakingRunner {
  run<Kind extends MakingRequest['kind']>(
    request: Extract<MakingRequest, { kind: Kind }>,
  ): Promise<MakingAnswers[Kind]>;
  close(): Promise<void>;
}

const GIVE_UP_MS = 20_000;
/** What was written must not linger in an idle thread's memory. */
const IDLE_MS = 15_000;
const MEMORY = { maxOldGenerationSizeMb: 700 };

/** Does the work in this thread: for tests, and where there is no worker's program. */
export function makeHere(): MakingRunner {
  return {
    run: async request => (await doMaking(request)) as never,
    close: async () => {},
  };
}

/** Does the work in a worker that is started when needed and ended when idle, stuck or swollen. */
export function makeInWorker(file: string, giveUpAfterMs = GIVE_UP_MS): MakingRunner {
  const closing = new AbortController();
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function end(): Promise<void> {
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  }

  async function ask(request: MakingRequest): Promise<MakingReply> {
    clearTimeout(idle);
    const maker = (worker ??= new Worker(file, { resourceLimits: MEMORY }));
    try {
      const reply = await withLimit(giveUpAfterMs, [closing.signal], signal =>
        replyOf(maker, request, signal),
      );
      idle = setTimeout(() => void end(), IDLE_MS).unref();
      return reply;
    } catch (error) {
      await end();
      return replyOfLoss(error);
    }
  }

  return {
    run(request) {
      const asked = last.then(() => ask(request));
      last = asked;
      return asked.then(told) as never;
    },
    async close() {
      clearTimeout(idle);
      closing.abort();
      await end();
    },
  };
}

async function replyOf(worker: Worker, request: MakingRequest, signal: AbortSignal): Promise<MakingReply> {
  const answered = once(worker, 'message', { signal });
  worker.postMessage(request);
  const [reply] = (await answered) as [MakingReply];
  return reply;
}

/** A thread that ran out of time or memory did so over what it was given; any other loss is ours. */
function replyOfLoss(error: unknown): MakingReply {
  const { name, code, message } = error as NodeJS.ErrnoException;
  if (name === 'AbortError') return { unreadable: 'too-slow', part: undefined };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { unreadable: 'too-large', part: undefined };
  return { failed: message };
}

function told(reply: MakingReply): MakingAnswers[MakingRequest['kind']] {
  if ('made' in reply) return reply.made;
  if ('unreadable' in reply) throw new UnreadablePdf(reply.unreadable, reply.part);
  throw new Error(reply.failed);
}
