import type { BrowserWindow, Session } from 'electron';
import type { Log } from '#hub/log';
import { coverScreenSoon, screenBounds } from './displays';
import { createHeartbeat } from './heartbeat';
import { createKioskWindow } from './kiosk-window';
import { blockShortcuts } from './no-shortcuts';
import { listenToPage } from './page-signals';
import { createRecovery } from './recovery-rules';

export interface WindowKeeperOptions {
  session: Session;
  preloadFile: string;
  /** The page to show. */
  address: string;
  log: Log;
  /** Called when even new windows do not help. */
  giveUp(): void;
}

export interface WindowKeeper {
  current(): BrowserWindow | undefined;
  /** Lets the window close; before this nothing does. */
  release(): void;
}

/** A page that paints nothing for this long is shown as it is: a calm surface is better than the desktop behind. */
const paintLimitMs = 10_000;
const settleMs = 200;

/** Keeps one kiosk window on the screen, whatever happens to its page. */
export function keepKioskWindow(options: WindowKeeperOptions): WindowKeeper {
  const { log, giveUp } = options;
  const monotonicMs = () => performance.now();
  const nextStep = createRecovery(monotonicMs);
  let current: BrowserWindow | undefined;
  let released = false;
  open();
  return {
    current: () => current,
    release() {
      released = true;
      current?.destroy();
    },
  };

  function open(): void {
    const before = current;
    const window = createKioskWindow({ ...options, bounds: screenBounds() });
    current = window;
    blockShortcuts(window.webContents);
    showWhenPainted(window, () => before?.destroy());
    watch(window);
    void window.loadURL(options.address).catch(() => undefined); // did-fail-load tells it, and recovers
  }

  function watch(window: BrowserWindow): void {
    const { webContents } = window;
    const heartbeat = createHeartbeat(() => {
      log.error('shell.page-hung');
      webContents.forcefullyCrashRenderer();
    }, monotonicMs);
    listenToPage(window, heartbeat.beat);
    webContents.on('did-finish-load', heartbeat.start);
    webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      heartbeat.stop();
      if (released || window !== current) return;
      recover(window, { reason, exitCode });
    });
    webContents.on('did-fail-load', (_event, exitCode, reason, _address, isMainFrame) => {
      if (isMainFrame && exitCode !== aborted && window === current) recover(window, { reason, exitCode });
    });
    window.on('close', event => {
      if (!released && window === current) event.preventDefault();
    });
    window.on('closed', () => {
      heartbeat.stop();
      if (!released && window === current) recover(undefined, { reason: 'closed', exitCode: 0 });
    });
  }

  function recover(window: BrowserWindow | undefined, cause: { reason: string; exitCode: number }): void {
    const decided = nextStep();
    log.error('shell.page-lost', { ...cause, step: decided.step });
    if (decided.step === 'give-up') giveUp();
    else if (decided.step === 'new-window' || !window) open();
    else setTimeout(() => reload(window), decided.afterMs);
  }

  function reload(window: BrowserWindow): void {
    if (!window.isDestroyed() && window === current) window.webContents.reload();
  }

  /** Shows the window when its first content is painted, or as it is when nothing is painted in time. */
  function showWhenPainted(window: BrowserWindow, shown: () => void): void {
    const show = () => {
      clearTimeout(limit);
      if (window.isDestroyed() || window.isVisible()) return;
      window.show();
      window.setKiosk(true);
      coverScreenSoon(window, log, settleMs);
      shown();
    };
    const limit = setTimeout(show, paintLimitMs);
    window.once('ready-to-show', show);
  }
}

/** Chromium's code for a load that another load has replaced. */
const aborted = -3;
