import type { ItemInForce } from './in-force';
import { isUnknown, type Sight } from './trust';
import type { FileStamp } from './share-reader';

/** A file that was there and is not seen any more. */
export interface Missing {
  /** Time that healthy passes have seen it missing. */
  readonly forMs: number;
  readonly passes: number;
}

/** Office programs delete and rename when they save: a file missing for less is no deletion. */
const DELETED_AFTER_MS = 60_000;
const DELETED_AFTER_PASSES = 3;

/** So much of the time between two passes counts at most: a clock that jumps must not delete anything. */
const COUNTED_STEP_MS = 30_000;

export function isDeleted({ forMs, passes }: Missing): boolean {
  return forMs >= DELETED_AFTER_MS && passes >= DELETED_AFTER_PASSES;
}

export interface AbsenceInput {
  readonly missing: ReadonlyMap<string, Missing>;
  readonly previous: ReadonlyMap<string, FileStamp>;
  readonly inForce: ReadonlyMap<string, ItemInForce>;
  readonly sight: Sight;
  /** Since the last healthy pass. */
  readonly elapsedMs: number;
}

/** The files missing after a healthy pass, by key; what could not be looked at starts to count anew. */
export function nextMissing({
  missing,
  previous,
  inForce,
  sight,
  elapsedMs,
}: AbsenceInput): Map<string, Missing> {
  const next = new Map<string, Missing>();
  const stepMs = Math.min(Math.max(elapsedMs, 0), COUNTED_STEP_MS);
  const consider = (key: string, isInForce: boolean) => {
    if (sight.byKey.has(key) || isUnknown(sight, key)) return;
    const before = missing.get(key);
    const now = before
      ? { forMs: before.forMs + stepMs, passes: before.passes + 1 }
      : { forMs: 0, passes: 1 };
    if (isInForce || !isDeleted(now)) next.set(key, now);
  };
  for (const key of previous.keys()) consider(key, false);
  for (const key of missing.keys()) if (!previous.has(key)) consider(key, false);
  for (const { files } of inForce.values()) for (const key of files.keys()) consider(key, true);
  return next;
}
