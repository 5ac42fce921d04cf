import { setImmediate as afterReading, setTimeout as delay } from 'node:timers/promises';

/** The promise's own end, or the signal's reason as soon as it is aborted; a late failure is nobody's any more. */
export function within<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const leave = () => reject(reasonOfAbort(signal));
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

/** Whether the promise was kept within `ms`; throws what it throws. */
export async function keptWithin(
  promise: Promise<unknown>,
  ms: number,
  signal: AbortSignal,
): Promise<boolean> {
  const end = new AbortController();
  // A program that was held up must not blame the printer: what has arrived meanwhile is read first.
  const late = delay(ms, false, { signal: end.signal })
    .then(() => afterReading(false))
    .catch(() => false);
  try {
    return await within(Promise.race([promise.then(() => true), late]), signal);
  } finally {
    end.abort();
  }
}

function reasonOfAbort(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason));
}
