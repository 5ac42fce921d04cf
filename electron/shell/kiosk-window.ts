import path from 'node:path';
import { BrowserWindow, type Rectangle, type Session } from 'electron';
import { pageRules, windowRules } from './window-rules';

export interface KioskWindowOptions {
  session: Session;
  preloadFile: string;
  bounds: Rectangle;
}

/** Makes the window, still hidden: `showWhenPainted` shows it. */
export function createKioskWindow({ session, preloadFile, bounds }: KioskWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...windowRules,
    ...bounds,
    webPreferences: { ...pageRules, session, preload: path.resolve(preloadFile) },
  });
  window.setMenu(null);
  window.webContents.on('did-finish-load', () => {
    window.webContents.setZoomFactor(1);
    void window.webContents.setVisualZoomLevelLimits(1, 1);
  });
  return window;
}
