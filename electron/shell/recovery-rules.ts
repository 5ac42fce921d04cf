/** What to do about a page that died, hung or did not load. */
export type Recovery = { step: 'reload'; afterMs: number } | { step: 'new-window' } | { step: 'give-up' };

const minuteMs = 60_000;
const reloadDelaysMs = [200, 1_000, 5_000, 5_000, 5_000];
const newWindowsBeforeGivingUp = 3;
const calmMs = 10 * minuteMs;

/**
 * Decides step by step: reload after 0.2, 1 and then 5 s; a sixth failure within a minute gets a new window; after
 * three new windows within ten minutes of one another the supervisor must start the program again.
 * `monotonicMs` never jumps, unlike the time of day.
 */
export function createRecovery(monotonicMs: () => number): () => Recovery {
  let failures: number[] = [];
  let newWindows: number[] = [];
  return () => {
    const now = monotonicMs();
    failures = [...failures.filter(at => now - at < minuteMs), now];
    newWindows = newWindows.filter(at => now - at < calmMs);
    const afterMs = reloadDelaysMs[failures.length - 1];
    if (afterMs !== undefined) return { step: 'reload', afterMs };
    if (newWindows.length >= newWindowsBeforeGivingUp) return { step: 'give-up' };
    newWindows = [...newWindows, now];
    failures = [];
    return { step: 'new-window' };
  };
}
