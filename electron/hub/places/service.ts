import type { Clock } from '#content/model/clock';
import type { Position } from '#content/model/coordinates';
import { openStateAt } from '#content/model/opening-hours';
import type { LocalText } from '#content/model/text';
import type { Catalogue } from '../catalogue/catalogue';
import { metresBetween } from '../catalogue/geometry/box';
import type { ReadTourism } from '../catalogue/items/read-tourism';
import type { Moment } from '../plans/rules';
import type { CityEvent, Place, Route } from './contract';
import { bySoonest, earliest, eventEnd, lastDay } from './rules';

/** Tourist information at the moment of the question. */
export interface Places {
  list(): {
    now: number;
    changesAt?: number;
    note?: LocalText;
    places: Place[];
    routes: Route[];
    events: CityEvent[];
  };
}

/** Creates the tourist information's answers over the catalogue in force. */
export function createPlaces({ catalogue, clock }: { catalogue: () => Catalogue; clock: Clock }): Places {
  return {
    list() {
      const { tourism, map, timeZone } = catalogue();
      const at = { now: clock.now(), timeZone };
      if (tourism === undefined) return { now: at.now, places: [], routes: [], events: [] };
      const places = tourism.places.map(one => placeOf(one, map?.position, at)).sort(byDistance);
      const events = tourism.events.filter(({ event }) => eventEnd(event, timeZone) > at.now);
      const changesAt = earliest([
        ...places.map(({ openNow }) => openNow?.changesAt),
        ...events.map(({ event }) => eventEnd(event, timeZone)),
      ]);
      return {
        now: at.now,
        ...(changesAt === undefined ? {} : { changesAt }),
        ...(tourism.note === undefined ? {} : { note: tourism.note }),
        places,
        routes: tourism.routes.map(routeOf),
        events: events.toSorted((a, b) => bySoonest(a.event, b.event)).map(eventOf),
      };
    },
  };
}

function placeOf(
  { place, position, images }: ReadTourism['places'][number],
  home: Position | undefined,
  at: Moment,
): Place {
  const { id, name, category, summary, address, openingHours, note, website, phone } = place;
  return {
    ...{ id, name, category, summary, address, openingHours, note, website, phone, position },
    images: [...images],
    ...(openingHours === undefined ? {} : { openNow: openStateAt(openingHours, at.now, at.timeZone) }),
    ...(home === undefined ? {} : { distanceM: Math.round(metresBetween(home, position)) }),
  };
}

function byDistance(a: Place, b: Place): number {
  return (a.distanceM ?? 0) - (b.distanceM ?? 0) || a.name.fi.localeCompare(b.name.fi, 'fi');
}

function routeOf({ route, line, bounds }: ReadTourism['routes'][number]): Route {
  const { id, name, kind, summary, lengthKm, difficulty } = route;
  return { id, name, kind, summary, lengthKm, difficulty, line: line.sha256, bounds };
}

function eventOf({ event, position }: ReadTourism['events'][number]): CityEvent {
  const { id, name, summary, place, admission, website, date, clock, endsClock } = event;
  return {
    ...{ id, name, summary, place, admission, website, position },
    startsOn: date,
    endsOn: lastDay(event),
    startsClock: clock,
    endsClock,
  };
}
