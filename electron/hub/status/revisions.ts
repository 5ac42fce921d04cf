/** Tells whoever watches that something which a page shows may have changed. */
export interface Revisions {
  current(): number;
  /** Raises the number and wakes the watchers; many at once are one. */
  raise(): void;
  /** The number now, and then each newer one, until the signal or `close` ends it. */
  watch(signal?: AbortSignal): AsyncGenerator<number, void>;
  /** Ends every watch. */
  close(): void;
}

/** How long changes are gathered before the pages are told: a burst of pictures is one message. */
const GATHER_MS = 150;

/** Creates the revisions; numbers begin at `first`, so that a page that outlived the hub sees that it is another. */
export function createRevisions(first: number): Revisions {
  const wakers = new Set<() => void>();
  const ending = new AbortController();
  let revision = first;
  let gathering: NodeJS.Timeout | undefined;

  const wake = () => {
    gathering = undefined;
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
      gathering ??= setTimeout(wake, GATHER_MS);
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
