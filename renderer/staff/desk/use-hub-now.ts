import { useEffect, useRef, useState } from 'react';

const TICK_MS = 1000;

/**
 * The hub's time, going on by the second from an instant that the hub told: the clock of the desk's computer may be
 * wrong, and its setting is of no consequence.
 */
export function useHubNow(toldAt: number): number {
  const told = useRef({ toldAt, heardAt: performance.now() });
  if (told.current.toldAt !== toldAt) told.current = { toldAt, heardAt: performance.now() };
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick(count => count + 1), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return toldAt + Math.max(0, performance.now() - told.current.heardAt);
}
