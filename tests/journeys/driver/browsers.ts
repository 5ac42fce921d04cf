import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../../build/system-packages';
import { type DisplaySize, rootSwitches, unsmoothedMaps } from './screens';

/** One browser for many pages, each as alone as a person's own: no cookie, store or connection is shared. */
export interface Browsers {
  /** Opens an empty page; its context ends with `page.context().close()`. */
  newPage(size: DisplaySize): Promise<Page>;
  close(): Promise<void>;
}

/** Starts no browser before the first page is wanted. */
export function createBrowsers(): Browsers {
  let started: Promise<Browser> | undefined;
  return {
    async newPage({ widthPx, heightPx }) {
      const browser = await (started ??= startBrowser());
      const context = await browser.newContext({
        viewport: { width: widthPx, height: heightPx },
        locale: 'fi-FI',
      });
      return context.newPage();
    },
    close: async () => (await started)?.close(),
  };
}

/** The operating system's Chromium, or the one that Playwright brings where it was installed. */
async function startBrowser(): Promise<Browser> {
  const executablePath = await findChromium();
  return chromium.launch({
    args: [...rootSwitches(), unsmoothedMaps],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
}
