import { isSameStamp, type FlawedFile } from './judge';
import type { FileStamp } from './share-reader';
import type { KnownFile, MirrorStore } from './store';
import type { ListedFile } from './walk-share';

/** A flaw is looked at again after 1, 2, 4 … passes, at most this many: mending must show, but reading costs. */
const LONGEST_RETRY_PASSES = 16;

export interface Finding {
  readonly code: string;
  readonly parameters?: Record<string, string | number>;
}

/** What the mirror knows about the files of the share: durable for copies, this process's for flaws. */
export interface MirrorMemory {
  readonly known: ReadonlyMap<string, KnownFile>;
  readonly flawed: ReadonlyMap<string, FlawedFile>;
  remember(files: readonly KnownFile[]): Promise<void>;
  forget(keys: readonly string[]): Promise<void>;
  noteFlaw(file: ListedFile, finding: Finding, pass: number): void;
  clearFlaw(key: string): void;
}

export function createMemory(store: MirrorStore, loaded: readonly KnownFile[]): MirrorMemory {
  const known = new Map(loaded.map(file => [file.key, file]));
  const flawed = new Map<string, FlawedFile>();
  return {
    known,
    flawed,
    remember: async files => {
      if (files.length === 0) return;
      await store.remember(files);
      for (const file of files) known.set(file.key, file);
    },
    forget: async keys => {
      if (keys.length === 0) return;
      await store.forget(keys);
      for (const key of keys) known.delete(key);
    },
    noteFlaw: (file, finding, pass) =>
      void flawed.set(file.key, nextFlaw(flawed.get(file.key), file, { finding, pass })),
    clearFlaw: key => void flawed.delete(key),
  };
}

function nextFlaw(
  before: FlawedFile | undefined,
  { bytes, modifiedMs }: FileStamp,
  { finding, pass }: { finding: Finding; pass: number },
): FlawedFile {
  const times = before && isSameStamp(before, { bytes, modifiedMs }) ? before.times + 1 : 1;
  const retryAtPass = pass + Math.min(2 ** Math.max(0, times - 2), LONGEST_RETRY_PASSES);
  return { bytes, modifiedMs, problem: finding, times, retryAtPass };
}
