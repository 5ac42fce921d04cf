import { createContext, useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Clock } from '#content/model/clock';

const Context = createContext<Clock | null>(null);

export function ClockProvider({ clock, children }: { clock: Clock; children: ReactNode }) {
  return <Context value={clock}>{children}</Context>;
}

const MINUTE_MS = 60_000;

/** The present in epoch milliseconds, told anew at every turn of `stepMs` (of every minute, unless said otherwise). */
export function useNow(stepMs = MINUTE_MS): number {
  const clock = useContext(Context);
  if (!clock) throw new Error('A clock is read outside ClockProvider.');
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setTimeout(() => setNow(clock.now()), stepMs - (now % stepMs) + 20);
    return () => clearTimeout(timer);
  }, [clock, now, stepMs]);
  return now;
}
