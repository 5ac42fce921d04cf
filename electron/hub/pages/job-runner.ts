import type { Worker } from 'node:worker_threads';

import type { DocumentInfo } from './contract';
import type { PagesLimits } from './limits';
import type { PagesJob } from './make-pictures';
import type { JobOutcome, WorkerMessage } from './worker-messages';

/** Starts the worker's program with the limits as its `workerData`. */
export type StartWorker = (limits: PagesLimits) => Worker;

/** One worker for one job at a time, started when needed and ended when idle, stuck, swollen or broken. */
export interface JobRunner {
  run(job: PagesJob, announce: (info: DocumentInfo) => void): Promise<JobOutcome>;
  close(): Promise<void>;
}

export function createJobRunner(startWorker: StartWorker, limits: PagesLimits): JobRunner {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;

  async function end(): Promise<void> {
    clearTimeout(idle);
    const ended = worker;
    worker = undefined;
    await ended?.terminate();
  }

  async function rest(outcome: JobOutcome): Promise<void> {
    if (outcome.kind === 'done' ? outcome.heapBytes > limits.heapBytes : outcome.spent) return end();
    idle = setTimeout(() => void end(), limits.idleMs);
    idle.unref();
  }

  return {
    async run(job, announce) {
      clearTimeout(idle);
      const outcome = await perform((worker ??= startWorker(limits)), job, {
        announce,
        stepMs: limits.stepMs,
      });
      await rest(outcome);
      return outcome;
    },
    close: end,
  };
}

interface PerformParts {
  announce: (info: DocumentInfo) => void;
  stepMs: number;
}

/** Resolves with how the job ended, also when the worker dies or is silent for too long. */
function perform(worker: Worker, job: PagesJob, { announce, stepMs }: PerformParts): Promise<JobOutcome> {
  return new Promise(resolve => {
    const finish = (outcome: JobOutcome) => {
      clearTimeout(timer);
      worker.off('message', hear).off('error', die).off('exit', leave);
      resolve(outcome);
    };
    const hear = (message: WorkerMessage) => {
      if (message.kind === 'announced') announce(message.info);
      else if (message.kind !== 'started') finish(message);
    };
    const die = (error: Error) => finish(fault(error));
    const leave = (code: number) =>
      finish({ kind: 'unavailable', detail: `the worker left with code ${code}`, spent: true });
    const timer = setTimeout(() => {
      finish({ kind: 'refused', reason: 'pages.timed-out', detail: `over ${stepMs} ms`, spent: true });
    }, stepMs);
    worker.on('message', hear).on('error', die).on('exit', leave);
    worker.postMessage(job);
  });
}

/** Running out of the thread's own memory is the document's fault; anything else that ends a thread is ours. */
function fault(error: Error): JobOutcome {
  const detail = error.message;
  const exhausted = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (exhausted) return { kind: 'refused', reason: 'pages.too-large', detail, spent: true };
  return { kind: 'unavailable', detail, spent: true };
}
