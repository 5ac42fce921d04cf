import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Aula's folder in the user's cache: what can be made again but takes a while. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const base = environment.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache');
  return path.join(base, 'aula');
}

const lockRefreshMs = 2_000;
const lockAbandonedMs = 15_000;

/**
 * Returns the folder `parent/name`, made once by `make` in a temporary folder beside it and moved into place whole:
 * it is complete or absent. Two processes that want it at once wait for one another; a killed one blocks nobody for long.
 */
export async function madeOnce(
  parent: string,
  name: string,
  make: (directory: string) => Promise<void>,
): Promise<string> {
  const finished = path.join(parent, name);
  if (await exists(finished)) return finished;
  await mkdir(parent, { recursive: true });
  return withLock(`${finished}.lock`, async () => {
    if (await exists(finished)) return finished;
    const unfinished = path.join(parent, `.${name}-${randomUUID()}`);
    await mkdir(unfinished);
    try {
      await make(unfinished);
      await rename(unfinished, finished);
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
    return finished;
  });
}

/** Runs `work` while holding the lock file; a lock whose holder no longer refreshes it counts as abandoned. */
async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  while (!(await takeLock(file))) await wait(200);
  const refresh = setInterval(() => void touch(file), lockRefreshMs);
  try {
    return await work();
  } finally {
    clearInterval(refresh);
    await rm(file, { force: true });
  }
}

async function takeLock(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (await isAbandoned(file)) await rm(file, { force: true });
    return false;
  }
}

async function isAbandoned(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > lockAbandonedMs;
}

async function touch(file: string): Promise<void> {
  const now = new Date();
  // The lock may have been taken away as abandoned while this machine slept: then there is nothing to refresh.
  await utimes(file, now, now).catch(() => undefined);
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
