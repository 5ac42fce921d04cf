import { app, type Session, type WebContents } from 'electron';
import type { Log } from '#hub/log';
import { isAulaAddress } from './aula-scheme';

/** Keeps every page of the program where it was opened: no other address, no window, no download, no guest page. */
export function keepPagesAtHome(log: Log): void {
  app.on('web-contents-created', (_event, contents) => keepAtHome(contents, log));
}

function keepAtHome(contents: WebContents, log: Log): void {
  const refuse = (event: { preventDefault(): void; url?: string }) => {
    event.preventDefault();
    log.warn('shell.navigation-refused', { scheme: schemeOf(event.url ?? '') });
  };
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', event => {
    if (!isSamePage(event.url, contents.getURL())) refuse(event);
  });
  contents.on('will-frame-navigate', event => {
    if (!event.isMainFrame) refuse(event);
  });
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
}

/** A page may load itself again (that is how a visit is wiped), and nothing else. */
function isSamePage(wanted: string, shown: string): boolean {
  return isAulaAddress(wanted) && wanted.split('#')[0] === shown.split('#')[0];
}

/** Cancels downloads, and every request that would leave the hub: a page can reach nothing else on any network. */
export function keepRequestsAtHome(session: Session, log: Log): void {
  session.on('will-download', event => {
    event.preventDefault();
    log.warn('shell.download-refused');
  });
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isAulaAddress(details.url) && !/^(blob|data):/.test(details.url);
    if (cancel) log.warn('shell.request-refused', { scheme: schemeOf(details.url) });
    answer({ cancel });
  });
}

/** Only the scheme is logged: an address can hold what somebody typed. */
function schemeOf(address: string): string {
  return address.split(':')[0] ?? '';
}
