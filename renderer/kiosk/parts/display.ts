import { useLive } from '../../hub/hub-provider';
import { knownValue } from './live-content';

/** While the hub has not told which screen this is. */
const NO_DISPLAY = 'kiosk';

/** The name of this screen, as the hub knows it. */
export function useDisplay(): string {
  const freshness = knownValue(
    useLive(['status.freshness'], (hub, signal) => hub.status.freshness(undefined, { signal })),
  );
  return freshness?.display ?? NO_DISPLAY;
}
