import { type BrowserWindow, type Rectangle, screen } from 'electron';
import type { Log } from '#hub/log';

const settleMs = 1_000;

/** Where the kiosk's window belongs: over the whole first screen. */
export function screenBounds(): Rectangle {
  return screen.getPrimaryDisplay().bounds;
}

/**
 * Keeps the window over the whole screen when a screen is plugged out or in, turned or scaled: looks a second after
 * the last change, when the system has settled. Returns the way out.
 */
export function followDisplays(window: () => BrowserWindow | undefined, log: Log): () => void {
  let stop = () => {};
  const changed = () => {
    stop();
    const shown = window();
    stop = shown ? coverScreenSoon(shown, log, settleMs) : stop;
  };
  const events = ['display-added', 'display-removed', 'display-metrics-changed'] as const;
  for (const event of events) screen.on(event as 'display-added', changed);
  return () => {
    stop();
    for (const event of events) screen.off(event as 'display-added', changed);
  };
}

/**
 * Looks twice whether the window covers its screen, because some systems report a size before the window has it and
 * X11 makes a window a pixel short of its screen at first. Returns the way out.
 */
export function coverScreenSoon(window: BrowserWindow, log: Log, afterMs: number): () => void {
  const timers = [afterMs, 2 * afterMs].map(delayMs => setTimeout(() => coverScreen(window, log), delayMs));
  return () => timers.forEach(clearTimeout);
}

function coverScreen(window: BrowserWindow, log: Log): void {
  if (window.isDestroyed() || covers(window)) return;
  window.setBounds(screenBounds());
  if (!covers(window)) {
    // Entering anew is what makes the window the screen's size where setting the size alone does not.
    window.setKiosk(false);
    window.setKiosk(true);
  }
  log.info('shell.screen-covered', { ...window.getBounds() });
}

function covers(window: BrowserWindow): boolean {
  const wanted = screenBounds();
  const { x, y, width, height } = window.getBounds();
  return x === wanted.x && y === wanted.y && width === wanted.width && height === wanted.height;
}
