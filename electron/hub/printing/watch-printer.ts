import type { PrintingLimits } from './limits';
import type { PrinterLine } from './line';
import type { createPrinterState } from './printer-state';
import { backOffMs } from './rules';
import { reasonOf } from './trouble';
import type { Turns } from './turns';

interface WatchParts {
  line: PrinterLine;
  turns: Turns;
  state: ReturnType<typeof createPrinterState>;
  limits: PrintingLimits;
}

/** Looks at the printer now and then, so that the staff know before a visitor finds out; seldom while it is away. */
export function createWatch({ line, turns, state, limits }: WatchParts) {
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  let isStopped = false;

  async function look(): Promise<void> {
    try {
      const { trouble, isPaperLow } = await line.look(AbortSignal.timeout(limits.printMs));
      failures = 0;
      state.set(trouble ?? (isPaperLow ? 'paper-low' : 'ready'));
    } catch (error) {
      failures += 1;
      state.set(reasonOf(error));
    }
  }

  function lookAfter(ms: number): void {
    clearTimeout(timer);
    if (isStopped) return;
    timer = setTimeout(() => void turns.take(look, Number.POSITIVE_INFINITY).then(lookAgain), ms).unref();
  }

  function lookAgain(): void {
    const { pollMs, awayMs } = limits;
    lookAfter(failures === 0 ? pollMs : backOffMs(failures, { leastMs: pollMs, mostMs: awayMs }));
  }

  lookAfter(0);
  return {
    lookSoon: () => lookAfter(0),
    stop(): void {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
