import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Log } from '../log';
import { replaceFile } from '../pages/write-files';

/** The numbers of jobs that have not ended at the printer, kept over a hub that is killed; nothing of their papers. */
export interface JobsAtPrinter {
  /** Those that an earlier hub left behind. */
  leftBehind(): Promise<readonly number[]>;
  add(job: number): Promise<void>;
  remove(job: number): Promise<void>;
}

const remembered = z.strictObject({ printer: z.string(), jobs: z.array(z.number().int().positive()) });

/** Keeps them in a file of this machine; those of another printer than `printer` are not ours to cancel. */
export function createJobsAtPrinter(file: string, printer: string, log: Log): JobsAtPrinter {
  const jobs = new Set<number>();
  const read = readJobs(file, printer, log).then(left => {
    for (const job of left) jobs.add(job);
    return left;
  });
  let last: Promise<unknown> = read;

  /** A job that cannot be remembered is printed all the same: only a hub killed meanwhile would miss it. */
  function keep(): Promise<void> {
    const keeping = last
      .then(() => replaceFile(file, JSON.stringify({ printer, jobs: [...jobs] })))
      .catch((error: unknown) => log.error('prints.job-not-remembered', { error }));
    last = keeping;
    return keeping;
  }

  return {
    leftBehind: () => read,
    async add(job) {
      await read;
      jobs.add(job);
      await keep();
    },
    async remove(job) {
      await read;
      if (jobs.delete(job)) await keep();
    },
  };
}

async function readJobs(file: string, printer: string, log: Log): Promise<readonly number[]> {
  try {
    const found = remembered.parse(JSON.parse(await readFile(file, 'utf8')));
    return found.printer === printer ? found.jobs : [];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') log.warn('prints.jobs-unreadable', { error });
    return [];
  }
}
