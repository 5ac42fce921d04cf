import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Takes the focus into `box` and gives it back to where it was when the component goes. */
export function useBorrowedFocus(box: RefObject<HTMLElement | null>): void {
  const before = useRef<Element | null>(null);
  // Before the browser has noticed that what lies below became inert.
  useLayoutEffect(() => {
    before.current = document.activeElement;
  }, []);
  useEffect(() => {
    box.current?.focus();
    return () => {
      const owner = before.current;
      if (owner instanceof HTMLElement && owner.isConnected) owner.focus();
    };
  }, [box]);
}
