import type { Clock } from '#content/model/clock';
import type { Log } from '../log';
import type { PrinterState } from '../queue/contract';

/** Holds the state and tells of its changes. A printer that nobody has looked at yet is 'offline'. */
export function createPrinterState(clock: Clock, log: Log) {
  let current: PrinterState = { state: 'offline', since: clock.now() };
  const listeners = new Set<() => void>();
  return {
    current: () => current,
    set(state: PrinterState['state']): void {
      if (state === current.state) return;
      log.info('printing.state', { state, before: current.state });
      current = { state, since: clock.now() };
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void): () => void {
      // Its own entry, so that the same listener twice is two listeners.
      const entry = () => listener();
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
  };
}
