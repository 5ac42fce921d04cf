import { app } from 'electron';
import { exitCodes } from '#hub/program';
import type { Log } from '#hub/log';

export interface Ending {
  /** Closes everything and ends with this code; a second call changes nothing. */
  end(code: number): void;
  /** Ends so that it is started again: by its supervisor, or by itself where there is none. */
  startAgain(): void;
  /** Adds what must be closed first, newest first. */
  before(close: () => void | Promise<void>): void;
}

const closeLimitMs = 5_000;

/** Ends the program in order, whoever wants it to end: a signal, the operating system, a supervisor's restart. */
export function createEnding(log: Log, isSupervised: boolean): Ending {
  const closings: (() => void | Promise<void>)[] = [];
  let isEnding = false;
  const end = (code: number) => {
    if (isEnding) return;
    isEnding = true;
    const limit = setTimeout(() => app.exit(code), closeLimitMs);
    void closeAll(closings, log).then(() => {
      clearTimeout(limit);
      log.info('program.ended', { code });
      app.exit(code);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end(0));
  app.on('before-quit', event => {
    event.preventDefault();
    end(0);
  });
  // A kiosk without a window gets a new one: it does not end.
  app.on('window-all-closed', () => undefined);
  const startAgain = () => {
    if (!isSupervised && !isEnding) app.relaunch();
    end(exitCodes.startAgain);
  };
  return { end, startAgain, before: close => void closings.unshift(close) };
}

async function closeAll(closings: readonly (() => void | Promise<void>)[], log: Log): Promise<void> {
  for (const close of closings) {
    try {
      await close();
    } catch (error) {
      log.error('program.close-failed', { error });
    }
  }
}
