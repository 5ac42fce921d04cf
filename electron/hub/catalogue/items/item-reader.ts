import { readFile } from 'node:fs/promises';
import type { Bounds } from '#content/model/coordinates';
import type { Candidate, MirroredFile, SnapshotItem } from '../../mirror/contract';
import type { PlaceWork } from '../geometry/place-work';

/** An item's files and their bytes; a mirror's candidate is one. */
export type ItemReader = Candidate;

/** What the reading of one item depends on besides its own files. */
export interface ReadingContext {
  /** The municipality's box, or undefined while `kartta/` tells none. */
  readonly gate: Bounds | undefined;
  readonly place: PlaceWork['perform'];
  readonly derivedDirectory: string;
}

/** Reads a published item from the local content store. */
export function snapshotReader(item: SnapshotItem, contentFile: (sha256: string) => string): ItemReader {
  return {
    path: item.path,
    files: item.files,
    read: async path => {
      const file = item.files.find(one => one.path === path);
      if (file === undefined) throw new Error(`${item.path} has no file ${path}`);
      return readFile(contentFile(file.sha256));
    },
  };
}

/** The file that a planner means: case and Unicode form do not matter, nor which slash is written. */
export function fileNamed(reader: ItemReader, written: string): MirroredFile | undefined {
  const wanted = nameKey(written.replaceAll('\\', '/').replace(/^\.\//, ''));
  return reader.files.find(({ path }) => nameKey(path) === wanted);
}

/** A file's extension in lower case, without the dot. */
export function extensionOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

function nameKey(path: string): string {
  return path.normalize('NFC').toLocaleLowerCase('fi');
}
