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
import type { KnownFile } from './store';
import type { ListedFile } from './walk-share';

/** Bytes a call to the share: small enough that slowness is noticed and a stop obeyed soon. */
const CALL_BYTES = 64 * 1024 * 1024;

/** Bytes of copies made durable at once. */
const BATCH_BYTES = 256 * 1024 * 1024;

/** After so long the pass ends and the next one goes on: what is ready by then is published first. */
const COPYING_MS = 20_000;

export interface TransferParts {
  access: ShareAccess;
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
  let rest = files;
  try {
    while (rest.length > 0 && !signal?.aborted && parts.clock.now() < endsAt) {
      const outcomes = await parts.access.copy(rest, CALL_BYTES);
      for (const [index, outcome] of outcomes.entries())
        takeCopy(parts, batches, { file: rest[index]!, outcome, pass });
      rest = rest.slice(finished(outcomes));
      await batches.closeWhenFull();
    }
  } finally {
    await batches.close();
  }
  return rest.length === 0;
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
  closeWhenFull(): Promise<void>;
  close(): Promise<void>;
}

/** A batch is flushed while the next one is copied; only what is flushed is remembered. */
function createBatches({ memory, flush }: TransferParts): Batches {
  let open: KnownFile[] = [];
  let bytes = 0;
  let flushing: Promise<void> = Promise.resolve();
  const seal = async () => {
    const sealed = open;
    open = [];
    bytes = 0;
    await flushing;
    flushing =
      sealed.length === 0 ? Promise.resolve() : flush().then(() => memory.remember(sealed), diskTrouble);
    flushing.catch(() => undefined); // told by the await that follows
  };
  return {
    add: file => {
      open.push(file);
      bytes += file.bytes;
    },
    closeWhenFull: async () => {
      if (bytes >= BATCH_BYTES) await seal();
    },
    close: async () => {
      await seal();
      await flushing;
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
  let rest = requests;
  while (rest.length > 0 && !signal?.aborted) {
    const outcomes = await parts.access.reread(rest, CALL_BYTES);
    for (const [index, outcome] of outcomes.entries()) {
      const { file } = rest[index]!;
      if (outcome.kind === 'same') same.add(file.key);
      if (outcome.kind === 'changed') changed.push(file.key);
      if (outcome.kind === 'unreadable') parts.memory.noteFlaw(file, { code: 'mirror.unreadable' }, pass);
      else if (outcome.kind === 'same') parts.memory.clearFlaw(file.key);
    }
    rest = rest.slice(finished(outcomes));
  }
  await parts.memory.forget(changed);
  return same;
}

/** Requests done with; one that came to `more` is asked again. */
export function finished(outcomes: readonly (CopyOutcome | RereadOutcome)[]): number {
  return outcomes.at(-1)?.kind === 'more' ? outcomes.length - 1 : outcomes.length;
}
