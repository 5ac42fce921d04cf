import { readFile } from 'node:fs/promises';

import type { Log } from '#hub/log';

import type { Candidate, MirroredFile, Problem, Validate } from './contract';
import { wholePath, type ItemInForce } from './in-force';
import { pathKey } from './share-names';
import { byPath, versionOf } from './snapshot';

/** What the meaning of a settled version allows. */
export interface Approval {
  /** The version that was judged. */
  readonly version: string;
  /** What may be published of it; undefined when it is held whole. */
  readonly files: readonly MirroredFile[] | undefined;
  readonly problems: readonly Problem[];
}

export interface ApproveParts {
  validate: Validate;
  contentFile(sha256: string): string;
  log: Log;
}

interface Settled {
  readonly path: string;
  readonly strictness: 'strict' | 'lenient';
  readonly files: readonly MirroredFile[];
  readonly version: string;
  readonly inForce: ItemInForce | undefined;
}

/** Asks whether a settled version may be published; of a lenient item, files with problems keep their older version. */
export async function approve(parts: ApproveParts, settled: Settled): Promise<Approval> {
  const { path, files, version } = settled;
  const problems = await examine(parts, { path, files });
  if (problems.length === 0) return { version, files, problems };
  const atFault = new Set(problems.flatMap(({ file }) => (file === undefined ? [] : [file])));
  if (settled.strictness === 'strict' || problems.some(({ file }) => file === undefined)) {
    return { version, files: undefined, problems };
  }
  const mended = withoutFaults(settled, atFault);
  const left =
    versionOf({ path, files: mended }) === version ? problems : await examine(parts, { path, files: mended });
  return left.length === 0 ? { version, files: mended, problems } : { version, files: undefined, problems };
}

async function examine({ validate, contentFile, log }: ApproveParts, item: Pick<Settled, 'path' | 'files'>) {
  try {
    return await validate(candidateOf(item, contentFile));
  } catch (error) {
    log.error('mirror.validation-failed', { item: item.path, error });
    return [{ code: 'mirror.not-understood' }];
  }
}

function candidateOf(
  { path, files }: Pick<Settled, 'path' | 'files'>,
  contentFile: ApproveParts['contentFile'],
): Candidate {
  const hashes = new Map(files.map(file => [file.path, file.sha256]));
  return {
    path,
    files,
    read: async relativePath => {
      const sha256 = hashes.get(relativePath);
      if (sha256 === undefined) throw new Error(`${path} has no file ${relativePath}`);
      return readFile(contentFile(sha256));
    },
  };
}

function withoutFaults({ path, files, inForce }: Settled, atFault: ReadonlySet<string>): MirroredFile[] {
  const kept = files.flatMap(file => {
    if (!atFault.has(file.path)) return [file];
    const older = inForce?.files.get(pathKey(wholePath(path, file.path)));
    return older && older.sha256 !== file.sha256 ? [older] : [];
  });
  return kept.sort(byPath);
}
