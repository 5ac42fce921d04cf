import { parentPort } from 'node:worker_threads';
import { placeJobs } from './geometry/place-jobs';
import { wholeBuffers, type PlaceAnswer, type PlaceRequest } from './geometry/place-work';

/** The thread in which geometry is read, placed on the map and cut into tiles. */
parentPort?.on('message', (request: PlaceRequest) => void answer(request));

async function answer({ number, kind, input }: PlaceRequest): Promise<void> {
  try {
    const output: object = await placeJobs[kind](input as never);
    const done: PlaceAnswer = { number, output };
    parentPort?.postMessage(done, wholeBuffers(arraysIn(output)));
  } catch (error) {
    const failed: PlaceAnswer = { number, failed: error as Error };
    parentPort?.postMessage(failed);
  }
}

/** Flat arrays in an answer, down to those of a shape set in a map. */
function arraysIn(output: object): unknown[] {
  return Object.values(output).flatMap((value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? [value] : arraysIn(value);
  });
}
