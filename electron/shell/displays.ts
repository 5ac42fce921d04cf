import { type BrowserWindow, type Rectangle, screen } from 'electron';
import type { Log } from '#hub/log';

const settleMs = 1_000;

/** Where the kiosk's window belongs: over the whole first screen. */
export function screenBounds(): Rectangle {
  return screen.getPrimaryDisplay().bounds;
}

/**
 * Keeps the window over the whole screen when a screen is plugged out or in, turned or scaled. Looks twice, because
 * some systems report the new size before the window can have it. Returns the way out.
 */
export function followDisplays(window: () => BrowserWindow | undefined, log: Log): () => void {
  const timers = new Set<NodeJS.Timeout>();
  const later = (delayMs: number) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      coverScreen(window(), log);
    }, delayMs);
    timers.add(timer);
  };
  const changed = () => {
    stop();
    later(settleMs);
    later(2 * settleMs);
  };
  const stop = () => {
    timers.forEach(clearTimeout);
    timers.clear();
  };
  const events = ['display-added', 'display-removed', 'display-metrics-changed'] as const;
  for (const event of events) screen.on(event as 'display-added', changed);
  return () => {
    stop();
    for (const event of events) screen.off(event as 'display-added', changed);
  };
}

function coverScreen(window: BrowserWindow | undefined, log: Log): void {
  if (!window || window.isDestroyed()) return;
  const wanted = screenBounds();
  const { x, y, width, height } = window.getBounds();
  if (x === wanted.x && y === wanted.y && width === wanted.width && height === wanted.height) return;
  window.setBounds(wanted);
  log.info('shell.display-followed', { ...wanted });
}
