import type { DocumentInfo, PagesFailure } from './contract';

/** What the worker tells the hub; every job ends with exactly one of `done`, `refused` and `unavailable`. */
export type WorkerMessage =
  | { kind: 'started' }
  | { kind: 'announced'; info: DocumentInfo }
  | { kind: 'done'; info: DocumentInfo; heapBytes: number }
  /** The document's own fault: remembered. `spent`: the worker must be replaced. */
  | { kind: 'refused'; reason: PagesFailure; detail: string; spent: boolean }
  /** The machine's fault, such as a full disk: tried again when the document is asked for again. */
  | { kind: 'unavailable'; detail: string; spent: boolean };

/** How a job ended. */
export type JobOutcome = Exclude<WorkerMessage, { kind: 'started' | 'announced' }>;
