import { parentPort, workerData } from 'node:worker_threads';

import { accessHere } from './access-here';
import { createAnswers } from './answer-worker';
import type { ShareAccessOptions } from './share-access';
import type { WorkerRequest } from './worker-access';

const answer = createAnswers(accessHere(workerData as ShareAccessOptions));

parentPort?.on('message', (request: WorkerRequest) => {
  void answer(request).then(reply => parentPort?.postMessage(reply));
});
