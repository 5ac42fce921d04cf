import type { Clock } from '#content/model/clock';
import type { Log } from '#hub/log';

import { TILE_PX, type DocumentInfo } from './contract';
import { createJobRunner, type StartWorker } from './job-runner';
import { DEFAULT_PAGES_LIMITS, type PagesLimits } from './limits';
import type { PagesJob } from './make-pictures';
import { createPictureShelf } from './picture-shelf';
import { hurried, takeNext, type Task, type Urgency } from './queue';
import { levelSize, settle } from './rules';
import type { JobOutcome } from './worker-messages';

export interface PagesParts {
  /** Pictures are kept in its folder `pages`. */
  dataDir: string;
  /** Path of a document's bytes. */
  contentFile(sha256: string): string;
  startWorker: StartWorker;
  clock: Clock;
  log: Log;
  limits?: Partial<PagesLimits>;
}

/** Pictures and text of documents (PDF, PNG, JPEG), made once for each content and kept. */
export interface Pages {
  /** Asks for a document's pictures; asking again costs nothing, and finds those of an earlier run. */
  prepare(document: { sha256: string; mediaType: string; urgency: Urgency }): void;
  /** What there is now; undefined for a document never asked for. */
  info(sha256: string): Promise<DocumentInfo | undefined>;
  /** Path of a WebP tile that is ready; page from 1, level from the coarsest (0). */
  file(sha256: string, page: number, level: number, column: number, row: number): string | undefined;
  /** Path of a page's thumbnail, WebP, when it is ready; page from 1. */
  thumbnail(sha256: string, page: number): string | undefined;
  /** The text of each page; undefined until it has been read. */
  text(sha256: string): Promise<readonly string[] | undefined>;
  /** Path of the words with their places (`documentText` as JSON); undefined until they have been read. */
  textFile(sha256: string): string | undefined;
  /** Calls with the hash whenever more of a document can be shown, its text is there, or it has failed. */
  subscribe(listener: (sha256: string) => void): () => void;
  /** Forgets and removes the pictures of all documents but these. */
  sweep(keep: ReadonlySet<string>): Promise<void>;
  /** Ends the worker; unfinished documents are made again in the next run. */
  close(): Promise<void>;
}

interface Known {
  info: DocumentInfo;
  textReady: boolean;
}

const WAITING: DocumentInfo = { state: 'waiting', complete: false, pageCount: 0, hasForm: false, pages: [] };

export function createPages(parts: PagesParts): Pages {
  const { clock, log } = parts;
  const shelf = createPictureShelf(parts.dataDir);
  const runner = createJobRunner(parts.startWorker, { ...DEFAULT_PAGES_LIMITS, ...parts.limits });
  const known = new Map<string, Known>();
  const listeners = new Set<(sha256: string) => void>();
  let waiting: Task[] = [];
  let current: Task | undefined;
  let working: Promise<void> | undefined;
  let closed = false;

  function find(sha256: string): Known | undefined {
    const remembered = known.get(sha256);
    if (remembered) return remembered;
    const info = shelf.find(sha256);
    return info && remember(sha256, { info, textReady: info.state === 'ready' });
  }

  function remember(sha256: string, entry: Known): Known {
    known.set(sha256, entry);
    return entry;
  }

  function change(sha256: string, entry: Known) {
    remember(sha256, entry);
    for (const listener of listeners) listener(sha256);
  }

  function isQueued(sha256: string): boolean {
    return current?.sha256 === sha256 || waiting.some(task => task.sha256 === sha256);
  }

  async function work(): Promise<void> {
    for (;;) {
      const next = takeNext(waiting);
      waiting = next.rest;
      current = next.task;
      if (!current || closed) return;
      const startedAt = clock.now();
      const outcome = await runner.run(jobFor(current), info => announce(current, info));
      if (closed) return;
      await conclude(current, outcome, clock.now() - startedAt);
    }
  }

  function wake() {
    if (closed || working) return;
    working = work()
      .catch((error: unknown) => log.error('pages.stopped', { error }))
      .finally(() => {
        working = undefined;
        current = undefined;
        if (waiting.length > 0) wake();
      });
  }

  function jobFor(task: Task): PagesJob {
    const { sha256, mediaType } = task;
    const base = { sha256, mediaType, file: parts.contentFile(sha256), folder: shelf.folder(sha256).folder };
    if (task.step === 'look') return { ...base, step: 'look' };
    return { ...base, step: 'refine', page: task.page, info: find(sha256)?.info ?? WAITING };
  }

  function announce(task: Task | undefined, info: DocumentInfo) {
    if (task) change(task.sha256, { info, textReady: known.get(task.sha256)?.textReady ?? false });
  }

  async function conclude(task: Task, outcome: JobOutcome, tookMs: number): Promise<void> {
    const { sha256, step } = task;
    if (outcome.kind === 'done') {
      log.info('pages.made', { sha256, step, tookMs, pages: outcome.info.pageCount });
      remember(sha256, { info: outcome.info, textReady: true });
      if (step === 'look') waiting = [...waiting, ...refinements(task, outcome.info)];
      if (isWaiting(sha256)) change(sha256, { info: outcome.info, textReady: true });
      else await shelve(sha256, settle(outcome.info));
    } else if (outcome.kind === 'refused') {
      log.warn('pages.refused', { sha256, step, tookMs, reason: outcome.reason, detail: outcome.detail });
      waiting = waiting.filter(other => other.sha256 !== sha256);
      await shelve(sha256, afterRefusal(task, known.get(sha256)?.info ?? WAITING, outcome.reason));
    } else {
      log.error('pages.unavailable', { sha256, step, tookMs, detail: outcome.detail });
      waiting = waiting.filter(other => other.sha256 !== sha256);
      known.delete(sha256);
    }
  }

  const isWaiting = (sha256: string) => waiting.some(task => task.sha256 === sha256);

  async function shelve(sha256: string, info: DocumentInfo): Promise<void> {
    await shelf.keep(sha256, info);
    change(sha256, { info, textReady: info.state === 'ready' && (known.get(sha256)?.textReady ?? false) });
  }

  return {
    prepare({ sha256, mediaType, urgency }) {
      if (isQueued(sha256)) {
        if (urgency === 'now') waiting = hurried(waiting, sha256);
      } else if (!find(sha256)?.info.complete) {
        remember(sha256, { info: WAITING, textReady: false });
        waiting = [...waiting, { sha256, mediaType, urgency, step: 'look' }];
        wake();
      }
    },
    info: async sha256 => find(sha256)?.info,
    file(sha256, page, level, column, row) {
      const pyramid = find(sha256)?.info.pages[page - 1]?.pyramid;
      if (!pyramid || !isIndex(level, pyramid.readyLevels)) return undefined;
      const { widthPx, heightPx } = levelSize(pyramid, level);
      const inside =
        isIndex(column, Math.ceil(widthPx / TILE_PX)) && isIndex(row, Math.ceil(heightPx / TILE_PX));
      return inside ? shelf.folder(sha256).tile(page, level, column, row) : undefined;
    },
    thumbnail(sha256, page) {
      const ready = find(sha256)?.info.pages[page - 1]?.thumbnail !== undefined;
      return ready ? shelf.folder(sha256).thumbnail(page) : undefined;
    },
    text: async sha256 => (find(sha256)?.textReady ? shelf.text(sha256) : undefined),
    textFile: sha256 => (find(sha256)?.textReady ? shelf.folder(sha256).text : undefined),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async sweep(keep) {
      waiting = waiting.filter(task => keep.has(task.sha256));
      const isWanted = (sha256: string) => keep.has(sha256) || current?.sha256 === sha256;
      for (const sha256 of known.keys()) if (!isWanted(sha256)) known.delete(sha256);
      const removed = await shelf.sweep(isWanted);
      if (removed > 0) log.info('pages.swept', { removed });
    },
    async close() {
      closed = true;
      await runner.close();
      await working;
    },
  };
}

const isIndex = (value: number, count: number): boolean =>
  Number.isInteger(value) && value >= 0 && value < count;

function refinements({ sha256, mediaType, urgency }: Task, info: DocumentInfo): Task[] {
  return info.pages.flatMap(({ pyramid }, index): Task[] =>
    pyramid && pyramid.readyLevels < pyramid.levels
      ? [{ sha256, mediaType, urgency, step: 'refine', page: index + 1 }]
      : [],
  );
}

/** A document whose first look succeeded keeps what is sharp so far; otherwise it has failed. */
function afterRefusal(
  { step }: Task,
  info: DocumentInfo,
  reason: NonNullable<DocumentInfo['reason']>,
): DocumentInfo {
  if (step === 'refine') return { ...settle(info), reason };
  return { ...WAITING, state: 'failed', complete: true, reason };
}
