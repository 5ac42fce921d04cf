import { createHash, hash, type Hash } from 'node:crypto';

import { closeQuietly, fill, isAsListed, ShareReadError } from './copy-file';
import type { RereadOutcome, RereadRequest } from './share-access';
import type { ShareFile, ShareReader } from './share-reader';

export interface RereadParts {
  readonly reader: ShareReader;
  /** Files read in part, by key: a large one takes several calls. */
  readonly started: Map<string, StartedReread>;
  readonly buffer: Uint8Array;
}

interface StartedReread {
  readonly hash: Hash;
  readonly bytes: number;
  readonly modifiedMs: number;
  readonly at: number;
}

type Spent<T> = T & { spent: number };

/** Reads up to `budgetBytes` of a file again and says, at its end, whether the share still gives the same bytes. */
export function rereadFile(
  parts: RereadParts,
  request: RereadRequest,
  budgetBytes: number,
): Spent<RereadOutcome> {
  const { file } = request;
  let source: ShareFile;
  try {
    source = parts.reader.open(file.raw);
  } catch {
    return { kind: 'unreadable', key: file.key, spent: 0 };
  }
  try {
    return file.bytes <= parts.buffer.length
      ? readAtOnce(parts, source, request)
      : readOn(parts, source, request, budgetBytes);
  } catch (error) {
    if (error instanceof ShareReadError) return { kind: 'unreadable', key: file.key, spent: 0 };
    throw error;
  } finally {
    closeQuietly(source);
  }
}

function readAtOnce(
  { buffer }: RereadParts,
  source: ShareFile,
  request: RereadRequest,
): Spent<RereadOutcome> {
  const { file, expectedSha256 } = request;
  const whole = buffer.subarray(0, file.bytes);
  const isSame =
    isAsListed(source, file) &&
    fill(source, whole, 0) === file.bytes &&
    hash('sha256', whole, 'hex') === expectedSha256 &&
    isAsListed(source, file);
  return { kind: isSame ? 'same' : 'changed', key: file.key, spent: file.bytes };
}

function readOn(
  parts: RereadParts,
  source: ShareFile,
  request: RereadRequest,
  budgetBytes: number,
): Spent<RereadOutcome> {
  const { file, expectedSha256 } = request;
  const { key, bytes, modifiedMs } = file;
  const begun = takeUp(parts, request);
  if (!isAsListed(source, file)) return { kind: 'changed', key, spent: 0 };
  const until = Math.min(bytes, begun.at + budgetBytes);
  const at = hashOn(parts, source, { hash: begun.hash, at: begun.at, until });
  const spent = at - begun.at;
  if (at < until || !isAsListed(source, file)) return { kind: 'changed', key, spent };
  if (at < bytes) {
    parts.started.set(key, { hash: begun.hash, bytes, modifiedMs, at });
    return { kind: 'more', key, spent };
  }
  return { kind: begun.hash.digest('hex') === expectedSha256 ? 'same' : 'changed', key, spent };
}

function takeUp({ started }: RereadParts, { file }: RereadRequest): Pick<StartedReread, 'hash' | 'at'> {
  const begun = started.get(file.key);
  started.delete(file.key);
  const fits = begun && begun.bytes === file.bytes && begun.modifiedMs === file.modifiedMs;
  return fits ? begun : { hash: createHash('sha256'), at: 0 };
}

function hashOn(
  { buffer }: RereadParts,
  source: ShareFile,
  span: { hash: Hash; at: number; until: number },
): number {
  let { at } = span;
  while (at < span.until) {
    const read = fill(source, buffer.subarray(0, Math.min(buffer.length, span.until - at)), at);
    if (read === 0) break;
    span.hash.update(buffer.subarray(0, read));
    at += read;
  }
  return at;
}
