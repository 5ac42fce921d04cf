import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { accessHere } from './access-here';
import { createAnswers } from './answer-worker';
import { LocalTrouble, ShareTrouble, type ShareAccess } from './share-access';
import { shareLayout } from './share-layout';
import { createWorkerAccess, type MirrorWorker, type WorkerRequest } from './worker-access';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'aula-worker-'));
  mkdirSync(path.join(folder, 'share/lomakkeet'), { recursive: true });
  writeFileSync(path.join(folder, 'share/lomakkeet/a.json'), '{}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A worker in this thread whose messages are copied as between threads, and whose end is decided by the test. */
function fakeWorker(access: ShareAccess | 'hangs') {
  const events = new EventEmitter();
  const answer = access === 'hangs' ? undefined : createAnswers(access);
  const worker = {
    on: (event: string, listener: (...given: unknown[]) => void) => events.on(event, listener),
    postMessage: (request: WorkerRequest) => {
      void answer?.(structuredClone(request)).then(reply => events.emit('message', structuredClone(reply)));
    },
    terminate: async () => undefined,
  };
  return { worker: worker as unknown as MirrorWorker, end: () => events.emit('exit', 1) };
}

const direct = (): ShareAccess =>
  accessHere({
    shareDir: path.join(folder, 'share'),
    dataDir: path.join(folder, 'data'),
    rules: shareLayout,
    flushEach: true,
  });

it('carries every call and its outcome across', async () => {
  const access = createWorkerAccess({ start: () => fakeWorker(direct()).worker });
  const { files } = await access.list();
  expect(files.map(file => file.path)).toEqual(['lomakkeet/a.json']);
  const [copied] = await access.copy(files, 1_000);
  if (copied?.kind !== 'copied') throw new Error('not copied');
  const requests = files.map(file => ({ file, expectedSha256: copied.sha256 }));
  expect(await access.reread(requests, 1_000)).toEqual([{ kind: 'same', key: 'lomakkeet/a.json' }]);
  writeFileSync(path.join(folder, 'share/lomakkeet/a.json'), '[]');
  expect(await access.audit(requests, 1_000)).toEqual([{ kind: 'changed', key: 'lomakkeet/a.json' }]);
});

it('gives the very listing of before when the share is unchanged', async () => {
  const access = createWorkerAccess({ start: () => fakeWorker(direct()).worker });
  const first = await access.list();
  expect(await access.list()).toBe(first);
  writeFileSync(path.join(folder, 'share/lomakkeet/b.json'), '{}');
  expect(await access.list()).not.toBe(first);
});

it('keeps apart the trouble of the share and of this machine', async () => {
  const access = createWorkerAccess({ start: () => fakeWorker(direct()).worker });
  const { files } = await access.list();
  rmSync(path.join(folder, 'data/incoming'), { recursive: true });
  await expect(access.copy(files, 1_000)).rejects.toBeInstanceOf(LocalTrouble);
  rmSync(path.join(folder, 'share'), { recursive: true });
  await expect(access.list()).rejects.toBeInstanceOf(ShareTrouble);
});

it('says that the share is slow, gives up, and starts again only when the old worker has ended', async () => {
  const hanging = fakeWorker('hangs');
  const workers = [hanging, fakeWorker(direct())];
  const access = createWorkerAccess({
    start: () => workers.shift()!.worker,
    slowAfterMs: 0,
    giveUpAfterMs: 20,
  });
  const given = access.list();
  await expect(given).rejects.toMatchObject({ code: 'mirror.slow' });
  expect(access.isSlow()).toBe(true);
  await expect(access.list()).rejects.toMatchObject({ code: 'mirror.slow' });
  hanging.end();
  expect((await access.list()).files).toHaveLength(1);
  expect(access.isSlow()).toBe(false);
});

it('fails the call, not the hub, when the worker dies, and starts another', async () => {
  const dying = fakeWorker('hangs');
  const workers = [dying, fakeWorker(direct())];
  const access = createWorkerAccess({ start: () => workers.shift()!.worker });
  const given = access.list();
  dying.end();
  await expect(given).rejects.toThrow('ended with code 1');
  expect((await access.list()).files).toHaveLength(1);
});
