import { useEffect } from 'react';
import { useHub } from '../hub/hub-provider';

const TOLD_EVERY_MS = 5 * 60_000;

/** Tells the hub now and then that somebody works at the page, so that the session does not end as idle. */
export function useStillHere(): void {
  const hub = useHub();
  useEffect(() => {
    let toldAt = Date.now();
    const tell = () => {
      if (Date.now() - toldAt < TOLD_EVERY_MS) return;
      toldAt = Date.now();
      // Whether it was heard shows in the session itself, which the page asks for.
      hub.people.stillHere().catch(() => undefined);
    };
    const signs = ['pointerdown', 'keydown'] as const;
    for (const sign of signs) addEventListener(sign, tell, { passive: true });
    return () => {
      for (const sign of signs) removeEventListener(sign, tell);
    };
  }, [hub]);
}
