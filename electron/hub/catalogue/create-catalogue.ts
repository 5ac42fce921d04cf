import { createHash } from 'node:crypto';
import type { Bounds } from '#content/model/coordinates';
import type { Log } from '../log';
import type { Candidate, Problem, Snapshot, SnapshotItem } from '../mirror/contract';
import { catalogueOf, emptyCatalogue, gateOf, type Catalogue } from './catalogue';
import { sweepDerived } from './derived-store';
import { finding, toProblem } from './finding';
import type { PlaceWork } from './geometry/place-work';
import { snapshotReader, type ItemReader } from './items/item-reader';
import { dependsOnGate, readItem, type ItemReading } from './items/read-item';

/** What is published, kept up with the mirror's snapshots. */
export interface CatalogueKeeper {
  current(): Catalogue;
  /** Reads a snapshot and puts it in force; of several in a row only the newest is read. Items seen before are not read again. */
  follow(snapshot: Snapshot): Promise<void>;
  /** Says why a candidate may not be published; what only costs an entry of it is no reason. For the mirror. */
  validate(candidate: Candidate): Promise<readonly Problem[]>;
  /** Calls after each change of the catalogue in force; returns the way out. */
  subscribe(listener: (catalogue: Catalogue) => void): () => void;
  close(): Promise<void>;
}

export interface CatalogueParts {
  readonly contentFile: (sha256: string) => string;
  /** Files made from published ones are kept here, by hash. */
  readonly derivedDirectory: string;
  readonly placeWork: PlaceWork;
  readonly log: Log;
}

/** What cannot be judged before the municipality's boundary has been read, and is judged again then. */
const NEEDS_BOUNDARY = 'catalogue.coordinates-unclear';

/** Creates the catalogue; empty until the first `follow`. */
export function createCatalogue({
  contentFile,
  derivedDirectory,
  placeWork,
  log,
}: CatalogueParts): CatalogueKeeper {
  const listeners = new Set<(catalogue: Catalogue) => void>();
  const read = new Map<string, Promise<ItemReading>>();
  let current = emptyCatalogue;
  let newest: Snapshot | undefined;
  let following: Promise<void> | undefined;
  let gate: Bounds | undefined;
  let reading = 0;

  const readNow = async (
    reader: ItemReader,
    within: Bounds | undefined,
    key: string,
  ): Promise<ItemReading> => {
    reading += 1;
    try {
      return await readItem(reader, { gate: within, place: placeWork.perform, derivedDirectory });
    } catch (error) {
      read.delete(key);
      log.error('catalogue.unreadable', { item: reader.path, error });
      return { path: reader.path, content: undefined, findings: [finding('stops', 'catalogue.unreadable')] };
    } finally {
      reading -= 1;
    }
  };
  const readOnce = (reader: ItemReader, within: Bounds | undefined): Promise<ItemReading> => {
    const key = fingerprint(reader, within);
    const known = read.get(key) ?? readNow(reader, within, key);
    read.set(key, known);
    return known;
  };
  /** While anything is being read, a file just written may have no reader yet. */
  const sweep = async () => {
    const kept = (await Promise.all(read.values())).map(one => catalogueOf([one], undefined).files);
    if (reading === 0) sweepDerived(derivedDirectory, sha256 => kept.some(files => files.has(sha256)));
  };
  const readSnapshot = async (snapshot: Snapshot): Promise<Catalogue> => {
    const readers = snapshot.items.map(item => snapshotReader(item, contentFile));
    const fixed = await Promise.all(
      readers.filter(({ path }) => !dependsOnGate(path)).map(one => readOnce(one, undefined)),
    );
    gate = gateOf(fixed);
    const readings = await inOrder(readers, reader =>
      readOnce(reader, dependsOnGate(reader.path) ? gate : undefined),
    );
    return catalogueOf(readings, snapshot.id);
  };
  const forgetUnused = (items: readonly SnapshotItem[]) => {
    const used = new Set(items.flatMap(item => [fingerprint(item, gate), fingerprint(item, undefined)]));
    for (const key of read.keys()) if (!used.has(key)) read.delete(key);
  };
  const settle = async () => {
    while (newest !== undefined) {
      const snapshot = newest;
      newest = undefined;
      current = await readSnapshot(snapshot);
      forgetUnused(snapshot.items);
      log.info('catalogue.read', {
        snapshot: snapshot.id,
        plans: current.plans.length,
        held: current.held.size,
      });
      for (const listener of listeners) listener(current);
    }
    await sweep();
  };

  return {
    current: () => current,
    follow(snapshot) {
      newest = snapshot;
      following ??= settle().finally(() => (following = undefined));
      return following;
    },
    async validate(candidate) {
      const within = dependsOnGate(candidate.path) ? gate : undefined;
      const { findings } = await readOnce(candidate, within);
      return findings
        .filter(
          ({ severity, code }) => severity === 'stops' && (code !== NEEDS_BOUNDARY || within !== undefined),
        )
        .map(toProblem);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => placeWork.close(),
  };
}

/** One after another: a hundred plans at once would only fill the memory. */
async function inOrder<T, R>(list: readonly T[], step: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const one of list) results.push(await step(one));
  return results;
}

/** The same files in the same municipality give the same reading. */
function fingerprint(
  { path, files }: Pick<SnapshotItem, 'path' | 'files'>,
  gate: Bounds | undefined,
): string {
  const hash = createHash('sha256').update(JSON.stringify([path, gate ?? null]));
  for (const file of files) hash.update(`${file.path}\0${file.sha256}\0`);
  return hash.digest('hex');
}
