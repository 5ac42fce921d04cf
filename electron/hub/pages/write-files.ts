import { mkdir, open, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes files that must survive a power cut together: fast at first, made durable by `flush`. */
export interface FileWriter {
  write(file: string, bytes: Uint8Array | string): Promise<void>;
  /** Returns when everything written so far is on the disk. */
  flush(): Promise<void>;
}

export function createFileWriter(): FileWriter {
  const folders = new Map<string, Promise<unknown>>();
  let written: string[] = [];
  const ensure = (folder: string) => {
    const made = folders.get(folder) ?? mkdir(folder, { recursive: true });
    folders.set(folder, made);
    return made;
  };
  return {
    async write(file, bytes) {
      await ensure(path.dirname(file));
      await writeFile(file, bytes);
      written.push(file);
    },
    async flush() {
      const files = written;
      written = [];
      for (let at = 0; at < files.length; at += FLUSHED_AT_ONCE) {
        await Promise.all(files.slice(at, at + FLUSHED_AT_ONCE).map(sync));
      }
    },
  };
}

const FLUSHED_AT_ONCE = 16;

/** Replaces a file in one step, so that a reader sees the old or the new one and never a part. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const part = `${file}.part`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(part, text);
  await sync(part);
  await rename(part, file);
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.datasync();
  } finally {
    await handle.close();
  }
}
