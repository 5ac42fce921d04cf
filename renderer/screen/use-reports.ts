import { useEffect } from 'react';
import type { ScreenMode } from '#content/model/displays-file';
import { useHub } from '../hub/hub-provider';

const EVERY_MS = 10_000;

/** Tells the hub how the screen is, at each change and every ten seconds; what does not get there is told again. */
export function useReports(display: string, shows: ScreenMode | undefined, inUse: boolean): void {
  const hub = useHub();
  useEffect(() => {
    if (shows === undefined) return undefined;
    const tell = () => void hub.displays.report({ display, shows, inUse }).catch(() => undefined);
    tell();
    const timer = setInterval(tell, EVERY_MS);
    return () => clearInterval(timer);
  }, [hub, display, shows, inUse]);
}
