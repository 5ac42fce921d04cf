import { dateAt } from '#content/model/site-time';
import type { LotCard } from '#hub/lots/contract';
import type { CityEvent, Place } from '#hub/places/contract';
import type { Presence } from '#hub/services/contract';

const obtainable: readonly LotCard['status'][] = ['available', 'in-application', 'bidding'];

/** The plots that one can still have, and the lowest fixed price among them. */
export function freeLots(lots: readonly LotCard[]): { lots: LotCard[]; fromEur: number | undefined } {
  const free = lots.filter(lot => obtainable.includes(lot.status));
  const prices = free.flatMap(lot =>
    lot.priceBasis === 'fixed' && lot.priceEur !== undefined ? [lot.priceEur] : [],
  );
  return { lots: free, fromEur: prices.length === 0 ? undefined : Math.min(...prices) };
}

/** The next event: one of today before one that has gone on for days before one that is to come. */
export function nextEvent(
  events: readonly CityEvent[],
  now: number,
  timeZone: string,
): CityEvent | undefined {
  const today = dateAt(now, timeZone);
  const startingToday = events.find(event => event.startsOn === today);
  return startingToday ?? events.find(event => event.startsOn > today) ?? events[0];
}

export function openPlaces(places: readonly Place[]): number {
  return places.filter(place => place.openNow?.open).length;
}

/** Visiting officials and others who are at the desk right now. */
export function presentNow(onDuty: readonly Presence[]): Presence[] {
  return onDuty.filter(presence => presence.openNow.open);
}
