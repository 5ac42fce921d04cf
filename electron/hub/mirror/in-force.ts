import type { MirroredFile, Snapshot, SnapshotItem } from './contract';
import { pathKey } from './share-names';

/** An item in force with its files by key. */
export interface ItemInForce {
  readonly item: SnapshotItem;
  readonly files: ReadonlyMap<string, MirroredFile>;
}

/** The items of a snapshot by key; items that were in force before are taken over as they are. */
export function inForceOf(
  snapshot: Snapshot | undefined,
  before: ReadonlyMap<string, ItemInForce> = new Map(),
): ReadonlyMap<string, ItemInForce> {
  const entries = (snapshot?.items ?? []).map((item): [string, ItemInForce] => {
    const key = pathKey(item.path);
    const same = before.get(key);
    return [key, same?.item === item ? same : { item, files: filesByKey(item, same) }];
  });
  return new Map(entries);
}

function filesByKey(
  { path, files }: SnapshotItem,
  before: ItemInForce | undefined,
): Map<string, MirroredFile> {
  const keys = new Map([...(before?.files ?? [])].map(([key, file]) => [file, key]));
  return new Map(files.map(file => [keys.get(file) ?? pathKey(wholePath(path, file.path)), file]));
}

/** The path of a file in the share; an item that is one file carries its own name inside. */
export function wholePath(item: string, inside: string): string {
  return item === inside ? item : `${item}/${inside}`;
}

/** The path of a file inside its item. */
export function insidePath(item: string, path: string): string {
  return item === path ? path : path.slice(item.length + 1);
}
