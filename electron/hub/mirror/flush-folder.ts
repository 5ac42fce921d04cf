import { execFile } from 'node:child_process';

/** Makes everything written so far to the file system of `folder` durable; one call for a whole batch of files. */
export type Flush = (folder: string) => Promise<void>;

/** How a batch becomes durable here: `sync -f` on Linux; elsewhere each file is flushed as it is written. */
export function chooseFlush(platform = process.platform): { flush: Flush; flushEach: boolean } {
  if (platform === 'linux') return { flush: flushFileSystem, flushEach: false };
  return { flush: async () => undefined, flushEach: true };
}

function flushFileSystem(folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile('sync', ['-f', folder], error => (error ? reject(error) : resolve()));
  });
}
