import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';

/** Of the pages' own background, so that no moment of a start or a reload is white. */
const backgroundColour = '#f1ede3';

/** What a page may never do; literals, so that no configuration can ever reach them. */
export const pageRules = Object.freeze({
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  devTools: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  backgroundThrottling: false,
  disableDialogs: true,
} as const satisfies WebPreferences);

/** A window over a whole screen, with nothing of the operating system around it. */
export const windowRules = Object.freeze({
  // Becomes a kiosk window when it is shown: on Linux `kiosk: true` here would show it at once, still empty.
  show: false,
  frame: false,
  resizable: false,
  movable: false,
  minimizable: false,
  maximizable: false,
  autoHideMenuBar: true,
  backgroundColor: backgroundColour,
} as const satisfies BrowserWindowConstructorOptions);
