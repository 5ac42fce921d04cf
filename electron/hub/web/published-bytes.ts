import type { Catalogue } from '../catalogue/catalogue';
import { derivedPath } from '../catalogue/derived-store';

/** A published file on this machine's disk. */
export interface PublishedPath {
  readonly path: string;
  readonly mediaType: string;
  /** How long it stays public, in milliseconds; absent for ever. */
  readonly forMs: number | undefined;
}

/** Finds published files by hash; nothing else on the disk can be reached through it. */
export interface PublishedBytes {
  /** Undefined for what is not published, or no longer. */
  find(sha256: string, now: number): PublishedPath | undefined;
  isPublic(sha256: string, now: number): boolean;
}

export interface PublishedBytesParts {
  readonly catalogue: () => Catalogue;
  readonly contentFile: (sha256: string) => string;
  readonly derivedDirectory: string;
}

/** Creates the way from a hash to published bytes. */
export function createPublishedBytes({
  catalogue,
  contentFile,
  derivedDirectory,
}: PublishedBytesParts): PublishedBytes {
  const find: PublishedBytes['find'] = (sha256, now) => {
    const file = catalogue().files.get(sha256);
    if (file === undefined || (file.until !== undefined && file.until <= now)) return undefined;
    return {
      path: file.isDerived ? derivedPath(derivedDirectory, sha256) : contentFile(sha256),
      mediaType: file.mediaType,
      forMs: file.until === undefined ? undefined : file.until - now,
    };
  };
  return { find, isPublic: (sha256, now) => find(sha256, now) !== undefined };
}
