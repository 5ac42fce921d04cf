import { z } from 'zod';

/** One sentence for the planner, as a key: `problems.<code>` in the locales, with what stands in its gaps. */
export const problemSchema = z.object({
  /** Locale key below `problems.`, for example `mirror.unfinished`. */
  code: z.string(),
  /** The file at fault, relative to its item; absent when the whole item is meant. */
  file: z.string().exactOptional(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
});
export type Problem = z.infer<typeof problemSchema>;

export const mirroredFileSchema = z.object({
  /** Relative to its item, NFC, separated by '/'; for an item that is one file, the file's own name. */
  path: z.string(),
  /** Lower-case hexadecimal SHA-256 of the bytes, the file's name in the local store. */
  sha256: z.string(),
  bytes: z.number(),
  /** The share's own idea of the time of change, epoch milliseconds; compared only with itself. */
  modifiedMs: z.number(),
});
export type MirroredFile = z.infer<typeof mirroredFileSchema>;

export const snapshotItemSchema = z.object({
  /** `kaavat/1099-keskusta`, `lomakkeet`, `aula.yaml` …, relative to the share, NFC. */
  path: z.string(),
  /** Sorted by path. */
  files: z.array(mirroredFileSchema).readonly(),
  /** When this version of the item came into force here, epoch milliseconds. */
  since: z.number(),
});
export type SnapshotItem = z.infer<typeof snapshotItemSchema>;

/** What is published: every item in one whole version that the planner really laid. */
export const snapshotSchema = z.object({
  /** Hash of the contents: the same files give the same id. */
  id: z.string(),
  /** When it came into force here, epoch milliseconds. */
  madeAt: z.number(),
  /** Sorted by path. */
  items: z.array(snapshotItemSchema).readonly(),
  files: z.number(),
  bytes: z.number(),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** An item, or one file of a lenient item, whose newest version waits to be mended. */
export const heldItemSchema = z.object({
  path: z.string(),
  problems: z.array(problemSchema).readonly(),
  /** When it was first held, epoch milliseconds. */
  since: z.number(),
  /** Whether an older good version is shown meanwhile. */
  showsOlder: z.boolean(),
});
export type HeldItem = z.infer<typeof heldItemSchema>;

export const shareStatusSchema = z.object({
  reachable: z.boolean(),
  /** End of the last pass that saw the whole share, epoch milliseconds. */
  lastScanAt: z.number().exactOptional(),
  /** When the snapshot in force last changed, epoch milliseconds. */
  lastChangeAt: z.number().exactOptional(),
  /** Why the share is not followed just now: a locale key below `problems.`. */
  problem: z.string().exactOptional(),
  held: z.array(heldItemSchema).readonly(),
  /** Items seen to change whose new version is not settled yet. */
  pending: z.array(z.string()).readonly(),
  /** Files and bytes of the snapshot in force. */
  files: z.number(),
  bytes: z.number(),
});
export type ShareStatus = z.infer<typeof shareStatusSchema>;

/** A settled version of an item, offered to whoever knows its meaning before it is published. */
export interface Candidate {
  readonly path: string;
  readonly files: readonly MirroredFile[];
  /** The bytes of one of its files from the local store; throws for a path that is not among `files`. */
  read(relativePath: string): Promise<Uint8Array>;
}

/** Says what is wrong with a candidate in words for its planner; none means it may be published. */
export type Validate = (candidate: Candidate) => Promise<readonly Problem[]>;

/** Follows the shared folder and keeps verified local snapshots of it. */
export interface Mirror {
  /** The snapshot in force, also after a restart while the share is away; undefined before the first one. */
  current(): Snapshot | undefined;
  /** Calls `listener` after each change of the snapshot in force; returns the way out. */
  subscribe(listener: (snapshot: Snapshot) => void): () => void;
  status(): ShareStatus;
  /** One pass over the share; never throws because of the share, whose trouble stands in `status()`. */
  scan(signal?: AbortSignal): Promise<void>;
  /** Polls from now on; the returned function stops it, waits for the pass under way and ends the workers. */
  start(): () => Promise<void>;
  /** Path of an object in the local store; throws for what is no SHA-256. */
  contentFile(sha256: string): string;
  /** Removes old snapshots and unused objects until at most `keepBytes` remain, never what is in force. */
  collect(options: { keepBytes: number }): Promise<void>;
}
