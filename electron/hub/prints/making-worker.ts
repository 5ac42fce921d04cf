import { parentPort } from 'node:worker_threads';
import { doMaking, type MakingRequest } from './making-work';
import type { MakingReply } from './run-making';
import { UnreadablePdf } from './unreadable-pdf';

/** The thread in which papers are made: no form, however odd, holds up the lobby. */
parentPort?.on('message', (request: MakingRequest) => {
  void answerTo(request).then(reply => parentPort?.postMessage(reply));
});

async function answerTo(request: MakingRequest): Promise<MakingReply> {
  try {
    return { made: await doMaking(request) };
  } catch (error) {
    if (error instanceof UnreadablePdf) return { unreadable: error.reason, part: error.part };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
