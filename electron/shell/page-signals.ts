import type { BrowserWindow } from 'electron';
import { isAulaAddress } from './aula-scheme';

/** Calls `alive` for each beat of the page (every 2 s), which the preload script sends; only the page's own main frame is heard. */
export function listenToPage({ webContents }: BrowserWindow, alive: () => void): void {
  webContents.ipc.on('aula:alive', ({ senderFrame }) => {
    if (senderFrame === webContents.mainFrame && isAulaAddress(senderFrame.url)) alive();
  });
}
