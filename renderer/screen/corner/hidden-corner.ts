import { useCallback, useEffect, useState } from 'react';

/** So long a press opens the corner: nobody holds a finger there by chance. */
const PRESS_MS = 3_000;
/** Share of the screen's shorter side. */
const CORNER_SHARE = 0.12;
/** A finger that moves farther than this is about something else. */
const STILL_PX = 40;

export interface HiddenCorner {
  readonly isOpen: boolean;
  readonly close: () => void;
}

/**
 * Opens by a press of three seconds in the upper right corner, of which nothing is to be seen, or by Shift and Escape
 * on a keyboard. It only listens: whatever lies in the corner gets its touches as ever.
 */
export function useHiddenCorner(): HiddenCorner {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => watchCorner(window, () => setIsOpen(true)), []);
  return { isOpen, close: useCallback(() => setIsOpen(false), []) };
}

/** Calls `open` for each press that opens; returns the way out. */
export function watchCorner(page: Window, open: () => void): () => void {
  const leave = new AbortController();
  const options = { capture: true, signal: leave.signal };
  let press: { pointer: number; x: number; y: number; timer: ReturnType<typeof setTimeout> } | undefined;
  const forget = () => {
    clearTimeout(press?.timer);
    press = undefined;
  };
  const isHere = ({ clientX, clientY }: PointerEvent) => {
    const size = CORNER_SHARE * Math.min(page.innerWidth, page.innerHeight);
    return clientX >= page.innerWidth - size && clientY <= size;
  };
  page.addEventListener(
    'pointerdown',
    event => {
      forget();
      if (!event.isPrimary || !isHere(event)) return;
      const timer = setTimeout(() => {
        forget();
        open();
      }, PRESS_MS);
      press = { pointer: event.pointerId, x: event.clientX, y: event.clientY, timer };
    },
    options,
  );
  page.addEventListener(
    'pointermove',
    ({ pointerId, clientX, clientY }) => {
      if (press?.pointer === pointerId && Math.hypot(clientX - press.x, clientY - press.y) > STILL_PX)
        forget();
    },
    options,
  );
  for (const name of ['pointerup', 'pointercancel'] as const) page.addEventListener(name, forget, options);
  page.addEventListener(
    'keydown',
    event => {
      if (event.key !== 'Escape' || !event.shiftKey) return;
      event.stopPropagation();
      open();
    },
    options,
  );
  leave.signal.addEventListener('abort', forget);
  return () => leave.abort();
}
