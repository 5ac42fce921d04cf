import { parentPort, workerData } from 'node:worker_threads';

import type { PagesLimits } from './limits';
import { createPictureMaker, type PagesJob } from './make-pictures';
import { loadPdfium } from './pdfium';
import { PagesRefusal } from './source';
import type { JobOutcome, WorkerMessage } from './worker-messages';

/** The worker's program: one job after another, each answered with how it ended. */
function serve(port: NonNullable<typeof parentPort>, limits: PagesLimits) {
  const maker = createPictureMaker(loadPdfium, limits);
  const say = (message: WorkerMessage) => port.postMessage(message);
  port.on('message', (job: PagesJob) => {
    void maker
      .run(job, info => say({ kind: 'announced', info }))
      .then((info): JobOutcome => ({ kind: 'done', info, heapBytes: maker.heapBytes() }))
      .catch(outcomeOf)
      .then(say);
  });
  say({ kind: 'started' });
}

function outcomeOf(error: unknown): JobOutcome {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof PagesRefusal) return { kind: 'refused', reason: error.reason, detail, spent: false };
  if (isSystemError(error)) return { kind: 'unavailable', detail, spent: false };
  const reason =
    /memory|alloc|OOM/i.test(detail) && !/out of bounds/.test(detail) ? 'pages.too-large' : 'pages.damaged';
  return { kind: 'refused', reason, detail, spent: true };
}

const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

if (parentPort) serve(parentPort, workerData as PagesLimits);
