import { cp, stat } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { inProject } from '../../build/project';
import { createHubClient } from '../../renderer/hub/client';
import { followHub } from '../../renderer/hub/connection';
import { createLiveQueries, type Live } from '../../renderer/hub/live';
import type { TestHub } from '../fixtures/test-hub';

/** A wall screen of one hub. */
export interface BoardScreen {
  /** Gets ready for a call; the promise that it gives holds the instant at which that number stands first, in `nowMs`. */
  expects(label: string): Promise<{ shown: Promise<number> }>;
  close(): Promise<void>;
}

/** Epoch milliseconds with the clock's full fineness. */
export const nowMs = () => performance.timeOrigin + performance.now();

const LIMIT_MS = 20_000;

declare global {
  interface Window {
    /** The instant after the next paint in which the label stands first among the calls. */
    painted: Promise<number>;
  }
}

/** The board's own page in Chromium: shown is what has been painted. */
export async function paintedBoard(hub: TestHub, url: string): Promise<BoardScreen> {
  const built = inProject('dist', 'pages');
  await stat(path.join(built, 'board', 'index.html')).catch(() => {
    throw new Error('there are no pages of the board: npm run build makes them');
  });
  await cp(built, hub.config.pagesDirectory, { recursive: true });
  const executablePath = process.env['AULA_CHROMIUM'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(`${url}/board/`);
  await page.locator('main[data-side]').waitFor();
  return {
    async expects(label) {
      await page.evaluate(
        ([wanted, limitMs]) => {
          window.painted = new Promise((resolve, reject) => {
            const limit = setTimeout(() => reject(new Error(`${wanted} was not painted`)), limitMs);
            const observer = new MutationObserver(() => {
              if (document.querySelector('li[data-new] b')?.textContent !== wanted) return;
              observer.disconnect();
              clearTimeout(limit);
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
              requestAnimationFrame(() => port2.postMessage(undefined));
            });
            observer.observe(document.body, { subtree: true, childList: true, characterData: true });
          });
          window.painted.catch(() => undefined);
        },
        [label, LIMIT_MS] as const,
      );
      return { shown: page.evaluate(() => window.painted) };
    },
    close: () => browser.close(),
  };
}

/** The board's own way of following its hub, without a window: shown is what has been answered. */
export async function answeredBoard(_hub: TestHub, url: string): Promise<BoardScreen> {
  const leave = new AbortController();
  const hub = createHubClient(url);
  const connection = followHub({ hub, clock: { now: () => Date.now() } }, leave.signal);
  const query = createLiveQueries({ hub, connection }).query(['queue.board'], (ask, signal) =>
    ask.queue.board(undefined, { signal }),
  );
  const stop = query.subscribe(() => undefined);
  return {
    async expects(label) {
      const shown = new Promise<number>((resolve, reject) => {
        const limit = setTimeout(() => reject(new Error(`${label} was not answered`)), LIMIT_MS);
        const unsubscribe = query.subscribe(() => {
          if (firstLabel(query.store.getState()) !== label) return;
          clearTimeout(limit);
          unsubscribe();
          resolve(nowMs());
        });
      });
      return { shown };
    },
    async close() {
      stop();
      leave.abort();
    },
  };
}

function firstLabel(live: Live<{ calls: readonly { label: string }[] }>): string | undefined {
  return live.state === 'ready' ? live.value.calls[0]?.label : undefined;
}
