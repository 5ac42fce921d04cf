import type { ShareEntry, ShareFile, ShareReader } from '#hub/mirror/share-reader';

interface Laid {
  bytes: Uint8Array;
  modifiedMs: number;
  /** Whole as a planner meant it; false while it is still being copied. */
  isWhole: boolean;
}

/** A shared folder in memory that a planner works on, and everything that has ever stood in it. */
export interface FakeShare {
  readonly reader: ShareReader;
  lay(path: string, bytes: Uint8Array): void;
  /** A copy under way: `share` of the bytes, the rest missing or, when reserved, zeros under the final size. */
  layPart(path: string, bytes: Uint8Array, part: { share: number; isReserved: boolean }): void;
  /** Other bytes under the very size and time that stand there. */
  layUnderSameStamp(path: string, bytes: Uint8Array): void;
  remove(path: string): void;
  rename(from: string, to: string): void;
  setMounted(isMounted: boolean): void;
  paths(): string[];
  read(path: string): Laid | undefined;
  /** Each state that an item had while all of its files were whole: path inside -> text, as one string. */
  wholeStates(item: string): ReadonlySet<string>;
  /** Every whole text that ever stood under a name, whichever way the name was written. */
  wholeTexts(path: string): ReadonlySet<string>;
}

/** `step` is called before each thing that the mirror does to the share, and may throw or change the share. */
export function createFakeShare(step: () => void): FakeShare {
  const files = new Map<string, Laid>();
  const states = new Map<string, Set<string>>();
  const texts = new Map<string, Set<string>>();
  let isMounted = true;
  let stamp = 1_000_000;

  function put(path: string, laid: Laid): void {
    files.set(path, laid);
    if (laid.isWhole) addTo(texts, sameName(path), textOf(laid.bytes));
    noteState(itemOf(path));
  }

  function noteState(item: string): void {
    const own = [...files].filter(([path]) => itemOf(path) === item);
    if (own.every(([, laid]) => laid.isWhole)) {
      addTo(
        states,
        item,
        describe(
          own.map(([path, laid]) => [path.normalize('NFC').slice(item.length + 1), textOf(laid.bytes)]),
        ),
      );
    }
  }

  function mounted(): void {
    step();
    if (!isMounted) throw new Error('EHOSTDOWN');
  }

  const file = (path: string): Laid => {
    mounted();
    const laid = files.get(path);
    if (!laid) throw new Error('ENOENT');
    return laid;
  };

  return {
    reader: {
      list: folder => {
        mounted();
        return entriesOf(files, folder);
      },
      open: path => {
        file(path);
        return openFake(() => file(path));
      },
    },
    lay: (path, bytes) => put(path, { bytes, modifiedMs: (stamp += 1_000), isWhole: true }),
    layPart: (path, bytes, { share, isReserved }) => {
      const come = Math.floor(bytes.length * share);
      const part = isReserved ? new Uint8Array(bytes.length) : new Uint8Array(come);
      part.set(bytes.subarray(0, come));
      put(path, { bytes: part, modifiedMs: isReserved ? stamp : (stamp += 1_000), isWhole: false });
    },
    layUnderSameStamp: (path, bytes) => {
      const before = files.get(path);
      if (before) put(path, { bytes, modifiedMs: before.modifiedMs, isWhole: true });
    },
    remove: path => {
      files.delete(path);
      noteState(itemOf(path));
    },
    rename: (from, to) => {
      const laid = files.get(from);
      if (!laid || from === to) return;
      files.delete(from);
      put(to, laid);
    },
    setMounted: mount => void (isMounted = mount),
    paths: () => [...files.keys()],
    read: path => files.get(path),
    wholeStates: item => states.get(item) ?? new Set(),
    wholeTexts: path => texts.get(sameName(path)) ?? new Set(),
  };
}

function openFake(find: () => Laid): ShareFile {
  return {
    stamp: () => ({ bytes: find().bytes.length, modifiedMs: find().modifiedMs }),
    read: (into, position) => {
      const part = find().bytes.subarray(position, position + into.length);
      into.set(part);
      return part.length;
    },
    close: () => undefined,
  };
}

function entriesOf(files: ReadonlyMap<string, Laid>, folder: string): ShareEntry[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const entries = new Map<string, ShareEntry>();
  for (const [path, { bytes, modifiedMs }] of files) {
    if (!path.startsWith(prefix)) continue;
    const [name = '', ...deeper] = path.slice(prefix.length).split('/');
    entries.set(
      name,
      deeper.length > 0 ? { kind: 'folder', name } : { kind: 'file', name, bytes: bytes.length, modifiedMs },
    );
  }
  return [...entries.values()];
}

/** The plan's folder, or the top folder. */
export function itemOf(path: string): string {
  const names = path.normalize('NFC').split('/');
  return names.slice(0, names[0] === 'kaavat' ? 2 : 1).join('/');
}

export function describe(files: readonly (readonly [string, string])[]): string {
  return JSON.stringify([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function sameName(path: string): string {
  return path.normalize('NFC').toLocaleLowerCase('fi');
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}
