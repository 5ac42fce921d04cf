import { useEffect, useState } from 'react';
import { useVisitControl } from './visit-control';

const TICK_MS = 250;

/** Whole seconds until `end` is called; every touch, key and scroll begins them anew. */
export function useSecondsOfRest(seconds: number, end: () => void): number {
  const { now } = useVisitControl();
  const [endsAt, setEndsAt] = useState(() => now() + seconds * 1000);
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const leave = new AbortController();
    const anew = () => setEndsAt(now() + seconds * 1000);
    for (const name of ['pointerdown', 'pointerup', 'keydown', 'wheel', 'scroll'])
      document.addEventListener(name, anew, { capture: true, passive: true, signal: leave.signal });
    return () => leave.abort();
  }, [now, seconds]);
  useEffect(() => {
    const count = () => {
      const rest = Math.max(0, Math.ceil((endsAt - now()) / 1000));
      setLeft(rest);
      if (rest === 0) end();
    };
    const timer = setInterval(count, TICK_MS);
    return () => clearInterval(timer);
  }, [endsAt, now, end]);
  return left;
}
