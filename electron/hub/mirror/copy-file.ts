import { createHash, hash, type Hash } from 'node:crypto';

import { bytesOf, unfinished, type Bytes, type Flaw } from './formats/bytes';
import { checkFormat } from './formats/check-format';
import type { LocalStore, Partial } from './local-store';
import { localTrouble, type CopyOutcome } from './share-access';
import type { ShareFile, ShareReader } from './share-reader';
import type { ListedFile } from './walk-share';

export interface CopyParts {
  readonly reader: ShareReader;
  readonly local: LocalStore;
  /** Hashes of the beginnings that this process has copied, by partial name; a restart reads them from the disk again. */
  readonly started: Map<string, StartedCopy>;
  readonly buffer: Uint8Array;
}

interface StartedCopy {
  readonly hash: Hash;
  readonly bytes: number;
}

/** Copies up to `budgetBytes` of a file; bytes that are here already are not asked from the share again. */
export function copyFile(
  parts: CopyParts,
  file: ListedFile,
  budgetBytes: number,
): CopyOutcome & { spent: number } {
  let source: ShareFile;
  try {
    source = parts.reader.open(file.raw);
  } catch {
    return { kind: 'unreadable', key: file.key, spent: 0 };
  }
  try {
    return file.bytes <= parts.buffer.length
      ? copyAtOnce(parts, source, file)
      : copyOn(parts, source, file, budgetBytes);
  } catch (error) {
    if (error instanceof ShareReadError) return { kind: 'unreadable', key: file.key, spent: 0 };
    throw error;
  } finally {
    closeQuietly(source);
  }
}

/** A read from the share that failed, told apart from failures of this machine. */
export class ShareReadError extends Error {}

function copyAtOnce(parts: CopyParts, source: ShareFile, file: ListedFile): CopyOutcome & { spent: number } {
  const { key, bytes } = file;
  if (!isAsListed(source, file)) return { kind: 'changed', key, spent: 0 };
  const whole = parts.buffer.subarray(0, bytes);
  if (fill(source, whole, 0) < bytes || !isAsListed(source, file))
    return { kind: 'changed', key, spent: bytes };
  const flaw = checkFormat(file.path, bytesOf(whole));
  if (flaw) return { kind: 'flawed', key, flaw, spent: bytes };
  const sha256 = hash('sha256', whole, 'hex');
  onDisk(() => {
    const name = partialName(file);
    const partial = parts.local.openPartial(name);
    try {
      partial.write(whole, 0);
    } finally {
      partial.close();
    }
    parts.local.adopt(name, sha256);
  });
  return { kind: 'copied', key, sha256, bytes, spent: bytes };
}

function copyOn(
  parts: CopyParts,
  source: ShareFile,
  file: ListedFile,
  budgetBytes: number,
): CopyOutcome & { spent: number } {
  const { key } = file;
  const name = partialName(file);
  const partial = onDisk(() => parts.local.openPartial(name));
  try {
    const begun = takeUp(parts, partial, name, file.bytes);
    if (!isAsListed(source, file)) return { kind: 'changed', key, spent: 0 };
    const end = append(parts, {
      source,
      partial,
      begun,
      until: Math.min(file.bytes, begun.bytes + budgetBytes),
    });
    const spent = end - begun.bytes;
    parts.started.set(name, { hash: begun.hash, bytes: end });
    if (!isAsListed(source, file)) return { kind: 'changed', key, spent };
    if (end < file.bytes)
      return end === begun.bytes ? { kind: 'changed', key, spent } : { kind: 'more', key, spent };
    return finish(parts, partial, { file, name, hash: begun.hash, spent });
  } finally {
    partial.close();
  }
}

interface Finishing {
  file: ListedFile;
  name: string;
  hash: Hash;
  spent: number;
}

function finish(
  parts: CopyParts,
  partial: Partial,
  { file, name, hash, spent }: Finishing,
): CopyOutcome & { spent: number } {
  parts.started.delete(name);
  const isWhole = onDisk(() => partial.bytes()) === file.bytes;
  const flaw: Flaw = isWhole ? checkFormat(file.path, bytesOfPartial(partial)) : unfinished;
  if (flaw) {
    onDisk(() => parts.local.drop(name));
    return { kind: 'flawed', key: file.key, flaw, spent };
  }
  const sha256 = hash.digest('hex');
  onDisk(() => parts.local.adopt(name, sha256));
  return { kind: 'copied', key: file.key, sha256, bytes: file.bytes, spent };
}

/** Where an earlier copy stopped: known from this process, else its bytes are hashed again from this machine's disk. */
function takeUp(parts: CopyParts, partial: Partial, name: string, bytes: number): StartedCopy {
  const here = onDisk(() => partial.bytes());
  const started = parts.started.get(name);
  parts.started.delete(name);
  if (started && started.bytes === here) return started;
  if (here > bytes) return { hash: createHash('sha256'), bytes: 0 };
  const prefix = createHash('sha256');
  let at = 0;
  while (at < here) {
    const read = onDisk(() =>
      partial.read(parts.buffer.subarray(0, Math.min(parts.buffer.length, here - at)), at),
    );
    if (read === 0) break;
    prefix.update(parts.buffer.subarray(0, read));
    at += read;
  }
  return { hash: prefix, bytes: at };
}

interface Appending {
  source: ShareFile;
  partial: Partial;
  begun: StartedCopy;
  until: number;
}

/** Returns where it ended: `until`, or earlier when the share's file is shorter. */
function append({ buffer }: CopyParts, { source, partial, begun, until }: Appending): number {
  let at = begun.bytes;
  while (at < until) {
    const chunk = buffer.subarray(0, Math.min(buffer.length, until - at));
    const read = fill(source, chunk, at);
    if (read === 0) break;
    begun.hash.update(chunk.subarray(0, read));
    const position = at;
    onDisk(() => partial.write(chunk.subarray(0, read), position));
    at += read;
  }
  return at;
}

/** Reads until `into` is full or the file ends. */
export function fill(source: ShareFile, into: Uint8Array, position: number): number {
  return fromShare(() => {
    let done = 0;
    while (done < into.length) {
      const read = source.read(into.subarray(done), position + done);
      if (read === 0) break;
      done += read;
    }
    return done;
  });
}

export function isAsListed(source: ShareFile, file: ListedFile): boolean {
  const { bytes, modifiedMs } = fromShare(() => source.stamp());
  return bytes === file.bytes && modifiedMs === file.modifiedMs;
}

function fromShare<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new ShareReadError('reading from the share failed', { cause });
  }
}

function onDisk<T>(write: () => T): T {
  try {
    return write();
  } catch (cause) {
    throw localTrouble(cause);
  }
}

/** A close that fails says nothing about what was read. */
export function closeQuietly(source: ShareFile): void {
  try {
    source.close();
  } catch {
    return;
  }
}

function bytesOfPartial(partial: Partial): Bytes {
  return {
    length: partial.bytes(),
    slice: (start, end) => {
      const into = new Uint8Array(Math.max(0, Math.min(end, partial.bytes()) - start));
      return into.subarray(0, partial.read(into, start));
    },
  };
}

/** The same file in the same state has the same partial name, also after a restart. */
function partialName({ key, bytes, modifiedMs }: ListedFile): string {
  return `${hash('sha256', `${key}\n${bytes}\n${modifiedMs}`, 'hex')}.part`;
}
