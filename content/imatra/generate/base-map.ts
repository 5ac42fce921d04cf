import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { centroidOf, contains, distance, toGk29 } from './geometry';
import type { Point, Ring } from './geometry';
import { greens, islands, placeNames, water, ways } from './geography';
import type { Way } from './geography';
import { geometryOf, gk29Collection } from './plan-geojson';
import type { GeoJsonFeature } from './plan-geojson';
import type { PlanFeature } from './plan-drawing';
import type { SamplePlan } from './plans/sample-plan';
import type { Property } from './register';

const boundaryFile = fileURLToPath(new URL('../boundary-wgs84.geojson', import.meta.url));
/** Plans that are built or being built: their streets are on the base map too. */
const builtPlans = [
  'koskenparras-1131',
  'teppanala-1126',
  'tainionkoski-1119',
  'virasoja-1098',
  'tonttijako-5112',
];

/** The files of the share's kartta folder by name: a schematic base map, addresses and property boundaries. */
export async function baseMapFiles(
  plans: readonly SamplePlan[],
  register: readonly Property[],
): Promise<Readonly<Record<string, string>>> {
  const [rails, streets] = [
    ways.filter(way => way.kind === 'rautatie'),
    ways.filter(way => way.kind !== 'rautatie'),
  ];
  const files: Readonly<Record<string, readonly GeoJsonFeature[]>> = {
    vesi: water.map(({ name, ring }) => ({
      type: 'Feature',
      properties: { nimi: name },
      geometry: waterGeometry(ring),
    })),
    viheralueet: greens.map(({ name, ring }) => feature({ nimi: name }, { ring })),
    kadut: [
      ...streets.map(wayFeature),
      ...plans.filter(plan => builtPlans.includes(plan.folder)).flatMap(planStreets),
    ],
    rautatiet: rails.map(wayFeature),
    rakennukset: register.flatMap(({ building }) =>
      building === undefined ? [] : [feature({}, { ring: building })],
    ),
    paikannimet: placeNames.map(({ name, kind, at }) => feature({ nimi: name, luokka: kind }, { point: at })),
    osoitteet: register.flatMap(addressFeature),
    kiinteistot: register.map(propertyFeature),
  };
  const written = Object.entries(files).map(([name, features]) => [
    `${name}.geojson`,
    gk29Collection(name, features),
  ]);
  return { 'kuntaraja.geojson': await readFile(boundaryFile, 'utf8'), ...Object.fromEntries(written) };
}

function feature(
  properties: Readonly<Record<string, string | number>>,
  shape: PlanFeature['shape'],
): GeoJsonFeature {
  return { type: 'Feature', properties, geometry: geometryOf(shape) };
}

/** The islands that lie in a water are holes in it. */
function waterGeometry(ring: Ring): GeoJsonFeature['geometry'] {
  const holes = islands.filter(island => contains(ring, centroidOf(island.ring))).map(island => island.ring);
  const closed = (each: Ring) => [...each, ...each.slice(0, 1)].map(toGk29);
  return { type: 'Polygon', coordinates: [ring, ...holes].map(closed) };
}

function wayFeature({ name, kind, line }: Way): GeoJsonFeature {
  return feature({ nimi: name, luokka: kind }, { line });
}

/** The centre lines of a plan's streets, from its named street areas. */
function planStreets(plan: SamplePlan): GeoJsonFeature[] {
  return plan.drawing.features.flatMap(({ code, name, shape }) => {
    if ((code !== 'katu' && code !== 'jk') || name === undefined || !('ring' in shape)) return [];
    const line = middleLine(shape.ring);
    return [feature({ nimi: name, luokka: code === 'jk' ? 'kävelykatu' : 'katu' }, { line })];
  });
}

/** The line through the middle of a street area, along its longer direction. */
function middleLine(ring: Ring): Point[] {
  const half = ring.length / 2;
  const [near, far] = [ring.slice(0, half), ring.slice(half).reverse()];
  const middle = (a: Point | undefined, b: Point | undefined): Point => [
    ((a?.[0] ?? 0) + (b?.[0] ?? 0)) / 2,
    ((a?.[1] ?? 0) + (b?.[1] ?? 0)) / 2,
  ];
  const first: Point = near[0] ?? [0, 0];
  const last: Point = near.at(-1) ?? [0, 0];
  if (distance(first, far[0] ?? first) > distance(first, last))
    return [middle(first, last), middle(far[0], far.at(-1))];
  return near.map((point, index) => middle(point, far[index]));
}

function addressFeature({ address, identifier, building, ring }: Property): GeoJsonFeature[] {
  if (address === undefined) return [];
  return [
    feature({ osoite: address, kiinteistotunnus: identifier }, { point: centroidOf(building ?? ring) }),
  ];
}

function propertyFeature({ identifier, address, areaM2, ring }: Property): GeoJsonFeature {
  return feature(
    {
      kiinteistotunnus: identifier,
      ...(address === undefined ? {} : { osoite: address }),
      pinta_ala: areaM2,
    },
    { ring },
  );
}
