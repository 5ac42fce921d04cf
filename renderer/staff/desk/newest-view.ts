import type { DeskView } from '#hub/queue/contract';
import type { Live } from '../../hub/live';

/** An answer this much older than another was given by a hub whose clock was set back, not earlier. */
const CLOCK_SET_BACK_MS = 10_000;

/**
 * The desk's view as it is now: what a deed answered counts at once, and until the live answer is as new. So no press is
 * made on a picture of before the last press.
 */
export function newestView(live: Live<DeskView>, done: DeskView | undefined): Live<DeskView> {
  if (done === undefined || live.state === 'failed') return live;
  if (live.state === 'loading') return { state: 'ready', value: done };
  const aheadMs = done.now - live.value.now;
  const isNewer = aheadMs >= 0 && aheadMs < CLOCK_SET_BACK_MS;
  return isNewer ? { state: live.state, value: done } : live;
}
