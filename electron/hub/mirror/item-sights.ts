import type { Missing } from './absence';
import { wholePath, type ItemInForce } from './in-force';
import type { ItemSight } from './judge';
import { ruleFor, type ItemRule } from './share-layout';
import { pathKey } from './share-names';
import { isUnknown, type Sight } from './trust';
import type { ListedFile } from './walk-share';

export interface ItemSightsInput {
  readonly sight: Sight;
  readonly inForce: ReadonlyMap<string, ItemInForce>;
  readonly missing: ReadonlyMap<string, Missing>;
  readonly rules: readonly ItemRule[];
}

/** Sorts what a healthy pass saw by item: every item that is on the share or in force. */
export function itemSights({ sight, inForce, missing, rules }: ItemSightsInput): ItemSight[] {
  const files = groupBy(sight.files, file => file.item);
  const paths = new Map([...files.keys()].map(path => [pathKey(path), path]));
  for (const [key, { item }] of inForce) if (!paths.has(key)) paths.set(key, item.path);
  for (const lost of sight.unknown) takeUnknown(paths, rules, lost);
  const absent = groupMissing([...paths.keys()], missing);
  return [...paths].map(([key, path]) => ({
    path,
    strictness: ruleFor(rules, path.split('/')[0] ?? '')?.strictness ?? 'strict',
    files: files.get(path) ?? [],
    inForce: inForce.get(key),
    missing: absent.get(key) ?? NONE,
    unknown: unknownIn(sight, key, path),
  }));
}

const NONE: ReadonlyMap<string, Missing> = new Map();

/** A folder that could not be looked at and has never been seen well is still an item that is held. */
function takeUnknown(paths: Map<string, string>, rules: readonly ItemRule[], lost: string): void {
  const [top = '', ...rest] = lost.split('/');
  const rule = ruleFor(rules, top);
  if (!rule || (rule.kind === 'each-folder' && rest.length === 0)) return;
  const key = rule.kind === 'each-folder' ? `${top}/${rest[0]}` : top;
  if (!paths.has(key)) paths.set(key, key);
}

function unknownIn(sight: Sight, key: string, path: string): string[] {
  if (sight.unknown.length === 0) return [];
  const inside = sight.unknown.filter(lost => lost.startsWith(`${key}/`));
  const isLostWhole = isUnknown(sight, key);
  return [...(isLostWhole ? [path] : []), ...inside.map(lost => wholePath(path, lost.slice(key.length + 1)))];
}

function groupMissing(
  items: readonly string[],
  missing: ReadonlyMap<string, Missing>,
): Map<string, Map<string, Missing>> {
  const known = new Set(items);
  const grouped = new Map<string, Map<string, Missing>>();
  for (const [key, absence] of missing) {
    const names = key.split('/');
    const item = [1, 2].map(depth => names.slice(0, depth).join('/')).find(candidate => known.has(candidate));
    if (item === undefined) continue;
    const own = grouped.get(item) ?? new Map<string, Missing>();
    grouped.set(item, own.set(key, absence));
  }
  return grouped;
}

function groupBy(
  files: readonly ListedFile[],
  keyOf: (file: ListedFile) => string,
): Map<string, ListedFile[]> {
  const groups = new Map<string, ListedFile[]>();
  for (const file of files) {
    const group = groups.get(keyOf(file));
    if (group) group.push(file);
    else groups.set(keyOf(file), [file]);
  }
  return groups;
}
