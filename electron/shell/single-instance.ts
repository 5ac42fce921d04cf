import { app } from 'electron';

/** Whether this is the only program with its data folder; what a second one passes along is never looked at. */
export function isOnlyInstance(): boolean {
  return app.requestSingleInstanceLock();
}
