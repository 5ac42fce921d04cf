import { isSameStamp, type Memory } from './judge';
import type { RereadRequest } from './share-access';
import type { FileStamp } from './share-reader';
import type { ListedFile } from './walk-share';

/** Larger files are read only when two passes saw the same stamp: one that still grows would be read in vain. */
const EAGER_BYTES = 16 * 1024 * 1024;

/** Up to here files are copied in the order of their folders; larger ones after them, the smaller first. */
const SMALL_BYTES = 1024 * 1024;

export interface WorkInput {
  readonly files: readonly ListedFile[];
  readonly memory: Memory;
  /** Stamps of the healthy pass before. */
  readonly previous: ReadonlyMap<string, FileStamp>;
  readonly pass: number;
}

/** The files to be copied in this pass. */
export function filesToCopy({ files, memory, previous, pass }: WorkInput): ListedFile[] {
  const wanted = files.filter(file => {
    const copy = memory.known.get(file.key);
    if (copy && isSameStamp(copy, file)) return false;
    return isDue(memory, file, pass) && isWorthReading(file, previous.get(file.key));
  });
  const small = wanted.filter(file => file.bytes <= SMALL_BYTES);
  const large = wanted.filter(file => file.bytes > SMALL_BYTES);
  return [...small, ...large.sort((one, other) => one.bytes - other.bytes)];
}

/** The copies of earlier passes that are to be compared with the share once more. */
export function copiesToVerify({ files, memory, pass }: Omit<WorkInput, 'previous'>): RereadRequest[] {
  return files.flatMap(file => {
    const copy = memory.known.get(file.key);
    if (!copy || copy.verified || !isSameStamp(copy, file) || !isDue(memory, file, pass)) return [];
    return [{ file, expectedSha256: copy.sha256 }];
  });
}

/** The next files of the slow round over everything that is believed unchanged, and where it goes on after them. */
export function filesToAudit(
  { files, memory }: Pick<WorkInput, 'files' | 'memory'>,
  from: number,
  most: number,
): RereadRequest[] {
  const requests: RereadRequest[] = [];
  for (let step = 0; step < files.length && requests.length < most; step += 1) {
    const file = files[(from + step) % files.length];
    if (!file) continue;
    const copy = memory.known.get(file.key);
    if (copy?.verified && isSameStamp(copy, file)) requests.push({ file, expectedSha256: copy.sha256 });
  }
  return requests;
}

function isDue({ flawed }: Memory, file: ListedFile, pass: number): boolean {
  const flaw = flawed.get(file.key);
  return !flaw || !isSameStamp(flaw, file) || flaw.retryAtPass <= pass;
}

function isWorthReading(file: ListedFile, before: FileStamp | undefined): boolean {
  return file.bytes <= EAGER_BYTES || (before !== undefined && isSameStamp(before, file));
}
