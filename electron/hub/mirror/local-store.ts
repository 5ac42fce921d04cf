import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

import { contentFolder, contentPath, incomingFolder } from './content-path';

/** A copy that is still growing, held open; it survives a kill and is taken up again by its name. */
export interface Partial {
  /** Bytes already there. */
  bytes(): number;
  read(into: Uint8Array, position: number): number;
  write(chunk: Uint8Array, position: number): void;
  close(): void;
}

/** The disk of this machine, as far as the mirror writes to it. What throws here is this machine's trouble. */
export interface LocalStore {
  /** Opens the partial copy with this name, made when absent. */
  openPartial(name: string): Partial;
  /** Makes the partial copy the object `sha256`, replacing one that a power cut may have left half. */
  adopt(name: string, sha256: string): void;
  drop(name: string): void;
}

export interface LocalStoreOptions {
  dataDir: string;
  /** Flush each file before its rename; false where the whole batch is flushed at once afterwards. */
  flushEach: boolean;
}

/** The local store on this machine's file system; its folders are made on the way. */
export function createLocalStore({ dataDir, flushEach }: LocalStoreOptions): LocalStore {
  const incoming = incomingFolder(dataDir);
  mkdirSync(incoming, { recursive: true });
  mkdirSync(contentFolder(dataDir), { recursive: true });
  const made = new Set<string>();
  return {
    openPartial: name => openPartial(path.join(incoming, name), flushEach),
    adopt: (name, sha256) => {
      const object = contentPath(dataDir, sha256);
      const folder = path.dirname(object);
      if (!made.has(folder)) mkdirSync(folder, { recursive: true });
      made.add(folder);
      moveOver(path.join(incoming, name), object);
      if (flushEach) flushFolder(folder);
    },
    drop: name => unlinkIfThere(path.join(incoming, name)),
  };
}

/** Where a file in use cannot be replaced (Windows), whoever uses it has it from a snapshot: it is sound. */
function moveOver(from: string, object: string): void {
  try {
    renameSync(from, object);
  } catch (error) {
    const inUse = ['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '');
    if (!inUse || !existsSync(object)) throw error;
    unlinkIfThere(from);
  }
}

function openPartial(file: string, flushEach: boolean): Partial {
  const descriptor = openSync(file, constants.O_RDWR | constants.O_CREAT, 0o644);
  return {
    bytes: () => fstatSync(descriptor).size,
    read: (into, position) => readSync(descriptor, into, 0, into.length, position),
    write: (chunk, position) => writeWhole(descriptor, chunk, position),
    close: () => {
      if (flushEach) fsyncSync(descriptor);
      closeSync(descriptor);
    },
  };
}

function writeWhole(descriptor: number, chunk: Uint8Array, position: number): void {
  for (let done = 0; done < chunk.length;) {
    done += writeSync(descriptor, chunk, done, chunk.length - done, position + done);
  }
}

/** A rename is durable when its folder is flushed; Windows has no such call and journals renames itself. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function unlinkIfThere(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
