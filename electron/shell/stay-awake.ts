import { powerSaveBlocker } from 'electron';

/** Keeps the screen on; returns the way to let it sleep again. */
export function keepScreenAwake(): () => void {
  const blocker = powerSaveBlocker.start('prevent-display-sleep');
  return () => powerSaveBlocker.stop(blocker);
}
