/** Tells whoever watches that something which a page shows may have changed. */
export interface Revisions {
  current(): number;
  /** Raises the number and wakes the watchers at once; many that follow closely are one more. */
  raise(): void;
  /** The number now, and then each newer one, until the signal or `close` ends it. */
  watch(signal?: AbortSignal): AsyncGenerator<number, void>;
  /** Ends every watch. */
  close(): void;
}

/** How long changes are gathered after one that was told at once: a burst of pictures is two messages. */
const GATHER_MS = 150;

/** Creates the revisions; numbers begin at `first`, so that a page that outlived the hub sees that it is another. */
export function createRevisions(first: number): Revisions {
  const wakers = new Set<() => void>();
  const ending = new AbortController();
  let revision = first;
  let gathering: NodeJS.Timeout | undefined;
  let hasMore = false;

  const wake = () => {
    hasMore = false;
    gathering = setTimeout(() => {
      gathering = undefined;
      if (hasMore) wake();
    }, GATHER_MS);
    revision += 1;
    for (const waker of [...wakers]) waker();
  };
  const changed = (seen: number, signal: AbortSignal) =>
    new Promise<void>(resolve => {
      if (seen !== revision || signal.aborted) return resolve();
      const done = () => {
        wakers.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      wakers.add(done);
      signal.addEventListener('abort', done);
    });

  return {
    current: () => revision,
    raise() {
      if (ending.signal.aborted) return;
      if (gathering === undefined) wake();
      else hasMore = true;
    },
    async *watch(signal) {
      const until = signal === undefined ? ending.signal : AbortSignal.any([signal, ending.signal]);
      while (!until.aborted) {
        const seen = revision;
        yield seen;
        await changed(seen, until);
      }
    },
    close() {
      clearTimeout(gathering);
      ending.abort();
    },
  };
}
