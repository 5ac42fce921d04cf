import { open } from 'node:fs/promises';
import type { OutboxProblem } from '../contract';

const problems: Readonly<Record<string, OutboxProblem>> = {
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EROFS: 'read-only',
  EACCES: 'denied',
  EPERM: 'denied',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  EAGAIN: 'busy',
  EEXIST: 'busy',
  ENOTEMPTY: 'busy',
};

/** Why nothing could be written; what is not known by name is a folder out of reach. */
export function problemOf(error: unknown): OutboxProblem {
  return problems[(error as NodeJS.ErrnoException).code ?? ''] ?? 'unreachable';
}

/** Writes a file, in the place of one that is there, and resolves when it is on the disk. */
export async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the names in a folder durable, where its file system knows how to. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // SMB and some others do not flush folders; their servers write names at once.
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EINVAL' && code !== 'ENOTSUP' && code !== 'EBADF') throw error;
  } finally {
    await handle.close();
  }
}
