import type { Page } from '@playwright/test';
import { createKiosk, type Kiosk } from './kiosk';
import type { Lobby } from './lobby';

/** A page whose time the journey moves on, so that nobody waits for minutes. */
export interface MovedTime {
  /** So much time goes by at once, as if the screen had stood alone. */
  passes(seconds: number): Promise<void>;
}

export type TimedKiosk = Kiosk & MovedTime;

/** Opens a kiosk page of one's own at the lobby's hub, with a time of its own; `close` ends it. */
export async function opensTimedKiosk(lobby: Lobby): Promise<TimedKiosk & { close(): Promise<void> }> {
  const page = await lobby.opensInBrowser(lobby.ready.kiosk);
  const time = await movesTimeOf(page);
  const kiosk = createKiosk({ ...lobby, page });
  return { ...kiosk, ...time, close: () => page.context().close() };
}

/** Hands the page's clocks (Date, performance, timers) to the journey, from its loading on. */
async function movesTimeOf(page: Page): Promise<MovedTime> {
  await page.clock.install();
  await page.reload();
  return { passes: seconds => page.clock.fastForward(seconds * 1000) };
}

/** The page's Date stands still but for the journey's moves, while its timers run: however long looking takes, nothing turns. */
export async function stopsTimeOf(page: Page): Promise<MovedTime> {
  let nowMs = Date.now();
  await page.clock.setFixedTime(nowMs);
  await page.reload();
  return { passes: seconds => page.clock.setFixedTime((nowMs += seconds * 1000)) };
}
