import type { ComponentType } from 'react';
import type { Route, RouteOf, ScreenName } from './navigation';

/** A screen gets the route that opened it. */
export type Screen<Name extends ScreenName> = ComponentType<{ route: RouteOf<Name> }>;

type OpenedName = Exclude<ScreenName, 'home'>;

/**
 * Which component shows which route; each is fetched when first opened: `plans: lazy(() => import(…))`. Home comes
 * with the page itself. A route that is not here has no door anywhere: tiles and attract ask `canOpen`.
 * A screen module never imports this file (it opens others through `useNavigation`).
 */
const screens: { readonly [Name in OpenedName]?: Screen<Name> } = {};

export function canOpen(screen: ScreenName): boolean {
  return screen === 'home' || screens[screen] !== undefined;
}

/** The screen of a route other than home; a route without one is a bug and throws. */
export function ScreenOf({ route }: { route: RouteOf<OpenedName> }) {
  const Shown = screens[route.screen] as ComponentType<{ route: Route }> | undefined;
  if (!Shown) throw new Error(`No screen for ${route.screen}.`);
  return <Shown route={route} />;
}
