import { useCallback, useRef } from 'react';
import type { MouseEvent } from 'react';

/** A trembling hand or a bouncing panel touches twice; EN 301 549 lets the second identical touch go by. */
export const SAME_TOUCH_MS = 500;

/** Whether a press at `at` counts, when the same control was last pressed at `lastAt` (both in milliseconds). */
export function isNewPress(at: number, lastAt: number | undefined): boolean {
  return lastAt === undefined || at - lastAt >= SAME_TOUCH_MS;
}

/** A click handler that acts on release and lets a second touch within half a second go by. */
export function usePress(onPress: () => void): (event: MouseEvent) => void {
  const lastAt = useRef<number>(undefined);
  return useCallback(
    event => {
      if (!isNewPress(event.timeStamp, lastAt.current)) return;
      lastAt.current = event.timeStamp;
      onPress();
    },
    [onPress],
  );
}
