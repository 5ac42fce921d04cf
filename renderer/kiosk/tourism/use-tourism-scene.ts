import { useMemo } from 'react';
import type { Feature, FeatureCollection, LineString, MultiLineString, Point } from 'geojson';
import type { Route } from '#hub/places/contract';
import type {
  Bounds,
  MapScene,
  PlaceFeatureProperties,
  Position,
  RouteFeatureProperties,
} from '../../engines/plan-map/scene';
import { contentUrl } from '../../hub/content-url';
import { useLive } from '../../hub/hub-provider';
import { useLanguage } from '../language';
import { useMapGround } from '../map/map-ground';
import { fetchJson } from '../parts/content-json';
import { knownValue } from '../parts/live-content';
import { boundsOfPositions, boundsOfRoutes, boundsOfSight } from './sight-bounds';
import type { Narrowing } from './place-list';
import type { Sight, TourismView, TouristOffer } from './sight';

/** The map of one view: its places, routes or the places of its events; closely when one sight is meant. */
export function useTourismScene(
  offer: TouristOffer,
  view: TourismView,
  narrowing: Narrowing,
  sight: Sight | undefined,
): MapScene | undefined {
  const { t, plain } = useLanguage();
  const ground = useMapGround();
  const lines = useRouteLines(offer.routes);
  // A new answer of the hub with the same sights is the same map.
  const content = JSON.stringify([
    view,
    narrowing,
    view === 'events' ? offer.events : view === 'places' ? offer.places.map(({ id }) => id) : '',
  ]);
  return useMemo(() => {
    if (!ground) return undefined;
    const marks = marksOf(offer, view, narrowing, plain).filter(
      ({ properties }) => sight === undefined || properties.id === sight.of.id,
    );
    return {
      bounds:
        (sight && boundsOfSight(sight)) ??
        boundsOfMarks(marks) ??
        (view === 'routes' ? boundsOfRoutes(offer.routes) : undefined) ??
        ground.limits,
      limits: ground.limits,
      accessibleName: t(`tourism.tab_${view}`),
      base: ground.base,
      home: ground.home,
      places: marks.length === 0 ? undefined : { features: collection(marks) },
      routes:
        view === 'routes' ? { features: collection(routeFeatures(offer.routes, lines, plain)) } : undefined,
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [content, lines, ground, sight?.of.id, t, plain]);
}

type Mark = Feature<Point, PlaceFeatureProperties>;
type Plain = ReturnType<typeof useLanguage>['plain'];

function marksOf(offer: TouristOffer, view: TourismView, narrowing: Narrowing, plain: Plain): Mark[] {
  if (view === 'places') {
    return offer.places
      .filter(({ category }) => narrowing === 'all' || category === narrowing)
      .map(({ id, name, category, position }) => mark(position, { id, label: plain(name), icon: category }));
  }
  if (view === 'routes') return [];
  return offer.events.flatMap(({ id, name, position }) =>
    position === undefined ? [] : [mark(position, { id, label: plain(name), icon: 'event' })],
  );
}

function mark([longitude, latitude]: Position, properties: PlaceFeatureProperties): Mark {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [longitude, latitude] } };
}

function boundsOfMarks(marks: readonly Mark[]): Bounds | undefined {
  return boundsOfPositions(marks.map(({ geometry }) => geometry.coordinates as [number, number]));
}

type Lines = FeatureCollection<LineString | MultiLineString>;

/** The lines of all routes by hash; one whose file cannot be had is left out. */
function useRouteLines(routes: readonly Route[]): ReadonlyMap<string, Lines> | undefined {
  return knownValue(
    useLive(['routes.lines', ...routes.map(({ line }) => line)], async (_hub, signal) => {
      const loaded = await Promise.all(
        routes.map(async ({ line }) => [line, await fetchJson<Lines>(contentUrl(line), signal)] as const),
      );
      return new Map(loaded);
    }),
  );
}

function routeFeatures(
  routes: readonly Route[],
  lines: ReadonlyMap<string, Lines> | undefined,
  plain: Plain,
): Feature<LineString | MultiLineString, RouteFeatureProperties>[] {
  return routes.flatMap(({ id, name, line }) =>
    (lines?.get(line)?.features ?? []).map(({ geometry }) => ({
      type: 'Feature' as const,
      geometry,
      properties: { id, label: plain(name) },
    })),
  );
}

function collection<F extends Feature>(features: F[]): FeatureCollection<F['geometry'], F['properties']> {
  return { type: 'FeatureCollection', features };
}
