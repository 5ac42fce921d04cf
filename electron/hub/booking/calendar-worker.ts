import { parentPort } from 'node:worker_threads';
import { readAnswer, type ReadingRequest } from './calendar/reading-work';
import type { ReadingReply } from './calendar/reading-worker';

/** The thread in which the calendars of experts are read: nothing in them can hold up the lobby. */
parentPort?.on('message', (request: ReadingRequest) => parentPort?.postMessage(answerTo(request)));

function answerTo(request: ReadingRequest): ReadingReply {
  try {
    return { reading: readAnswer(request) };
  } catch (error) {
    return { odd: error instanceof Error ? error.message : String(error) };
  }
}
