import { createTranslate } from '../../../content/locales/index';
import { documentAddresses } from '../../../renderer/engines/plan-pages/document-addresses';
import { mountPages } from '../../../renderer/engines/plan-pages/mount-pages';
import type { PagesHandle, PagesView } from '../../../renderer/engines/plan-pages/plan-pages';
import { afterPaint } from './after-paint';
import './window';

const container = document.querySelector<HTMLElement>('#window');
let handle: PagesHandle | undefined;
let gaps: { lastAt: number; longestMs: number; channel: MessageChannel } | undefined;

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
  watchGaps() {
    const watched = { lastAt: performance.now(), longestMs: 0, channel: new MessageChannel() };
    watched.channel.port1.onmessage = () => {
      const now = performance.now();
      watched.longestMs = Math.max(watched.longestMs, now - watched.lastAt);
      watched.lastAt = now;
      setTimeout(() => watched.channel.port2.postMessage(undefined), 0);
    };
    watched.channel.port2.postMessage(undefined);
    gaps = watched;
  },
  longestGapMs() {
    gaps?.channel.port1.close();
    return gaps?.longestMs ?? 0;
  },
  seen: () => until(() => true),
  sharp: () => until(view => !view.sharpening),
  colour(x, y) {
    const canvas = container?.querySelector('canvas');
    const ratio = window.devicePixelRatio;
    const data = canvas?.getContext('2d')?.getImageData(x * ratio - 2, y * ratio - 2, 4, 4).data ?? [];
    const mean = (channel: number) =>
      [...data].filter((_, at) => at % 4 === channel).reduce((sum, value) => sum + value, 0) / 16;
    return [0, 1, 2, 3].map(channel => Math.round(mean(channel)));
  },
  peer: () => import('./peer').then(module => module.createPeer()),
  close() {
    handle?.dispose();
    handle = undefined;
  },
};

/** Milliseconds until such a view is on screen. */
async function until(isReached: (view: ShownView) => boolean): Promise<number> {
  const startedAt = performance.now();
  await new Promise<void>((resolve, reject) => {
    const leave = window.pagesHarness.reader().subscribe(view => {
      if (view.phase === 'failed') reject(new Error(view.reason));
      if (view.phase !== 'shown' || !isReached(view)) return;
      queueMicrotask(() => leave());
      resolve();
    });
  });
  await afterPaint();
  return performance.now() - startedAt;
}

type ShownView = Extract<PagesView, { phase: 'shown' }>;

new PerformanceObserver(list => {
  for (const { duration } of list.getEntries()) window.pagesHarness.longTasksMs.push(duration);
}).observe({ type: 'longtask', buffered: true });
