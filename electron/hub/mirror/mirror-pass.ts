import type { Clock } from '#content/model/clock';
import type { Log } from '#hub/log';

import { nextMissing, type Missing } from './absence';
import { approve, type Approval } from './approve';
import type { MirroredFile, Snapshot, SnapshotItem, Validate } from './contract';
import type { Held } from './held-items';
import { inForceOf, wholePath, type ItemInForce } from './in-force';
import { itemSights } from './item-sights';
import { judge, type ItemSight, type Judgement } from './judge';
import type { MirrorMemory } from './memory';
import type { ShareAccess } from './share-access';
import type { ItemRule } from './share-layout';
import { pathKey } from './share-names';
import type { FileStamp } from './share-reader';
import { snapshotOf, versionOf } from './snapshot';
import type { KnownFile, MirrorStore } from './store';
import { finished } from './share-out';
import { copyAll, rereadAll, type TransferParts } from './transfer';
import { distrust, uniqueSight, type Sight } from './trust';
import type { Listing } from './walk-share';
import { copiesToVerify, filesToAudit, filesToCopy } from './work';

export interface PassParts {
  /** Ways to the share, at least one; the first one also walks. */
  lanes: readonly [ShareAccess, ...ShareAccess[]];
  memory: MirrorMemory;
  store: MirrorStore;
  flush(): Promise<void>;
  clock: Clock;
  log: Log;
  rules: readonly ItemRule[];
  validate: Validate;
  contentFile(sha256: string): string;
  auditBytes: number;
  /** Called when a snapshot has come into force. */
  announce(snapshot: Snapshot): void;
}

/** What a pass came to. */
export type PassResult =
  | { readonly kind: 'distrusted'; readonly code: string }
  | {
      readonly kind: 'seen';
      readonly held: readonly Held[];
      readonly pending: readonly string[];
      /** Whether work was left over that the next pass should take up at once. */
      readonly isUnfinished: boolean;
    };

type Ready = Extract<Judgement['verdict'], { state: 'ready' }>;

/** Files of a slow-round step at most: opening costs more than reading on a slow share. */
const AUDITED_FILES = 200;

/** What is approved is published at the latest after so long, while larger items are still being read. */
const PUBLISH_AFTER_MS = 5_000;

/** The mirror's passes, one after the other, with what they remember between them. */
export function createPasses(parts: PassParts, loaded: Snapshot | undefined) {
  const { lanes, memory, store, clock, log, rules } = parts;
  const [access] = lanes;
  const transfer: TransferParts = { lanes, memory, flush: parts.flush, clock, log };
  const approvals = new Map<string, Approval>();
  let snapshot = loaded;
  let inForce = inForceOf(loaded);
  let missing: ReadonlyMap<string, Missing> = new Map();
  let previous: ReadonlyMap<string, FileStamp> = new Map();
  let lastPassAt: number | undefined;
  let pass = 0;
  let auditFrom = 0;
  let quiet: Quiet | undefined;

  async function run(signal: AbortSignal | undefined): Promise<PassResult> {
    const listing = await access.list();
    if (quiet && quiet.listing === listing) return stayQuiet(quiet, signal);
    quiet = undefined;
    const sight = uniqueSight(listing, memory.known);
    const code = distrust(sight, inForce);
    if (code !== undefined) return { kind: 'distrusted', code };
    noteSight(sight);
    const options = { pass, signal };
    const reread = await rereadAll(transfer, copiesToVerify({ files: sight.files, memory, pass }), options);
    await memory.remember([...reread].flatMap(key => verifiedCopy(key)));
    await publishReady(sight, { reread, signal });
    const all = await copyAll(
      transfer,
      filesToCopy({ files: sight.files, memory, previous: before, pass }),
      options,
    );
    const isSound = all && (await audit(sight, signal));
    const result = report(sight, !all);
    if (isSound && isAtRest(result) && missing.size === 0) quiet = { listing, sight, result };
    return result;
  }

  /** Nothing has changed since a pass that left nothing open: only the slow round goes on. */
  async function stayQuiet({ sight, result }: Quiet, signal: AbortSignal | undefined): Promise<PassResult> {
    lastPassAt = clock.now();
    pass += 1;
    if (!(await audit(sight, signal))) quiet = undefined;
    return result;
  }

  const verifiedCopy = (key: string): KnownFile[] => {
    const copy = memory.known.get(key);
    return copy ? [{ ...copy, verified: true }] : [];
  };

  let before: ReadonlyMap<string, FileStamp> = previous;

  function noteSight(sight: Sight): void {
    const now = clock.now();
    missing = nextMissing({
      missing,
      previous,
      inForce,
      sight,
      elapsedMs: lastPassAt === undefined ? 0 : now - lastPassAt,
    });
    lastPassAt = now;
    pass += 1;
    before = previous;
    previous = sight.byKey;
  }

  const sights = (sight: Sight): ItemSight[] => itemSights({ sight, inForce, missing, rules });

  async function publishReady(
    sight: Sight,
    done: { reread: Set<string>; signal: AbortSignal | undefined },
  ): Promise<void> {
    const judged = sights(sight).map(item => ({ item, ...judge(item, memory) }));
    const changes: Change[] = judged.flatMap(({ item, verdict }) =>
      verdict.state === 'gone' ? [{ path: item.path }] : [],
    );
    let since = clock.now();
    for (const { item, verdict } of judged.sort(bySize)) {
      if (done.signal?.aborted) break;
      if (verdict.state !== 'ready') continue;
      const files = await approvedFiles(item, verdict, done);
      if (files) changes.push({ path: item.path, files });
      if (clock.now() - since < PUBLISH_AFTER_MS) continue;
      await publish(changes.splice(0));
      since = clock.now();
    }
    await publish(changes);
  }

  /** The files of a settled version that may be published; undefined when it is held or moved under our hands. */
  async function approvedFiles(
    item: ItemSight,
    ready: Ready,
    done: { reread: Set<string>; signal: AbortSignal | undefined },
  ): Promise<readonly MirroredFile[] | undefined> {
    const key = pathKey(item.path);
    if (!isKnownHeld(approvals.get(key), item, ready)) {
      if (item.strictness === 'strict' && !(await isStillWhole(item, done))) return undefined;
      approvals.set(key, await approve(parts, { ...item, ...ready }));
    }
    const files = approvals.get(key)?.files;
    if (!files || files.length === 0) return undefined;
    const isInForce = item.inForce && versionOf(item.inForce.item) === versionOf({ path: item.path, files });
    return isInForce ? undefined : files;
  }

  /** Every file of a strict item is read again in the pass that publishes it: what is shown stood there at one time. */
  async function isStillWhole(
    item: ItemSight,
    done: { reread: Set<string>; signal: AbortSignal | undefined },
  ) {
    const rest = item.files.filter(file => !done.reread.has(file.key));
    const requests = rest.flatMap(file => {
      const copy = memory.known.get(file.key);
      return copy ? [{ file, expectedSha256: copy.sha256 }] : [];
    });
    const same = await rereadAll(transfer, requests, { pass, signal: done.signal });
    return rest.every(file => same.has(file.key));
  }

  async function publish(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    const next = snapshotOf(nextItems(inForce, changes, clock.now()), clock.now());
    await store.publish(next);
    snapshot = next;
    inForce = inForceOf(next, inForce);
    log.info('mirror.published', {
      snapshot: next.id,
      files: next.files,
      bytes: next.bytes,
      items: changes.length,
    });
    parts.announce(next);
  }

  /** One step of the slow round that finds what was replaced under the same size and time; false when it found some. */
  async function audit(sight: Sight, signal: AbortSignal | undefined): Promise<boolean> {
    const requests = filesToAudit({ files: sight.files, memory }, auditFrom, AUDITED_FILES);
    if (requests.length === 0 || signal?.aborted) return true;
    const outcomes = await access.audit(requests, parts.auditBytes);
    const changed = outcomes.flatMap(({ kind, key }) => (kind === 'changed' ? [key] : []));
    if (changed.length > 0) log.info('mirror.silently-changed', { files: changed.length });
    await memory.forget(changed);
    const next = requests[finished(outcomes)] ?? requests[0];
    auditFrom = next ? sight.files.indexOf(next.file) : 0;
    return changed.length === 0;
  }

  function report(sight: Sight, isUnfinished: boolean): PassResult {
    const judged = sights(sight).map(item => ({ item, ...judge(item, memory) }));
    return {
      kind: 'seen',
      held: [...noteHolds(sight), ...judged.flatMap(entry => holdsOf(entry, approvals))],
      pending: judged.filter(entry => isPending(entry, approvals)).map(({ item }) => item.path),
      isUnfinished,
    };
  }

  /** Keys of copies whose file a healthy pass did not see, is not waited for and not in force. */
  function vanished(): string[] {
    if (pass === 0) return [];
    const used = new Set([...inForce.values()].flatMap(({ files }) => [...files.keys()]));
    return [...memory.known.keys()].filter(key => !previous.has(key) && !missing.has(key) && !used.has(key));
  }

  return { run, vanished, current: () => snapshot };
}

/** A pass that left nothing open. */
interface Quiet {
  readonly listing: Listing;
  readonly sight: Sight;
  readonly result: PassResult;
}

function isAtRest(result: PassResult): boolean {
  return result.kind === 'seen' && result.held.length === 0 && result.pending.length === 0;
}

interface Change {
  readonly path: string;
  /** Absent: the item is withdrawn. */
  readonly files?: readonly MirroredFile[];
}

function nextItems(
  inForce: ReadonlyMap<string, ItemInForce>,
  changes: readonly Change[],
  now: number,
): SnapshotItem[] {
  const items = new Map([...inForce].map(([key, { item }]) => [key, item]));
  for (const { path, files } of changes) {
    if (files) items.set(pathKey(path), { path, files, since: now });
    else items.delete(pathKey(path));
  }
  return [...items.values()];
}

type Judged = { item: ItemSight } & Judgement;

function bySize(one: Judged, other: Judged): number {
  const bytes = ({ item }: Judged) => item.files.reduce((sum, file) => sum + file.bytes, 0);
  return bytes(one) - bytes(other);
}

/** A strict version known to be held needs no second look; a lenient one is looked at once a version. */
function isKnownHeld(approval: Approval | undefined, { strictness }: ItemSight, { version }: Ready): boolean {
  if (!approval || approval.version !== version) return false;
  return strictness === 'lenient' || approval.files === undefined;
}

function noteHolds(sight: Sight): Held[] {
  return sight.notes.map(({ path, problem }) => ({ path, problem, showsOlder: false }));
}

function holdsOf({ item, verdict, heldFiles }: Judged, approvals: ReadonlyMap<string, Approval>): Held[] {
  const own = heldFiles.map(({ path, problem }) => ({ path, problem, showsOlder: isShown(item, path) }));
  if (verdict.state === 'held') return [...own, ...wholeHolds(item, verdict.problems)];
  const approval = approvals.get(pathKey(item.path));
  if (verdict.state !== 'ready' || approval?.version !== verdict.version) return own;
  if (!approval.files) return [...own, ...wholeHolds(item, approval.problems)];
  const single = approval.problems.map(problem => {
    const path = wholePath(item.path, problem.file ?? item.path);
    return { path, problem, showsOlder: isShown(item, path) };
  });
  return [...own, ...single];
}

function wholeHolds(item: ItemSight, problems: readonly Held['problem'][]): Held[] {
  return problems.map(problem => ({ path: item.path, problem, showsOlder: item.inForce !== undefined }));
}

function isShown({ inForce }: ItemSight, path: string): boolean {
  return inForce?.files.has(pathKey(path)) ?? false;
}

function isPending({ item, verdict }: Judged, approvals: ReadonlyMap<string, Approval>): boolean {
  if (verdict.state === 'pending') return true;
  if (verdict.state !== 'ready') return false;
  return verdict.waits || approvals.get(pathKey(item.path))?.version !== verdict.version;
}
