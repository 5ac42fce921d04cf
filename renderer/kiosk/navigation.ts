import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';

/** Every screen of the kiosk and what it needs to open. */
export type Route =
  | { screen: 'home' }
  | { screen: 'plans'; list?: string }
  | { screen: 'plan'; id: string }
  | {
      screen: 'document';
      sha256: string;
      title?: string;
      planId?: string;
      formId?: string;
      page?: number;
      words?: string;
    }
  | { screen: 'concerning'; words?: string }
  | { screen: 'lots'; filter?: string; compared?: string }
  | { screen: 'lot'; id: string }
  | { screen: 'forms'; group?: string; words?: string }
  | { screen: 'form'; id: string }
  | { screen: 'tourism'; view?: 'places' | 'routes' | 'events'; id?: string }
  | { screen: 'services'; view?: 'services' | 'onDuty' | 'answers'; id?: string }
  | { screen: 'service'; id: string }
  | { screen: 'search'; words?: string }
  /** Choosing what one comes for; `matter` is chosen from the start. */
  | { screen: 'queue'; matter?: string }
  /** The number that this visit has taken, or is taking. */
  | { screen: 'ticket' }
  | { screen: 'how-long'; label?: string }
  /** Choosing whom to meet and when; from a plan or a plot with its contact and what it is about. */
  | { screen: 'booking'; matter?: string; expert?: string; plan?: string; lot?: string }
  /** Who comes and how to reach them, while the time is kept; `plan` and `lot` as the booking began. */
  | { screen: 'booking-details'; plan?: string; lot?: string }
  /** The time that this visit has booked. */
  | { screen: 'booked' }
  /** By its code: to say to be here, or to cancel. */
  | { screen: 'my-booking' }
  /** Ordering maps and extracts: without a step, of which plot. */
  | { screen: 'order'; property?: string; step?: 'papers' }
  | { screen: 'ordered' }
  /** "Is it ready?" by number. */
  | { screen: 'order-state' }
  /** Saying something on a plan, a step a screen: without one, the words. */
  | { screen: 'opinion'; plan: string; step?: 'place' | 'answer' | 'ready' }
  /** Telling of a fault, a step a screen: without one, what is wrong. */
  | { screen: 'report'; step?: 'place' | 'near' | 'words' }
  | { screen: 'fill-form'; id: string };

export type ScreenName = Route['screen'];
export type RouteOf<Screen extends ScreenName> = Extract<Route, { screen: Screen }>;

const HOME: Route = { screen: 'home' };

/** The screens from home (first, always there) to the one in view (last). */
export type Trail = readonly [Route, ...Route[]];

export function sameRoute(one: Route, other: Route): boolean {
  const parts: Record<string, unknown> = one;
  const otherParts: Record<string, unknown> = other;
  return [...new Set([...Object.keys(parts), ...Object.keys(otherParts)])].every(
    key => parts[key] === otherParts[key],
  );
}

/** Opening a screen that is already on the trail goes back to it, so that nobody gets lost in a loop. */
export function opened(trail: Trail, route: Route): Trail {
  const index = trail.findIndex(step => sameRoute(step, route));
  if (index === 0 || route.screen === 'home') return [HOME];
  if (index > 0) return [trail[0], ...trail.slice(1, index + 1)];
  return [...trail, route];
}

/** The trail without its last screen; at home it stays. */
export function wentBack(trail: Trail): Trail {
  return trail.length === 1 ? trail : [trail[0], ...trail.slice(1, -1)];
}

export function routeOf(trail: Trail): Route {
  return trail.at(-1) ?? trail[0];
}

export interface Navigation {
  store: Pick<StoreApi<Trail>, 'getState' | 'subscribe' | 'getInitialState'>;
  open(route: Route): void;
  /** Exchanges the screen in view: the same screen with other words or another view. */
  replace(route: Route): void;
  back(): void;
  home(): void;
}

/** The way through the screens during one visit; begins at home. */
export function createNavigation(): Navigation {
  const store = createStore<Trail>(() => [HOME]);
  return {
    store,
    open: route => store.setState(opened(store.getState(), route), true),
    replace: route => store.setState(opened(wentBack(store.getState()), route), true),
    back: () => store.setState(wentBack(store.getState()), true),
    home: () => store.setState([HOME], true),
  };
}
