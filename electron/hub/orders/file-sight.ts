import type { Log } from '../log';
import type { Making } from '../prints/making';
import type { UnusableReason } from './contract';
import { readOne } from './joining';

/** How a file of the share looks from here; `unknown` until it has been read through. */
export type FileState = 'readable' | 'unknown' | UnusableReason;

/** What is known of a file at once; asking for an unknown one begins to read it. */
export type FileSight = (path: string) => FileState;

/** Files of the local store never change, so one look at each is enough; at most so many are remembered. */
const MOST_FILES = 2000;

/** Looks whether files can go into a package, one at a time, so that visitors' papers are made in between. */
export function createFileSight(making: Pick<Making, 'join'>, log: Log): FileSight {
  const known = new Map<string, FileState>();
  let last = Promise.resolve();

  async function look(path: string): Promise<void> {
    try {
      const read = await readOne(making, path);
      known.set(path, typeof read === 'string' ? read : 'readable');
    } catch (error) {
      // Not the file's fault: it is looked at again when it is asked for again.
      known.delete(path);
      log.warn('orders.file-not-looked-at', { error });
    }
  }

  return path => {
    const state = known.get(path);
    if (state !== undefined) return state;
    known.set(path, 'unknown');
    const [oldest] = known.keys();
    if (known.size > MOST_FILES && oldest !== undefined) known.delete(oldest);
    last = last.then(() => look(path));
    return 'unknown';
  };
}
