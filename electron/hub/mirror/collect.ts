import { readdir, stat, unlink } from 'node:fs/promises';
import path from 'node:path';

import type { Log } from '#hub/log';

import { contentFolder, incomingFolder, SHA256 } from './content-path';
import type { MirrorMemory } from './memory';
import type { KeptSnapshot, MirrorStore } from './store';

/** Older snapshots kept beside the one in force when the budget allows. */
const OLDER_SNAPSHOTS = 3;

/** Partial copies this old are of files that never came whole. */
const PARTIAL_LIVES_MS = 24 * 60 * 60 * 1000;

export interface CollectParts {
  dataDir: string;
  store: MirrorStore;
  memory: MirrorMemory;
  log: Log;
  /** Keys of copies whose file is neither on the share nor in force any more. */
  vanished: readonly string[];
}

/** Removes old snapshots and unused objects; returns the hashes that remain. The one in force is never touched. */
export async function collectContent(
  { dataDir, store, memory, log, vanished }: CollectParts,
  { keepBytes }: { keepBytes: number },
): Promise<ReadonlySet<string>> {
  await memory.forget(vanished);
  const snapshots = await store.listSnapshots();
  const copies = new Map([...memory.known.values()].map(({ sha256, bytes }) => [sha256, bytes]));
  const { kept, dropped } = within(keepBytes, snapshots, copies);
  await store.dropSnapshots(dropped.map(snapshot => snapshot.number));
  const removed = await removeOthers(contentFolder(dataDir), kept);
  await removeStalePartials(incomingFolder(dataDir));
  if (removed > 0) log.info('mirror.collected', { removed, remaining: kept.size });
  return kept;
}

/** What is in force and what is copied from the share stays; older snapshots, newest first, while there is room. */
function within(keepBytes: number, snapshots: readonly KeptSnapshot[], copies: ReadonlyMap<string, number>) {
  const [inForce, ...older] = snapshots;
  const sizes = new Map([...copies, ...(inForce?.objects ?? [])]);
  const dropped: KeptSnapshot[] = [];
  for (const [index, snapshot] of older.entries()) {
    const fresh = [...snapshot.objects].filter(([sha256]) => !sizes.has(sha256));
    const fits = sum(sizes.values()) + sum(fresh.map(([, bytes]) => bytes)) <= keepBytes;
    if (index >= OLDER_SNAPSHOTS || !fits || dropped.length > 0) dropped.push(snapshot);
    else for (const [sha256, bytes] of fresh) sizes.set(sha256, bytes);
  }
  return { kept: new Set(sizes.keys()), dropped };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

async function removeOthers(content: string, kept: ReadonlySet<string>): Promise<number> {
  let removed = 0;
  for (const folder of await readdir(content)) {
    for (const name of await readdir(path.join(content, folder))) {
      if (!SHA256.test(name) || kept.has(name)) continue;
      await unlink(path.join(content, folder, name));
      removed += 1;
    }
  }
  return removed;
}

async function removeStalePartials(incoming: string): Promise<void> {
  const names = await readdir(incoming);
  const ages = await Promise.all(
    names.map(async name => ({ name, ...(await stat(path.join(incoming, name))) })),
  );
  const newest = Math.max(...ages.map(age => age.mtimeMs));
  for (const { name, mtimeMs } of ages) {
    if (newest - mtimeMs > PARTIAL_LIVES_MS) await unlink(path.join(incoming, name));
  }
}
