import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Bytes that the catalogue made from published files, by their own hash. */
export interface DerivedFile {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** Where a derived file lies: `<directory>/aa/<sha256>`. */
export function derivedPath(directory: string, sha256: string): string {
  return path.join(directory, sha256.slice(0, 2), sha256);
}

/** Writes bytes under their hash unless they are there already; a reader never sees half of them. */
export async function writeDerived(
  directory: string,
  bytes: Uint8Array,
  mediaType: string,
): Promise<DerivedFile> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const target = derivedPath(directory, sha256);
  if (!(await isWhole(target, bytes.length))) {
    await mkdir(path.dirname(target), { recursive: true });
    const unfinished = `${target}.${process.pid}.unfinished`;
    await writeFile(unfinished, bytes, { flush: true });
    await rename(unfinished, target);
  }
  return { sha256, mediaType, bytes: bytes.length };
}

/** Removes every derived file that `isUsed` does not know, in one go, so that no writer can come between. */
export function sweepDerived(directory: string, isUsed: (sha256: string) => boolean): void {
  for (const folder of namesIn(directory)) {
    const inside = path.join(directory, folder);
    const unused = namesIn(inside).filter(name => !isUsed(name));
    for (const name of unused) rmSync(path.join(inside, name), { force: true });
  }
}

async function isWhole(file: string, bytes: number): Promise<boolean> {
  return stat(file).then(
    found => found.size === bytes,
    () => false,
  );
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}
