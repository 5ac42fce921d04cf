import type { CityEvent, Place, Route } from '#hub/places/contract';
import type { HubClient } from '../../hub/client';

export type TouristOffer = Awaited<ReturnType<HubClient['places']['list']>>;
export type TourismView = 'places' | 'routes' | 'events';

/** Anything that a tourist may look at closely. */
export type Sight =
  { kind: 'place'; of: Place } | { kind: 'route'; of: Route } | { kind: 'event'; of: CityEvent };

/** The place, route or event of an id, or undefined when it is no longer offered. */
export function sightOf(offer: TouristOffer, view: TourismView, id: string): Sight | undefined {
  if (view === 'places') {
    const place = offer.places.find(candidate => candidate.id === id);
    return place && { kind: 'place', of: place };
  }
  if (view === 'routes') {
    const route = offer.routes.find(candidate => candidate.id === id);
    return route && { kind: 'route', of: route };
  }
  const event = offer.events.find(candidate => candidate.id === id);
  return event && { kind: 'event', of: event };
}
