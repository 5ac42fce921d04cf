import type {
  Feature,
  FeatureCollection,
  GeoJsonProperties,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
} from 'geojson';

import type { LotStatus } from '#content/model/lots-file';
import type { NotationSet } from '#content/model/plan-terms';
import type { PlaceCategory } from '#content/model/tourism-file';

/** West, south, east, north in WGS 84 degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Longitude and latitude in WGS 84 degrees. */
export type Position = readonly [longitude: number, latitude: number];

/** GeoJSON in WGS 84: the features themselves, or a URL of the hub (`/content/<hash>`) that holds them. */
export type GeoSource<G extends AnyGeometry = AnyGeometry, P = GeoJsonProperties> =
  string | FeatureCollection<G, P>;

export type AnyGeometry = Polygon | MultiPolygon | LineString | MultiLineString | Point;

/** Everything that one screen wants to see on the map; a new scene replaces the former one whole. */
export interface MapScene {
  /** What is shown first and by `showAll()`. */
  bounds: Bounds;
  /** The municipality's box: nobody pans further out than this and a margin. Without it, `bounds` and a wide margin. */
  limits?: Bounds | undefined;
  /** What a screen reader calls the map, in the visitor's language. */
  accessibleName: string;
  base: BaseMap;
  areas?: AreaLayer | undefined;
  lots?: LotLayer | undefined;
  places?: PlaceLayer | undefined;
  routes?: RouteLayer | undefined;
  /** Where the screen itself stands ("Olet tässä"). */
  home?: LabelledPosition | undefined;
  /** A position that the visitor looked for, for example an address. */
  marker?: LabelledPosition | undefined;
}

export interface LabelledPosition {
  position: Position;
  label: string;
}

export type BaseMap =
  | {
      /** A PMTiles file: raster, or vector with Protomaps' or the simple layers (water, streets, buildings …). */
      kind: 'pmtiles';
      url: string;
      /** Plain text that the screen shows; the map draws none. */
      attribution?: string | undefined;
    }
  | {
      /** A calm base made from the content's own GeoJSON. */
      kind: 'plain';
      municipality?: GeoSource | undefined;
      water?: GeoSource | undefined;
      greens?: GeoSource | undefined;
      streets?: GeoSource | undefined;
      railways?: GeoSource | undefined;
      buildings?: GeoSource | undefined;
      /** Points with a name (`nimi` or `name`). */
      placeNames?: GeoSource | undefined;
      attribution?: string | undefined;
    };

/** What the hub says of one feature of a plan's map data. */
export interface PlanFeatureProperties {
  id: string;
  /** area: use area with a code · part: part area · boundary: the plan's own edge · line: block, plot and other lines · point: texts and marks. */
  role: 'area' | 'part' | 'boundary' | 'line' | 'point';
  /** As the planner wrote it: "AO-12", "AKR", "T/kem". */
  code?: string | undefined;
  /** Text to draw on the map, for example a block number or a street's name. */
  label?: string | undefined;
  /** The plan's own regulation for this feature. */
  regulation?: { fi: string; en?: string | undefined } | undefined;
  /** "e=0.25", "1200 k-m²". */
  buildingRight?: string | undefined;
  /** Roman numeral as on the plan: "II", "IIu3/4". */
  storeys?: string | undefined;
}

export type PlanFeature = Feature<AnyGeometry, PlanFeatureProperties>;
export type PlanFeatureCollection = FeatureCollection<AnyGeometry, PlanFeatureProperties>;

export type AreaLayer = {
  notationSet: NotationSet;
  /** 0–1, how strongly the plan covers the base map; 0.55 when absent. */
  opacity?: number | undefined;
} & (
  | { features: GeoSource<AnyGeometry, PlanFeatureProperties> }
  | {
      /** A PMTiles file made by the catalogue for plans of thousands of features. */
      pmtilesUrl: string;
      /** Name of the layer in the file. */
      layer: string;
      /** Every code that the file holds. */
      codes: readonly string[];
    }
);

export interface LotFeatureProperties {
  id: string;
  /** Short: "12-3" or a price. */
  label: string;
  status: LotStatus;
}

export interface LotLayer {
  /** Polygons draw their area; every lot, also a point, draws a mark with its label. */
  features: FeatureCollection<Polygon | MultiPolygon | Point, LotFeatureProperties>;
}

export interface PlaceFeatureProperties {
  id: string;
  label: string;
  icon: PlaceCategory | 'event';
}

export interface PlaceLayer {
  features: FeatureCollection<Point, PlaceFeatureProperties>;
}

export interface RouteFeatureProperties {
  id: string;
  label: string;
}

export interface RouteLayer {
  features: FeatureCollection<LineString | MultiLineString, RouteFeatureProperties>;
}

export type TouchedLayer = 'areas' | 'lots' | 'places' | 'routes';

/** What the map tells its screen. */
export type PlanMapEvent =
  /** The scene's first complete picture is on the screen. */
  | { kind: 'ready' }
  /** A finger or mouse chose something; `point` is in CSS pixels from the map's top left corner. */
  | {
      kind: 'touched';
      layer: TouchedLayer;
      id: string;
      feature: Feature;
      /** What else lies under the finger: part areas, lines and marks of the plan, the small first. */
      others: readonly Feature[];
      point: { x: number; y: number };
      position: Position;
    }
  /** A touch on nothing: the screen closes its card. */
  | { kind: 'touchedNothing'; position: Position }
  /** The letter codes of the plan's areas in view changed; sorted, each once. */
  | { kind: 'visibleCodes'; codes: readonly string[] }
  /** The view changed; says whether the plus and minus buttons still do something. */
  | { kind: 'moved'; bounds: Bounds; zoom: number; canZoomIn: boolean; canZoomOut: boolean }
  /** The graphics were lost and come back by themselves (`restored`), or are not to be had at all (`unavailable`). */
  | { kind: 'lost' }
  | { kind: 'restored' }
  | { kind: 'unavailable' }
  /** A source of the scene could not be read; the rest is shown. For the log, not for the visitor. */
  | { kind: 'problem'; message: string };

/** The map in one screen's container. After `dispose()` the map is parked and this handle does nothing. */
export interface PlanMapHandle {
  show(scene: MapScene): void;
  /** Outlines one area, lot, place or route by its id; undefined clears. */
  select(id: string | undefined): void;
  /** 0–1, how strongly the plan covers the base map. */
  setOpacity(opacity: number): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Back to the scene's `bounds`. */
  showAll(): void;
  /** Moves by a third of the view: for those who cannot drag. */
  pan(direction: 'left' | 'right' | 'up' | 'down'): void;
  /** Shows a position or a box closely. */
  focus(target: Position | Bounds): void;
  /** Letter codes of the plan's areas in view; sorted, each once. */
  visibleCodes(): readonly string[];
  subscribe(listener: (event: PlanMapEvent) => void): () => void;
  dispose(): void;
}

/** The one map of the page. Its code and its WebGL context come with the first `mount` and are kept. */
export interface PlanMapHolder {
  /** Moves the map into the container; a former handle is disposed. */
  mount(container: HTMLElement): PlanMapHandle;
  /** Frees everything: for tests and for leaving the page. */
  destroy(): void;
}
