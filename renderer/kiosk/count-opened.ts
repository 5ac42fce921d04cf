import { useEffect } from 'react';
import { useHub } from '../hub/hub-provider';
import { routeOf } from './navigation';
import type { Navigation, ScreenName, Trail } from './navigation';

/**
 * The screen that a visitor has newly opened between two trails; undefined for going back, going home, and the same
 * screen with other words or another view.
 */
export function openedScreen(before: Trail, after: Trail): ScreenName | undefined {
  const { screen } = routeOf(after);
  if (screen === 'home' || before.includes(routeOf(after))) return undefined;
  const isReplaced = after.length === before.length && screen === routeOf(before).screen;
  return isReplaced ? undefined : screen;
}

/** Has the hub count each screen that is opened: its name and nothing else. A count that fails is not missed. */
export function useCountOpened({ store }: Navigation): void {
  const hub = useHub();
  useEffect(
    () =>
      store.subscribe((after, before) => {
        const page = openedScreen(before, after);
        if (page !== undefined) void hub.statistics.opened({ page }).catch(() => undefined);
      }),
    [hub, store],
  );
}
