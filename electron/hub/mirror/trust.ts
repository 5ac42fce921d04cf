import type { ItemInForce } from './in-force';
import type { KnownFile } from './store';
import type { Listing, ListedFile, ShareNote } from './walk-share';

/** A walk whose names are unique, with what is needed to ask about a key. */
export interface Sight {
  readonly files: readonly ListedFile[];
  readonly byKey: ReadonlyMap<string, ListedFile>;
  readonly notes: readonly ShareNote[];
  /** Keys of what could not be looked at. */
  readonly unknown: readonly string[];
}

/** Of names that are the same name keeps the one already known here, else the first; the others are noted. */
export function uniqueSight(listing: Listing, known: ReadonlyMap<string, KnownFile>): Sight {
  const dropped = new Map<string, string>();
  for (const group of listing.collisions) {
    const [first = ''] = group;
    const kept = group.find(raw => isKnown(listing, known, raw)) ?? first;
    for (const raw of group) if (raw !== kept) dropped.set(raw, kept);
  }
  const files =
    dropped.size === 0 ? listing.files : listing.files.filter(file => !isBeneathAny(dropped, file.raw));
  const notes = [...dropped].map(([raw, kept]) => sameName(raw, kept));
  return {
    files,
    byKey: new Map(files.map(file => [file.key, file])),
    notes: [...listing.notes, ...notes],
    unknown: listing.unknown,
  };
}

function isKnown(listing: Listing, known: ReadonlyMap<string, KnownFile>, raw: string): boolean {
  return listing.files.some(file => {
    if (file.raw !== raw && !file.raw.startsWith(`${raw}/`)) return false;
    const copy = known.get(file.key);
    return copy !== undefined && copy.bytes === file.bytes && copy.modifiedMs === file.modifiedMs;
  });
}

function isBeneathAny(dropped: ReadonlyMap<string, string>, raw: string): boolean {
  const names = raw.split('/');
  return names.some((_, index) => dropped.has(names.slice(0, index + 1).join('/')));
}

function sameName(raw: string, kept: string): ShareNote {
  const path = raw.normalize('NFC');
  return {
    path,
    problem: { code: 'mirror.same-name', parameters: { file: path, kept: kept.normalize('NFC') } },
  };
}

/** Whether a key is, or lies beneath, something that could not be looked at. */
export function isUnknown({ unknown }: Pick<Sight, 'unknown'>, key: string): boolean {
  return unknown.some(lost => key === lost || key.startsWith(`${lost}/`));
}

/**
 * Says why a walk must not be believed: nothing there at all, or fewer than half of the files in force although more
 * than one item lost some. (That one item loses many or all of its files is a planner's everyday work.)
 */
export function distrust(sight: Sight, inForce: ReadonlyMap<string, ItemInForce>): string | undefined {
  if (sight.files.length === 0 && sight.unknown.length === 0) return 'mirror.empty';
  let total = 0;
  let lost = 0;
  let itemsThatLost = 0;
  for (const { files } of inForce.values()) {
    const lostHere = [...files.keys()].filter(key => !sight.byKey.has(key) && !isUnknown(sight, key)).length;
    total += files.size;
    lost += lostHere;
    itemsThatLost += Number(lostHere > 0);
  }
  const isDeliberate = itemsThatLost <= 1 && inForce.size > 1;
  return lost * 2 > total && !isDeliberate ? 'mirror.half-gone' : undefined;
}
