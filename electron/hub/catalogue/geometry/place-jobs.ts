import type { Feature } from 'geojson';
import type { Bounds } from '#content/model/coordinates';
import { featureText } from '#content/model/feature-keys';
import { parsePropertyIdentifier, shortForm } from '#content/model/property-identifier';
import type { LocalText } from '#content/model/text';
import { writeDerived, type DerivedFile } from '../derived-store';
import { finding, type Finding } from '../finding';
import { TILE_LAYER, tileFeatures } from '../tiles/tile-features';
import { boxOf, emptyBox, joined } from './box';
import { innerPoint } from './inner-point';
import { placeFeatures, type PlacedFeature, type PlaceOptions, type WrittenMap } from './place-features';
import { codesOf, planFeatures, type PlanFeature } from './plan-features';
import { packShapes, type ShapeSet } from './shape-set';
import { pairsOf } from './written-geojson';

/** Beyond this many features a page draws vector tiles instead of one GeoJSON. See performance goal 11. */
export const MOST_GEOJSON_FEATURES = 3_000;

export interface MapInput {
  readonly maps: readonly WrittenMap[];
  readonly options: PlaceOptions;
  readonly derivedDirectory: string;
}

/** The file that a page draws. */
export type DrawnFile =
  | { readonly kind: 'geojson'; readonly file: DerivedFile }
  | { readonly kind: 'pmtiles'; readonly file: DerivedFile; readonly layer: string };

/** Names of things with their places, in step: `positions` holds longitude and latitude of each. */
export interface PlacedNames {
  readonly names: readonly string[];
  readonly positions: Float64Array;
}

export interface PlacedPlan {
  readonly findings: readonly Finding[];
  readonly map?: {
    readonly bounds: Bounds;
    readonly drawn: DrawnFile;
    readonly codes: readonly string[];
    readonly shapes: ShapeSet | undefined;
    /** Of each shape the index of its facts, or -1. */
    readonly factsOf: Int32Array;
    readonly facts: readonly { readonly code: string; readonly regulation?: LocalText }[];
  };
}

export interface PlacedLots {
  readonly findings: readonly Finding[];
  readonly drawn?: DrawnFile;
  readonly bounds?: Bounds;
  readonly lots: PlacedNames;
  /** West, south, east, north of each. */
  readonly boxes: Float64Array;
  readonly shapes: ShapeSet | undefined;
  readonly idOfShape: readonly string[];
}

export interface PlacedLayer {
  readonly findings: readonly Finding[];
  readonly file?: DerivedFile;
  readonly bounds?: Bounds;
}

export interface PlacedRegister extends PlacedNames {
  readonly findings: readonly Finding[];
  /** Beside each address its property identifier, or ''. */
  readonly properties: readonly string[];
  readonly shapes: ShapeSet | undefined;
  readonly nameOfShape: readonly string[];
}

/** The work on geometry that is too heavy for the hub's own thread. */
export interface PlaceJobs {
  plan: { input: MapInput; output: PlacedPlan };
  lots: { input: MapInput; output: PlacedLots };
  layer: { input: MapInput; output: PlacedLayer };
  register: { input: MapInput & { names: 'address' | 'propertyIdentifier' }; output: PlacedRegister };
}
export type PlaceKind = keyof PlaceJobs;

const GEOJSON = 'application/geo+json';
const PMTILES = 'application/vnd.pmtiles';

type Jobs = { [Kind in PlaceKind]: (input: PlaceJobs[Kind]['input']) => Promise<PlaceJobs[Kind]['output']> };

/** Does one job in the calling thread. */
export const placeJobs: Jobs = {
  plan: placePlan,
  lots: placeLots,
  layer: placeLayer,
  register: placeRegister,
};

async function placePlan(input: MapInput): Promise<PlacedPlan> {
  const { features, bounds, findings } = allPlaced(input);
  if (features.length === 0) return { findings };
  const shown = planFeatures(features);
  const { shapes, kept } = packShapes(features);
  const outline = boxOf(
    shown.filter(isOutline).flatMap(({ geometry }) => pairsOf(geometry) as [number, number][]),
  );
  const map = {
    bounds: outline[0] > outline[2] ? bounds : outline,
    drawn: await draw(shown, bounds, input.derivedDirectory),
    codes: codesOf(shown),
    shapes,
    ...factsOf(kept.map(index => shown[index] as PlanFeature)),
  };
  return { findings, map };
}

async function placeLots(input: MapInput): Promise<PlacedLots> {
  const { features, findings } = allPlaced(input);
  const named = features.flatMap(feature => {
    const id = propertyOf(feature);
    return id === undefined ? [] : [{ id, feature }];
  });
  const unnamed = features.length - named.length;
  const notes =
    unnamed > 0 ? [finding('notes', 'catalogue.shapes-without-property', undefined, { count: unnamed })] : [];
  const boxes = named.map(({ feature }) => boxOf(pairsOf(feature.geometry) as [number, number][]));
  const { shapes, kept } = packShapes(named.map(({ feature }) => feature));
  const bounds = boxes.reduce<Bounds>(joined, emptyBox);
  const drawable = named.map(({ id, feature }, index) => drawn(feature, index + 1, { id }));
  return {
    findings: [...findings, ...notes],
    lots: namesOf(
      named.map(({ id }) => id),
      named.map(({ feature }) => feature),
    ),
    boxes: Float64Array.from(boxes.flat()),
    shapes,
    idOfShape: kept.map(index => named[index]?.id ?? ''),
    ...(named.length === 0 ? {} : { bounds, drawn: await draw(drawable, bounds, input.derivedDirectory) }),
  };
}

async function placeLayer(input: MapInput): Promise<PlacedLayer> {
  const { features, bounds, findings } = allPlaced(input);
  if (features.length === 0) return { findings };
  const layer = features.map((feature, index) => drawn(feature, index + 1, publicProperties(feature)));
  return { findings, bounds, file: await writeDerived(input.derivedDirectory, asGeoJson(layer), GEOJSON) };
}

async function placeRegister(input: PlaceJobs['register']['input']): Promise<PlacedRegister> {
  const { features, findings } = allPlaced(input);
  const nameOf = input.names === 'address' ? addressOf : propertyOf;
  const named = features.filter(feature => nameOf(feature) !== undefined);
  const { shapes, kept } = packShapes(named);
  return {
    findings,
    ...namesOf(
      named.map(feature => nameOf(feature) ?? ''),
      named,
    ),
    properties: named.map(feature => propertyOf(feature) ?? ''),
    shapes,
    nameOfShape: kept.map(index => nameOf(named[index] as PlacedFeature) ?? ''),
  };
}

function allPlaced({ maps, options }: MapInput): {
  features: PlacedFeature[];
  bounds: Bounds;
  findings: Finding[];
} {
  const placed = maps.map(map => placeFeatures(map, options));
  const good = placed.filter(one => 'features' in one);
  return {
    features: good.flatMap(({ features }) => features),
    bounds: good.map(({ bounds }) => bounds).reduce<Bounds>(joined, emptyBox),
    findings: placed.flatMap(({ findings }) => findings),
  };
}

async function draw(features: readonly Feature[], bounds: Bounds, directory: string): Promise<DrawnFile> {
  if (features.length <= MOST_GEOJSON_FEATURES) {
    return { kind: 'geojson', file: await writeDerived(directory, asGeoJson(features), GEOJSON) };
  }
  const file = await writeDerived(directory, tileFeatures(features, bounds), PMTILES);
  return { kind: 'pmtiles', file, layer: TILE_LAYER };
}

function asGeoJson(features: readonly Feature[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
}

function drawn(feature: PlacedFeature, id: number, properties: Feature['properties']): Feature {
  return { type: 'Feature', id, properties, geometry: feature.geometry };
}

/** A name and a class: registers may carry more than the public should see. */
function publicProperties({ properties }: PlacedFeature): Record<string, string> {
  const name = featureText(properties, 'label');
  const kind =
    featureText(properties, 'luokka') ?? featureText(properties, 'class') ?? featureText(properties, 'kind');
  const role = kind ?? featureText(properties, 'role');
  return { ...(name === undefined ? {} : { name }), ...(role === undefined ? {} : { kind: role }) };
}

function isOutline({ properties }: PlanFeature): boolean {
  return properties.role === 'boundary';
}

function factsOf(shown: readonly PlanFeature[]) {
  const facts: { code: string; regulation?: LocalText }[] = [];
  const numbers = new Map<string, number>();
  const factsIndex = Int32Array.from(shown, ({ properties: { role, code, regulation } }) => {
    if (role !== 'area' || code === undefined) return -1;
    const key = JSON.stringify([code, regulation]);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, facts.length);
    return facts.push({ code, ...(regulation === undefined ? {} : { regulation }) }) - 1;
  });
  return { factsOf: factsIndex, facts };
}

function namesOf(names: readonly string[], features: readonly PlacedFeature[]): PlacedNames {
  return { names, positions: Float64Array.from(features.flatMap(innerPoint)) };
}

function addressOf({ properties }: PlacedFeature): string | undefined {
  return featureText(properties, 'address') ?? featureText(properties, 'label');
}

function propertyOf({ properties }: PlacedFeature): string | undefined {
  const written = featureText(properties, 'propertyIdentifier');
  const identifier = written === undefined ? undefined : parsePropertyIdentifier(written);
  return identifier === undefined ? undefined : shortForm(identifier);
}
