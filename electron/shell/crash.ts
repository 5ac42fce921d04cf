import { app } from 'electron';
import type { Log } from '#hub/log';
import { exitCodes, sayOnConsole } from '#hub/program';

/** A bug ends the program for its supervisor; without this Electron would show a dialog over the kiosk. */
export function endAfterCrash(log: Log): void {
  const end = (error: unknown) => {
    log.error('program.crashed', { error });
    sayOnConsole(error instanceof Error ? (error.stack ?? error.message) : String(error));
    app.exit(exitCodes.crashed);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
