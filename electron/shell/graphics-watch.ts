import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import type { Log } from '#hub/log';
import { createGraphicsTrouble } from './graphics-rules';

export interface GraphicsOptions {
  dataDirectory: string;
  version: string;
  log: Log;
}

const marker = (dataDirectory: string) => path.join(dataDirectory, 'software-graphics');

/** Before Electron is ready: draws in software when the graphics of this version had trouble on this machine. */
export function chooseGraphics({ dataDirectory, version, log }: GraphicsOptions): void {
  if (markedVersion(marker(dataDirectory)) !== version) return;
  log.warn('shell.software-graphics', { version });
  app.disableHardwareAcceleration();
}

/** Counts the deaths of the graphics process; in trouble it leaves a mark for the next start and calls `startAgain`. */
export function watchGraphics(
  { dataDirectory, version, log }: GraphicsOptions,
  startAgain: () => void,
): void {
  const isTrouble = createGraphicsTrouble(() => performance.now());
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.error('shell.process-gone', { type, reason, exitCode });
    if (type !== 'GPU' || !isTrouble()) return;
    writeFileSync(marker(dataDirectory), version);
    startAgain();
  });
}

function markedVersion(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
