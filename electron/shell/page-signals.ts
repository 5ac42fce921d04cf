import type { BrowserWindow, IpcMainEvent } from 'electron';
import { isAulaAddress } from './aula-scheme';

export interface PageSignals {
  /** The first content of the page is on its surface. */
  painted(): void;
  /** The page's thread is not stuck; comes every 2 s. */
  alive(): void;
}

/** Listens to the two things that the preload script tells; heard only from the page's own main frame. */
export function listenToPage(window: BrowserWindow, { painted, alive }: PageSignals): void {
  const own = (act: () => void) => (event: IpcMainEvent) => {
    const { senderFrame } = event;
    if (senderFrame !== window.webContents.mainFrame || !isAulaAddress(senderFrame.url)) return;
    act();
  };
  window.webContents.ipc.on('aula:painted', own(painted));
  window.webContents.ipc.on('aula:alive', own(alive));
}
