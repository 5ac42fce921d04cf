import type { Route } from '#hub/places/contract';
import type { Bounds, Position } from '../../engines/plan-map/scene';
import type { Sight } from './sight';

/** Some four hundred metres to each side, so that a single place has streets around it. */
const AROUND_LATITUDE = 0.0036;
const AROUND_LONGITUDE = 0.0075;

/** The box of positions with room around it; undefined for none. */
export function boundsOfPositions(positions: readonly Position[]): Bounds | undefined {
  if (positions.length === 0) return undefined;
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  return [
    Math.min(...longitudes) - AROUND_LONGITUDE,
    Math.min(...latitudes) - AROUND_LATITUDE,
    Math.max(...longitudes) + AROUND_LONGITUDE,
    Math.max(...latitudes) + AROUND_LATITUDE,
  ];
}

/** The box of all routes; undefined for none. */
export function boundsOfRoutes(routes: readonly Pick<Route, 'bounds'>[]): Bounds | undefined {
  return boundsOfPositions(
    routes.flatMap(({ bounds: [west, south, east, north] }): Position[] => [
      [west, south],
      [east, north],
    ]),
  );
}

/** What to look at for one sight; undefined for an event whose place is not on the map. */
export function boundsOfSight(sight: Sight): Bounds | undefined {
  if (sight.kind === 'route') return sight.of.bounds;
  return sight.of.position === undefined ? undefined : boundsOfPositions([sight.of.position]);
}
