import { createTranslate } from '../../../content/locales/index';
import { documentAddresses } from '../../../renderer/engines/plan-pages/document-addresses';
import { mountPages } from '../../../renderer/engines/plan-pages/mount-pages';
import type { PagesHandle, PagesView } from '../../../renderer/engines/plan-pages/plan-pages';

/** What a test can do in the page. */
export interface PagesHarness {
  open(sha256: string, options?: { page?: number; reducedMotion?: boolean }): void;
  reader(): PagesHandle;
  views: PagesView[];
  /** Milliseconds of each task longer than 50 ms since the page began or this was last emptied. */
  longTasksMs: number[];
  close(): void;
}

declare global {
  interface Window {
    pagesHarness: PagesHarness;
  }
}

const container = document.querySelector<HTMLElement>('#window');
let handle: PagesHandle | undefined;

window.pagesHarness = {
  views: [],
  longTasksMs: [],
  open(sha256, options = {}) {
    if (!container) throw new Error('no container');
    window.pagesHarness.views = [];
    handle = mountPages(container, { ...documentAddresses(sha256), t: createTranslate('fi'), ...options });
    handle.subscribe(view => window.pagesHarness.views.push(view));
  },
  reader() {
    if (!handle) throw new Error('no document is open');
    return handle;
  },
  close() {
    handle?.dispose();
    handle = undefined;
  },
};

new PerformanceObserver(list => {
  for (const { duration } of list.getEntries()) window.pagesHarness.longTasksMs.push(duration);
}).observe({ type: 'longtask', buffered: true });
