import { parentPort, workerData } from 'node:worker_threads';

import { accessHere } from './access-here';
import { answer } from './answer-worker';
import type { ShareAccessOptions } from './share-access';
import type { WorkerRequest } from './worker-access';

const access = accessHere(workerData as ShareAccessOptions);

parentPort?.on('message', (request: WorkerRequest) => {
  void answer(access, request).then(reply => parentPort?.postMessage(reply));
});
