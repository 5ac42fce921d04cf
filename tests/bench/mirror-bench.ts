import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Worker } from 'node:worker_threads';

import { createMirror } from '#hub/mirror/create-mirror';
import type { Mirror } from '#hub/mirror/contract';
import { silentLog } from '#hub/log';
import { openState } from '#hub/storage/open-state';

import { startTypescriptWorker } from '../fixtures/typescript-worker';

const run = promisify(execFile);

/** The product's mirror with its worker, as the hub holds it. */
export interface OpenMirror {
  readonly mirror: Mirror;
  close(): Promise<void>;
}

/** Opens a mirror of `shareDir` that keeps everything below `dataDir`. */
export async function openMirror(shareDir: string, dataDir: string): Promise<OpenMirror> {
  const state = await openState({ file: path.join(dataDir, 'state.sqlite'), log: silentLog });
  const workers: Worker[] = [];
  const mirror = await createMirror({
    shareDir,
    dataDir,
    site: 'bench',
    state,
    clock: { now: () => Date.now() },
    log: silentLog,
    validate: async () => [],
    startWorker: workerData => {
      const worker = startTypescriptWorker(WORKER, workerData);
      workers.push(worker);
      return worker;
    },
  });
  return {
    mirror,
    close: async () => {
      await Promise.all(workers.map(worker => worker.terminate()));
      await state.close();
    },
  };
}

const WORKER = fileURLToPath(new URL('../../electron/hub/mirror/mirror-worker.ts', import.meta.url));

/** Scans until the snapshot holds `files` files and nothing is pending; throws when that takes more than ten passes. */
export async function scanUntilWhole({ mirror }: OpenMirror, files: number): Promise<void> {
  for (let pass = 0; pass < 10; pass += 1) {
    await mirror.scan();
    if (mirror.current()?.files === files && mirror.status().pending.length === 0) return;
  }
  throw new Error(
    `not whole after ten passes: ${JSON.stringify({ ...mirror.status(), held: mirror.status().held.slice(0, 3) })}`,
  );
}

/** Throws unless the snapshot holds these files of the share byte for byte. */
export function expectSame({ mirror }: OpenMirror, shareDir: string, files: readonly string[]): void {
  const shown = new Map(
    (mirror.current()?.items ?? []).flatMap(item =>
      item.files.map(file => [`${item.path}/${file.path}`, file.sha256]),
    ),
  );
  for (const file of files) {
    const expected = sha256(path.join(shareDir, file));
    const name = shown.get(file);
    if (name !== expected || sha256(mirror.contentFile(name)) !== expected)
      throw new Error(`wrong copy of ${file}`);
  }
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** `rsync -a`, and flushed when asked. */
export async function rsync(from: string, to: string, { flush = false } = {}): Promise<void> {
  await run('rsync', ['-a', `${from}/`, `${to}/`]);
  if (flush) await run('sync', ['-f', to]);
}

/** Waits until nothing of earlier work is left to be written. */
export async function settleDisk(): Promise<void> {
  await run('sync', []);
}

export async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

export function removeTree(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
