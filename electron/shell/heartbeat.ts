const silenceMs = 10_000;
const lookEveryMs = 1_000;

export interface Heartbeat {
  /** The page has shown that it lives. */
  beat(): void;
  /** From now on silence counts; until the page has loaded it does not. */
  start(): void;
  stop(): void;
}

/**
 * Calls `onSilence` once when no beat came for 10 s: a hung page raises no event of its own. Silence while this
 * process itself stood still (a sleeping machine, a debugger) does not count.
 */
export function createHeartbeat(onSilence: () => void, monotonicMs: () => number): Heartbeat {
  let lastBeatMs = 0;
  let lastLookMs = 0;
  let timer: NodeJS.Timeout | undefined;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  const look = () => {
    const now = monotonicMs();
    if (now - lastLookMs > 3 * lookEveryMs) lastBeatMs = now;
    lastLookMs = now;
    if (now - lastBeatMs <= silenceMs) return;
    stop();
    onSilence();
  };
  return {
    beat: () => (lastBeatMs = monotonicMs()),
    start() {
      stop();
      lastBeatMs = lastLookMs = monotonicMs();
      timer = setInterval(look, lookEveryMs);
    },
    stop,
  };
}
