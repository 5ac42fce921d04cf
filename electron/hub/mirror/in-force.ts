import type { MirroredFile, Snapshot, SnapshotItem } from './contract';
import { pathKey } from './share-names';

/** An item in force with its files by key. */
export interface ItemInForce {
  readonly item: SnapshotItem;
  readonly files: ReadonlyMap<string, MirroredFile>;
}

/** The items of a snapshot by key. */
export function inForceOf(snapshot: Snapshot | undefined): ReadonlyMap<string, ItemInForce> {
  return new Map(
    (snapshot?.items ?? []).map(item => [pathKey(item.path), { item, files: filesByKey(item) }]),
  );
}

function filesByKey({ path, files }: SnapshotItem): Map<string, MirroredFile> {
  return new Map(files.map(file => [pathKey(wholePath(path, file.path)), file]));
}

/** The path of a file in the share; an item that is one file carries its own name inside. */
export function wholePath(item: string, inside: string): string {
  return item === inside ? item : `${item}/${inside}`;
}

/** The path of a file inside its item. */
export function insidePath(item: string, path: string): string {
  return item === path ? path : path.slice(item.length + 1);
}
