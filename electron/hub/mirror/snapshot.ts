import { hash } from 'node:crypto';

import type { MirroredFile, Snapshot, SnapshotItem } from './contract';

/** Names a version of an item by its path and the paths and hashes of its files. */
export function versionOf({ path, files }: { path: string; files: readonly MirroredFile[] }): string {
  return hash('sha256', [path, ...files.map(file => `${file.sha256} ${file.path}`)].join('\n'), 'hex');
}

/** Makes a snapshot of items: sorted, counted and named by its contents. */
export function snapshotOf(items: readonly SnapshotItem[], madeAt: number): Snapshot {
  const sorted = [...items].sort(byPath);
  const files = sorted.flatMap(item => item.files);
  return {
    id: hash('sha256', sorted.map(versionOf).join('\n'), 'hex'),
    madeAt,
    items: sorted,
    files: files.length,
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
  };
}

/** By code points, so that the order does not depend on the machine's language. */
export function byPath(one: { path: string }, other: { path: string }): number {
  return one.path < other.path ? -1 : Number(one.path > other.path);
}
