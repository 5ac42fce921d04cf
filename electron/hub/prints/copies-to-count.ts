import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { calendarDate } from '#content/model/site-time';
import type { Log } from '../log';
import { replaceFile } from '../pages/write-files';

const copy = z.strictObject({ id: z.uuid(), what: z.string(), day: calendarDate });
/** A copy that came out, before the lobby knows of it. */
export type Copy = z.infer<typeof copy>;

/** Copies that the lobby has not been told of, kept over a hub that is killed; nothing of their papers. */
export interface CopiesToCount {
  all(): Promise<readonly Copy[]>;
  add(copy: Copy): Promise<void>;
  remove(copies: readonly Copy[]): Promise<void>;
}

/** Keeps them in a file of this machine. */
export function createCopiesToCount(file: string, log: Log): CopiesToCount {
  const copies = new Map<string, Copy>();
  const read = readCopies(file, log).then(found => {
    for (const one of found) copies.set(one.id, one);
  });
  let last: Promise<unknown> = read;

  /** A copy that cannot be remembered is counted all the same: only a hub killed meanwhile would miss it. */
  function keep(): Promise<void> {
    const keeping = last
      .then(() => replaceFile(file, JSON.stringify([...copies.values()])))
      .catch((error: unknown) => log.error('prints.copies-not-remembered', { error }));
    last = keeping;
    return keeping;
  }

  return {
    async all() {
      await read;
      return [...copies.values()];
    },
    async add(one) {
      await read;
      copies.set(one.id, one);
      await keep();
    },
    async remove(counted) {
      for (const { id } of counted) copies.delete(id);
      await keep();
    },
  };
}

async function readCopies(file: string, log: Log): Promise<readonly Copy[]> {
  try {
    return z.array(copy).parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') log.warn('prints.copies-unreadable', { error });
    return [];
  }
}
