import type { Clock } from '#content/model/clock';
import type { Log } from '#hub/log';

import type { MirrorMemory } from './memory';
import {
  localTrouble,
  type CopyOutcome,
  type RereadOutcome,
  type RereadRequest,
  type ShareAccess,
} from './share-access';
import { shareOut } from './share-out';
import type { KnownFile } from './store';
import type { ListedFile } from './walk-share';

/** Bytes of copies made durable at once. */
const BATCH_BYTES = 256 * 1024 * 1024;

/** After so long the pass ends and the next one goes on: what is ready by then is published first. */
const COPYING_MS = 20_000;

export interface TransferParts {
  /** Ways to the share that work at the same time; files are shared out among them. */
  lanes: readonly ShareAccess[];
  memory: MirrorMemory;
  flush(): Promise<void>;
  clock: Clock;
  log: Log;
}

export interface TransferOptions {
  pass: number;
  signal: AbortSignal | undefined;
}

/** Copies files into the local store, durable in batches; returns whether all had their turn. */
export async function copyAll(
  parts: TransferParts,
  files: readonly ListedFile[],
  { pass, signal }: TransferOptions,
): Promise<boolean> {
  const batches = createBatches(parts);
  const endsAt = parts.clock.now() + COPYING_MS;
  try {
    return await shareOut<ListedFile, CopyOutcome>({
      lanes: parts.lanes,
      requests: files,
      bytesOf: file => file.bytes,
      isOver: () => (signal?.aborted ?? false) || parts.clock.now() >= endsAt,
      ask: (lane, rest, budgetBytes) => lane.copy(rest, budgetBytes),
      take: (file, outcome) => takeCopy(parts, batches, { file, outcome, pass }),
    });
  } finally {
    await batches.close();
  }
}

interface TakenCopy {
  file: ListedFile;
  outcome: CopyOutcome;
  pass: number;
}

function takeCopy(
  { memory, log }: TransferParts,
  batches: Batches,
  { file, outcome, pass }: TakenCopy,
): void {
  if (outcome.kind === 'copied') {
    batches.add({ ...stampOf(file), sha256: outcome.sha256, verified: false });
    memory.clearFlaw(file.key);
  } else if (outcome.kind === 'flawed') {
    memory.noteFlaw(file, outcome.flaw, pass);
  } else if (outcome.kind === 'unreadable') {
    log.warn('mirror.unreadable', { key: file.key });
    memory.noteFlaw(file, { code: 'mirror.unreadable' }, pass);
  }
}

function stampOf({ key, bytes, modifiedMs }: ListedFile): Pick<KnownFile, 'key' | 'bytes' | 'modifiedMs'> {
  return { key, bytes, modifiedMs };
}

interface Batches {
  add(file: KnownFile): void;
  close(): Promise<void>;
}

/** A batch is flushed while the next one is copied; only what is flushed is remembered. */
function createBatches({ memory, flush }: TransferParts): Batches {
  let open: KnownFile[] = [];
  let bytes = 0;
  let flushed: Promise<void> = Promise.resolve();
  const seal = () => {
    const sealed = open;
    open = [];
    bytes = 0;
    if (sealed.length === 0) return;
    flushed = flushed.then(() => flush().then(() => memory.remember(sealed), diskTrouble));
    flushed.catch(() => undefined); // told by `close`
  };
  return {
    add: file => {
      open.push(file);
      bytes += file.bytes;
      if (bytes >= BATCH_BYTES) seal();
    },
    close: () => {
      seal();
      return flushed;
    },
  };
}

function diskTrouble(cause: unknown): never {
  throw localTrouble(cause);
}

/** Reads files again and returns the keys that are still the same; what changed is forgotten and copied anew. */
export async function rereadAll(
  parts: TransferParts,
  requests: readonly RereadRequest[],
  { pass, signal }: TransferOptions,
): Promise<Set<string>> {
  const same = new Set<string>();
  const changed: string[] = [];
  await shareOut<RereadRequest, RereadOutcome>({
    lanes: parts.lanes,
    requests,
    bytesOf: ({ file }) => file.bytes,
    isOver: () => signal?.aborted ?? false,
    ask: (lane, rest, budgetBytes) => lane.reread(rest, budgetBytes),
    take: ({ file }, { kind }) => {
      if (kind === 'changed') changed.push(file.key);
      if (kind === 'unreadable') parts.memory.noteFlaw(file, { code: 'mirror.unreadable' }, pass);
      if (kind !== 'same') return;
      same.add(file.key);
      parts.memory.clearFlaw(file.key);
    },
  });
  await parts.memory.forget(changed);
  return same;
}
