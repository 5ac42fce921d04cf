import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
} from 'node:fs';
import path from 'node:path';

/** One entry of a folder of the share; `name` exactly as the share spells it. */
export type ShareEntry =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: number; readonly modifiedMs: number }
  | { readonly kind: 'folder' | 'link' | 'other' | 'unknown'; readonly name: string };

export interface FileStamp {
  readonly bytes: number;
  readonly modifiedMs: number;
}

/** A file of the share held open; every call may throw, which only ever means "state unknown". */
export interface ShareFile {
  stamp(): FileStamp;
  /** Fills `into` from `position`; returns the number of bytes read, 0 at the end. */
  read(into: Uint8Array, position: number): number;
  close(): void;
}

/** All that is asked of the share, read-only and synchronous: it runs where blocking does not matter. */
export interface ShareReader {
  /** The entries of a folder, '' for the root; links are told, never followed. */
  list(folder: string): readonly ShareEntry[];
  /** Opens a plain file; throws for links and for what lies outside the share. */
  open(file: string): ShareFile;
}

/** Reads the share from a folder of this machine's file system (a mount, a mapped drive, a UNC path). */
export function createFolderReader(shareDir: string): ShareReader {
  const checked = new Set<string>();
  return {
    list: folder => {
      if (folder === '') checked.clear();
      return listFolder(path.join(shareDir, folder));
    },
    open: file => {
      const folder = path.dirname(file);
      if (!checked.has(folder)) refuseOutside(shareDir, folder);
      checked.add(folder);
      return openPlain(path.join(shareDir, file));
    },
  };
}

function listFolder(folder: string): ShareEntry[] {
  return readdirSync(folder, { withFileTypes: true }).map(entry => {
    const { name } = entry;
    if (entry.isSymbolicLink()) return { kind: 'link', name };
    if (entry.isDirectory()) return { kind: 'folder', name };
    return entryOf(`${folder}${path.sep}${name}`, name);
  });
}

function entryOf(file: string, name: string): ShareEntry {
  try {
    const stats = lstatSync(file);
    if (stats.isSymbolicLink()) return { kind: 'link', name };
    if (stats.isDirectory()) return { kind: 'folder', name };
    if (!stats.isFile()) return { kind: 'other', name };
    return { kind: 'file', name, bytes: stats.size, modifiedMs: stats.mtimeMs };
  } catch {
    return { kind: 'unknown', name };
  }
}

/** A folder on the way may have become a link since it was listed: asked once a walk. */
function refuseOutside(shareDir: string, folder: string): void {
  const expected = path.join(realpathSync.native(shareDir), folder);
  if (realpathSync.native(path.join(shareDir, folder)) !== path.normalize(expected))
    throw new Error('outside the share');
}

/** A link as last name is refused by the open itself; a pipe must not block it. */
function openPlain(file: string): ShareFile {
  const descriptor = openSync(
    file,
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  );
  if (!fstatSync(descriptor).isFile()) {
    closeSync(descriptor);
    throw new Error('not a plain file');
  }
  return {
    stamp: () => stampOf(descriptor),
    read: (into, position) => readSync(descriptor, into, 0, into.length, position),
    close: () => closeSync(descriptor),
  };
}

function stampOf(descriptor: number): FileStamp {
  const { size, mtimeMs } = fstatSync(descriptor);
  return { bytes: size, modifiedMs: mtimeMs };
}
