import { parentPort } from 'node:worker_threads';
import { placeJobs } from './geometry/place-jobs';
import type { PlaceAnswer, PlaceRequest } from './geometry/place-work';

/** The thread in which geometry is read, placed on the map and cut into tiles. */
parentPort?.on('message', async ({ number, kind, input }: PlaceRequest) => {
  const answer: PlaceAnswer = await placeJobs[kind](input as never).then(
    output => ({ number, output }),
    (failed: Error) => ({ number, failed }),
  );
  parentPort?.postMessage(answer);
});
