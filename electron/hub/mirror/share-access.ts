import type { Flaw } from './formats/bytes';
import type { ItemRule } from './share-layout';
import type { ListedFile, Listing } from './walk-share';

/** What reading one file came to. */
export type CopyOutcome =
  /** Whole, sound and in the local store (not flushed yet). */
  | { readonly kind: 'copied'; readonly key: string; readonly sha256: string; readonly bytes: number }
  /** The budget ended within this file; ask again with the same request to go on. */
  | { readonly kind: 'more'; readonly key: string }
  /** It changed under our hands; the next walk tells. */
  | { readonly kind: 'changed'; readonly key: string }
  /** Whole but not sound. */
  | { readonly kind: 'flawed'; readonly key: string; readonly flaw: NonNullable<Flaw> }
  /** The share would not give it: state unknown. */
  | { readonly kind: 'unreadable'; readonly key: string };

/** What reading a file again came to; `changed` when size, time or the bytes' hash differ from `expected`. */
export type RereadOutcome = {
  readonly kind: 'same' | 'changed' | 'unreadable' | 'more';
  readonly key: string;
};

export interface RereadRequest {
  readonly file: ListedFile;
  readonly expectedSha256: string;
}

/**
 * The share and the local store as the mirror asks for them. Each call does at most `budgetBytes` of work and returns
 * outcomes for the first requests only; the rest is asked again. Rejects with ShareTrouble when the share as a whole
 * cannot be used, with LocalTrouble when this machine's disk cannot.
 */
export interface ShareAccess {
  /** Walks over the share; gives the very listing of the time before when nothing differs. */
  list(): Promise<Listing>;
  copy(files: readonly ListedFile[], budgetBytes: number): Promise<readonly CopyOutcome[]>;
  /** Reads files again from their beginning after the latest `list()`: what it began before is not counted. */
  reread(requests: readonly RereadRequest[], budgetBytes: number): Promise<readonly RereadOutcome[]>;
  /** As `reread`, but a large file may be read over many passes: the slow round over everything. */
  audit(requests: readonly RereadRequest[], budgetBytes: number): Promise<readonly RereadOutcome[]>;
  /** Whether a call is taking longer than it should. */
  isSlow(): boolean;
  close(): Promise<void>;
}

export interface ShareAccessOptions {
  shareDir: string;
  dataDir: string;
  rules: readonly ItemRule[];
  flushEach: boolean;
}

/** The share as a whole cannot be used now; its state is unknown. `code` is a locale key below `problems.`. */
export class ShareTrouble extends Error {
  constructor(
    readonly code: 'mirror.unreachable' | 'mirror.slow',
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}

/** This machine's disk would not take the copy. */
export class LocalTrouble extends Error {
  constructor(
    readonly code: 'mirror.disk-full' | 'mirror.disk',
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}

/** Names the trouble that a local write ran into. */
export function localTrouble(cause: unknown): LocalTrouble {
  const errno = (cause as NodeJS.ErrnoException).code ?? '';
  return new LocalTrouble(
    errno === 'ENOSPC' || errno === 'EDQUOT' ? 'mirror.disk-full' : 'mirror.disk',
    cause,
  );
}
