import { setTimeout as delay } from 'node:timers/promises';

/** One piece of work at a time, in the order of asking. */
export interface Turns {
  /** What the work gives; 'too-late' when its turn had not come within `withinMs`, and then it is never begun. */
  take<T>(work: () => Promise<T>, withinMs: number): Promise<T | 'too-late'>;
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take<T>(work: () => Promise<T>, withinMs: number) {
      const patience = new AbortController();
      const late = Number.isFinite(withinMs)
        ? lateAfter(withinMs, patience.signal)
        : new Promise<never>(() => {});
      let isTooLate = false;
      const done = last.then(async (): Promise<T | 'too-late'> => {
        patience.abort();
        return isTooLate ? 'too-late' : work();
      });
      last = done.catch(() => {});
      return Promise.race([
        done,
        late.then(() => {
          isTooLate = true;
          return 'too-late' as const;
        }),
      ]);
    },
  };
}

/** Never resolves once the signal is aborted. */
function lateAfter(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(
    resolve =>
      void delay(ms, undefined, { signal }).then(
        () => resolve(),
        () => {},
      ),
  );
}
