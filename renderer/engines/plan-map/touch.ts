import type { Map as GlMap, MapGeoJSONFeature, PointLike } from 'maplibre-gl';
import type { Feature } from 'geojson';

import type { PreparedScene } from './prepared-scene';
import type { TouchedLayer } from './scene';

/** A finger is this wide, in pixels of a 1080-wide screen: what lies within it counts as touched. */
const fingerPx = 22;

export type Hit =
  | { kind: 'cluster'; source: string; clusterId: number; coordinates: [number, number] }
  | { kind: 'feature'; layer: TouchedLayer; id: string; feature: Feature; others: Feature[] };

/** Style layers by what a touch on them means, first come first served; `exact` ones want the point itself first. */
const targets: readonly { layers: readonly string[]; means: TouchedLayer }[] = [
  { layers: ['place-mark'], means: 'places' },
  { layers: ['lot-mark', 'lot-fill'], means: 'lots' },
  { layers: ['route-casing'], means: 'routes' },
  { layers: ['area-fill'], means: 'areas' },
];
/** Part areas, lines and marks of the plan, by the beginning of their layers' names. */
const smallPlanLayers = /^(part|line|plan-point)-/u;

/** What a finger at this point means: marks before plots, plots before routes, routes before the plan's areas. */
export function hitAt(
  map: GlMap,
  point: { x: number; y: number },
  prepared: PreparedScene,
  scale: number,
): Hit | undefined {
  const slop = fingerPx * scale;
  const box: [PointLike, PointLike] = [
    [point.x - slop, point.y - slop],
    [point.x + slop, point.y + slop],
  ];
  const layerIds = map.getStyle().layers.map(({ id }) => id);
  const query = (area: PointLike | [PointLike, PointLike], isWanted: (id: string) => boolean) =>
    map.queryRenderedFeatures(area, { layers: layerIds.filter(isWanted) });
  const cluster = nearest(
    map,
    point,
    query(box, id => id.endsWith('-cluster')),
  );
  return clusterHit(cluster) ?? featureHit();

  function featureHit(): Hit | undefined {
    for (const { layers, means } of targets) {
      const isTarget = (id: string) => layers.includes(id);
      const found = query([point.x, point.y], isTarget)[0] ?? nearest(map, point, query(box, isTarget));
      const id: unknown = found?.properties['id'];
      if (found === undefined || id === undefined) continue;
      const feature = originalOf(prepared, means, String(id)) ?? plainFeature(found);
      const others = means === 'areas' ? query(box, id => smallPlanLayers.test(id)) : [];
      return { kind: 'feature', layer: means, id: String(id), feature, others: distinct(others, prepared) };
    }
    return undefined;
  }
}

function clusterHit(found: MapGeoJSONFeature | undefined): Hit | undefined {
  if (found?.geometry.type !== 'Point') return undefined;
  const [longitude = 0, latitude = 0] = found.geometry.coordinates;
  const clusterId = Number(found.properties['cluster_id']);
  return { kind: 'cluster', source: found.source, clusterId, coordinates: [longitude, latitude] };
}

/** The nearest of points; of areas and lines the topmost. */
function nearest(
  map: GlMap,
  point: { x: number; y: number },
  found: MapGeoJSONFeature[],
): MapGeoJSONFeature | undefined {
  const distance = ({ geometry }: MapGeoJSONFeature) => {
    if (geometry.type !== 'Point') return 0;
    const at = map.project([geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0]);
    return Math.hypot(at.x - point.x, at.y - point.y);
  };
  return [...found].sort((a, b) => distance(a) - distance(b))[0];
}

/** The scene's own feature, whole: what MapLibre gives back is cut by tiles. */
function originalOf({ scene, areas }: PreparedScene, layer: TouchedLayer, id: string): Feature | undefined {
  const collections = {
    areas: areas?.kind === 'features' ? areas.features : undefined,
    lots: scene.lots?.features,
    places: scene.places?.features,
    routes: scene.routes?.features,
  };
  return collections[layer]?.features.find(feature => String(feature.properties.id) === id);
}

/** A feature of vector tiles as GeoJSON; properties that were objects come as JSON text. */
function plainFeature({ geometry, properties }: MapGeoJSONFeature): Feature {
  const regulation: unknown = properties['regulation'];
  const opened =
    typeof regulation === 'string' && regulation.startsWith('{')
      ? (JSON.parse(regulation) as unknown)
      : regulation;
  return {
    type: 'Feature',
    geometry,
    properties: { ...properties, ...(opened !== undefined && { regulation: opened }) },
  };
}

function distinct(found: MapGeoJSONFeature[], prepared: PreparedScene): Feature[] {
  const byId = new Map(found.map(feature => [String(feature.properties['id']), feature]));
  return [...byId].map(([id, feature]) => originalOf(prepared, 'areas', id) ?? plainFeature(feature));
}
