import type { Problem } from './contract';
import { ruleFor, type ItemRule } from './share-layout';
import { isIgnoredName, nameKey } from './share-names';
import type { ShareEntry, ShareReader } from './share-reader';

/** A file as the walk saw it. */
export interface ListedFile {
  /** Path in the form in which two paths are the same path. */
  readonly key: string;
  /** Path relative to the share, NFC, '/', its top folder as the rule spells it. */
  readonly path: string;
  /** Path of its item. */
  readonly item: string;
  /** Path as the share spells it: what is asked for when reading. */
  readonly raw: string;
  readonly bytes: number;
  readonly modifiedMs: number;
}

/** What one walk over the share saw. */
export interface Listing {
  readonly files: readonly ListedFile[];
  /** Keys of files and folders that could not be looked at: nothing is known about them or beneath them. */
  readonly unknown: readonly string[];
  /** What was left out, with a word for the planner. */
  readonly notes: readonly ShareNote[];
  /** Paths whose names are the same name, in the order in which they are preferred; all are listed. */
  readonly collisions: readonly (readonly string[])[];
}

export interface ShareNote {
  readonly path: string;
  readonly problem: Problem;
}

/** Lists everything that the rules speak of. Throws when the root cannot be listed; a folder's trouble is `unknown`. */
export function walkShare(reader: ShareReader, rules: readonly ItemRule[]): Listing {
  const seen: Walk = { reader, files: [], unknown: [], notes: [], collisions: [] };
  for (const entry of choose(seen, ROOT, reader.list(''))) takeTop(seen, rules, entry);
  const { files, unknown, notes, collisions } = seen;
  return { files, unknown, notes, collisions };
}

/** Whether two walks saw the same. */
export function isSameListing(one: Listing, other: Listing): boolean {
  if (one.files.length !== other.files.length) return false;
  const isSameFile = (file: ListedFile, index: number) => {
    const twin = other.files[index];
    return file.raw === twin?.raw && file.bytes === twin.bytes && file.modifiedMs === twin.modifiedMs;
  };
  return one.files.every(isSameFile) && JSON.stringify(apart(one)) === JSON.stringify(apart(other));
}

function apart({ unknown, notes, collisions }: Listing) {
  return { unknown, notes, collisions };
}

interface Walk {
  readonly reader: ShareReader;
  readonly files: ListedFile[];
  readonly unknown: string[];
  readonly notes: ShareNote[];
  readonly collisions: string[][];
}

/** Where the walk stands; `item` is undefined above the items. */
interface Spot {
  readonly key: string;
  readonly path: string;
  readonly raw: string;
  readonly item: string | undefined;
  readonly depth: number;
}

const ROOT: Spot = { key: '', path: '', raw: '', item: undefined, depth: 0 };

/** Deeper than this nobody files anything; it bounds the walk over a share that loops in ways we cannot see. */
const DEEPEST = 20;

function takeTop(seen: Walk, rules: readonly ItemRule[], entry: ShareEntry): void {
  const rule = ruleFor(rules, entry.name);
  const here = below(ROOT, entry.name);
  if (!rule) return isThere(entry) ? note(seen, here.path, 'mirror.unplaced') : undefined;
  const isFitting = !isThere(entry) || (rule.kind === 'file') === (entry.kind === 'file');
  if (!isFitting) return note(seen, here.path, 'mirror.unplaced');
  const item = rule.kind === 'each-folder' ? undefined : rule.path;
  take(seen, { ...here, path: rule.path, item }, entry);
}

function isThere(entry: ShareEntry): boolean {
  return entry.kind === 'file' || entry.kind === 'folder';
}

function take(seen: Walk, here: Spot, entry: ShareEntry): void {
  if (entry.kind === 'folder') return takeFolder(seen, here);
  if (entry.kind !== 'file') return leaveOut(seen, here, entry.kind);
  const { key, path, raw, item } = here;
  if (item === undefined) return note(seen, path, 'mirror.unplaced');
  seen.files.push({ key, path, raw, item, bytes: entry.bytes, modifiedMs: entry.modifiedMs });
}

function takeFolder(seen: Walk, folder: Spot): void {
  if (folder.depth > DEEPEST) return note(seen, folder.path, 'mirror.too-deep');
  const entries = listOrUndefined(seen.reader, folder.raw);
  if (!entries) return leaveOut(seen, folder, 'unknown');
  for (const child of choose(seen, folder, entries)) {
    const here = below(folder, child.name);
    const isItem = folder.item === undefined && child.kind === 'folder';
    take(seen, isItem ? { ...here, item: here.path } : here, child);
  }
}

function leaveOut(seen: Walk, here: Spot, kind: ShareEntry['kind']): void {
  if (kind === 'link') return note(seen, here.path, 'mirror.link');
  if (kind === 'other') return note(seen, here.path, 'mirror.not-a-file');
  seen.unknown.push(here.key);
}

function note(seen: Walk, path: string, code: string): void {
  seen.notes.push({ path, problem: { code, parameters: { file: path } } });
}

function listOrUndefined(reader: ShareReader, folder: string): readonly ShareEntry[] | undefined {
  try {
    return reader.list(folder);
  } catch {
    return undefined;
  }
}

/** Leaves out what programs left behind and notes which names are the same name. */
function choose(seen: Walk, folder: Spot, entries: readonly ShareEntry[]): ShareEntry[] {
  const chosen = entries.filter(entry => !isIgnoredName(entry.name));
  const byKey = new Map<string, ShareEntry[]>();
  for (const entry of chosen) {
    const key = nameKey(entry.name);
    const same = byKey.get(key);
    if (same) same.push(entry);
    else byKey.set(key, [entry]);
  }
  if (byKey.size === chosen.length) return chosen;
  for (const same of byKey.values()) {
    if (same.length > 1) seen.collisions.push(same.map(entry => below(folder, entry.name).raw).sort(byForm));
  }
  return chosen;
}

/** NFC spelling first, then by code points. */
function byForm(one: string, other: string): number {
  const composed = Number(other === other.normalize('NFC')) - Number(one === one.normalize('NFC'));
  return composed || (one < other ? -1 : 1);
}

function below(folder: Spot, name: string): Spot {
  return {
    key: join(folder.key, nameKey(name)),
    path: join(folder.path, name.normalize('NFC')),
    raw: join(folder.raw, name),
    item: folder.item,
    depth: folder.depth + 1,
  };
}

function join(above: string, own: string): string {
  return above === '' ? own : `${above}/${own}`;
}
