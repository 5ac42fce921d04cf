import type { MirroredFile, Problem } from './contract';
import { isDeleted, type Missing } from './absence';
import { insidePath, type ItemInForce } from './in-force';
import { byPath, versionOf } from './snapshot';
import type { ItemRule } from './share-layout';
import type { FileStamp } from './share-reader';
import type { KnownFile } from './store';
import type { ListedFile } from './walk-share';

/** A file that could not be used as it stands on the share. */
export interface FlawedFile extends FileStamp {
  readonly problem: Omit<Problem, 'file'>;
  /** Passes that found it so. */
  readonly times: number;
  /** The pass that looks again. */
  readonly retryAtPass: number;
}

/** What is known about one item after a healthy pass. */
export interface ItemSight {
  readonly path: string;
  readonly strictness: ItemRule['strictness'];
  readonly files: readonly ListedFile[];
  readonly inForce: ItemInForce | undefined;
  /** Keys of its files that are missing. */
  readonly missing: ReadonlyMap<string, Missing>;
  /** Paths of its folders or files that could not be looked at. */
  readonly unknown: readonly string[];
}

export interface Memory {
  readonly known: ReadonlyMap<string, KnownFile>;
  readonly flawed: ReadonlyMap<string, FlawedFile>;
}

export interface HeldFile {
  readonly path: string;
  readonly problem: Problem;
}

/** What is to happen with an item. */
export type Verdict =
  /** Its files as they are on the share are in force, or it is not settled. */
  | { readonly state: 'same' | 'pending' }
  | { readonly state: 'held'; readonly problems: readonly Problem[] }
  /** A settled version that is not in force; `waits` when some of its files keep an older version meanwhile. */
  | {
      readonly state: 'ready';
      readonly files: readonly MirroredFile[];
      readonly version: string;
      readonly waits: boolean;
    }
  | { readonly state: 'gone' };

export interface Judgement {
  readonly verdict: Verdict;
  /** Files of a lenient item that are held alone. */
  readonly heldFiles: readonly HeldFile[];
}

/** Decides about an item: whole or not at all when strict, file by file when lenient. */
export function judge(sight: ItemSight, memory: Memory): Judgement {
  return sight.strictness === 'strict' ? judgeStrict(sight, memory) : judgeLenient(sight, memory);
}

function judgeStrict(sight: ItemSight, memory: Memory): Judgement {
  const only = (verdict: Verdict): Judgement => ({ verdict, heldFiles: [] });
  const { files, inForce, missing, unknown } = sight;
  const problems = [...unknown.map(file => unreadable(sight.path, file)), ...flawsOf(sight, memory)];
  if (problems.length > 0) return only({ state: 'held', problems });
  if (![...missing.values()].every(isDeleted)) return only({ state: 'pending' });
  if (files.length === 0) return only({ state: inForce ? 'gone' : 'same' });
  const settled = files.map(file => settledFile(sight, file, memory));
  if (!settled.every(file => file !== undefined)) return only({ state: 'pending' });
  return only(compare(sight, settled, false));
}

function flawsOf(sight: ItemSight, memory: Memory): Problem[] {
  return sight.files.flatMap(file => {
    const flaw = confirmedFlaw(file, memory);
    return flaw ? [problemOf(sight.path, file, flaw)] : [];
  });
}

function judgeLenient(sight: ItemSight, memory: Memory): Judgement {
  const { files, inForce, missing, unknown, path } = sight;
  const chosen: MirroredFile[] = [];
  const heldFiles: HeldFile[] = unknown.map(lost => ({ path: lost, problem: unreadable(path, lost) }));
  let waits = false;
  for (const file of files) {
    const settled = settledFile(sight, file, memory);
    const flaw = settled ? undefined : confirmedFlaw(file, memory);
    if (flaw) heldFiles.push({ path: file.path, problem: problemOf(path, file, flaw) });
    else if (!settled) waits = true;
    const shown = settled ?? inForce?.files.get(file.key);
    if (shown) chosen.push(shown);
  }
  const listed = new Set(files.map(file => file.key));
  for (const [key, file] of inForce?.files ?? []) {
    if (listed.has(key)) continue;
    const absence = missing.get(key);
    if (absence && isDeleted(absence)) continue;
    waits ||= absence !== undefined;
    chosen.push(file);
  }
  return {
    verdict: chosen.length === 0 ? nothingLeft(inForce, waits) : compare(sight, chosen, waits),
    heldFiles,
  };
}

function nothingLeft(inForce: ItemInForce | undefined, waits: boolean): Verdict {
  if (inForce) return { state: 'gone' };
  return { state: waits ? 'pending' : 'same' };
}

function compare({ path, inForce }: ItemSight, files: readonly MirroredFile[], waits: boolean): Verdict {
  if (inForce?.item.path === path && isInForce(inForce, files)) return { state: waits ? 'pending' : 'same' };
  const sorted = [...files].sort(byPath);
  return { state: 'ready', files: sorted, version: versionOf({ path, files: sorted }), waits };
}

/** By identity: a file that is as in force is the very one in force, see `settledFile`. */
function isInForce({ item }: ItemInForce, files: readonly MirroredFile[]): boolean {
  if (files.length !== item.files.length) return false;
  const shown = new Set(item.files);
  return files.every(file => shown.has(file));
}

/** The file as it may be published; undefined unless two passes read the same sound bytes under the same stamp. */
function settledFile(
  { path: item, inForce }: ItemSight,
  file: ListedFile,
  { known }: Memory,
): MirroredFile | undefined {
  const copy = known.get(file.key);
  if (!copy || !copy.verified || !isSameStamp(copy, file)) return undefined;
  const path = insidePath(item, file.path);
  const shown = inForce?.files.get(file.key);
  if (shown && shown.sha256 === copy.sha256 && shown.path === path) return shown;
  return { path, sha256: copy.sha256, bytes: copy.bytes, modifiedMs: Math.floor(copy.modifiedMs) };
}

/** A flaw counts when two passes found it under the same stamp: before that the file is simply still coming. */
function confirmedFlaw(file: ListedFile, { flawed }: Memory): FlawedFile | undefined {
  const flaw = flawed.get(file.key);
  return flaw && flaw.times >= 2 && isSameStamp(flaw, file) ? flaw : undefined;
}

function problemOf(item: string, file: ListedFile, { problem }: FlawedFile): Problem {
  const inside = insidePath(item, file.path);
  return { code: problem.code, file: inside, parameters: { ...problem.parameters, file: inside } };
}

function unreadable(item: string, path: string): Problem {
  const inside = insidePath(item, path);
  return { code: 'mirror.unreadable', file: inside, parameters: { file: inside } };
}

export function isSameStamp(one: FileStamp, other: FileStamp): boolean {
  return one.bytes === other.bytes && one.modifiedMs === other.modifiedMs;
}
