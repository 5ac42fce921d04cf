import { areaOf, centroidOf, contains, directionAt, distance, distanceToLine } from './geometry';
import type { Point, Ring } from './geometry';
import { islands, placeNames, water, ways } from './geography';
import type { Way } from './geography';
import type { SamplePlan } from './plans/sample-plan';

/** A property of the sample register. */
export interface Property {
  /** Short form, for example 153-12-1205-1. */
  readonly identifier: string;
  readonly ring: Ring;
  readonly areaM2: number;
  readonly address: string | undefined;
  /** The building that stands there now, if any. */
  readonly building: Ring | undefined;
}

export const municipality = 153;
const frontM = 30;
const depthM = 40;
const wantedAlongStreets = 800;
const mostOnStreet = 18;
/** Plans whose areas are built already: their plots carry a building on the base map. */
const builtPlans = ['koskenparras-1131', 'teppanala-1126', 'tainionkoski-1119', 'virasoja-1098'];
const districtNumbers: Readonly<Record<string, number>> = {
  Imatrankoski: 12,
  Mansikkala: 51,
  Tainionkoski: 52,
  Vuoksenniska: 62,
  Ukonniemi: 23,
  Karhumäki: 54,
  Rajapatsas: 55,
  Meltola: 15,
  Paajala: 22,
  Teppanala: 31,
  Korvenkanta: 32,
  Räikkölä: 42,
  Pelkola: 44,
  Kaukopää: 64,
  Virasoja: 61,
  Immola: 65,
};

/** The sample register: every plot of the plans, and invented properties along the named streets outside them. */
export function createRegister(plans: readonly SamplePlan[]): Property[] {
  const planned = plans.flatMap(propertiesOfPlan);
  const boundaries = plans.filter(plan => plan.scale < 5000).flatMap(boundaryOf);
  const invented: Property[] = [];
  for (const way of streetsWithHouses()) {
    let [odd, even, serial] = [1, 2, 1];
    for (const site of sitesAlong(way)) {
      if (invented.length >= wantedAlongStreets) return [...planned, ...invented];
      if (serial > mostOnStreet) break;
      if (!isFree(site.ring, way, boundaries, invented)) continue;
      const number = site.side === 1 ? even : odd;
      if (site.side === 1) even += 2;
      else odd += 2;
      invented.push(propertyAt(site.ring, way, number, serial));
      serial += 1;
    }
  }
  return [...planned, ...invented];
}

/** The identifier of a plan's plot in the sample register. */
export function plotIdentifier(plan: SamplePlan, plot: { block: string; plot: string }): string {
  return `${municipality}-${plan.district.number}-${plot.block}-${plot.plot}`;
}

function propertiesOfPlan(plan: SamplePlan): Property[] {
  const taken = new Map<string, number>();
  const byStreet = [...plan.drawing.plots].sort((a, b) => a.alongM - b.alongM);
  return byStreet.map(plot => ({
    identifier: plotIdentifier(plan, plot),
    ring: plot.ring,
    areaM2: plot.areaM2,
    address:
      plot.street === undefined ? undefined : `${plot.street} ${houseNumber(taken, plot.street, plot.side)}`,
    building: builtPlans.includes(plan.folder) ? plot.house : undefined,
  }));
}

function houseNumber(taken: Map<string, number>, street: string, side: 'odd' | 'even'): number {
  const key = `${street} ${side}`;
  const number = (taken.get(key) ?? (side === 'odd' ? -1 : 0)) + 2;
  taken.set(key, number);
  return number;
}

function boundaryOf(plan: SamplePlan): Ring[] {
  return plan.drawing.features.flatMap(feature =>
    feature.kind === 'raja' && 'ring' in feature.shape ? [feature.shape.ring] : [],
  );
}

function streetsWithHouses(): readonly Way[] {
  return ways.filter(way => way.kind === 'katu' || way.kind === 'pääkatu');
}

function sitesAlong(way: Way): { side: 1 | -1; ring: Ring }[] {
  const half = way.kind === 'pääkatu' ? 13 : 9;
  const sites: { side: 1 | -1; ring: Ring }[] = [];
  let travelled = frontM;
  way.line.forEach((point, index) => {
    travelled += distance(way.line[Math.max(0, index - 1)] ?? point, point);
    if (travelled < frontM + 3) return;
    travelled = 0;
    for (const side of [1, -1] as const)
      sites.push({ side, ring: siteRing(point, directionAt(way.line, index), side, half) });
  });
  return sites;
}

function siteRing([x, y]: Point, [dx, dy]: Point, side: 1 | -1, half: number): Ring {
  const at = (along: number, across: number): Point => [
    x + dx * along + dy * across * side,
    y + dy * along - dx * across * side,
  ];
  const width = frontM / 2;
  return [at(-width, half), at(width, half), at(width, half + depthM), at(-width, half + depthM)];
}

function isFree(ring: Ring, way: Way, boundaries: readonly Ring[], others: readonly Property[]): boolean {
  const probes = [...ring, centroidOf(ring)];
  const touches = (area: Ring) =>
    probes.some(probe => contains(area, probe)) || area.some(point => contains(ring, point));
  if (boundaries.some(touches)) return false;
  if (water.some(each => touches(each.ring)) && !islands.some(each => touches(each.ring))) return false;
  if (ways.some(other => probes.some(probe => distanceToLine(other.line, probe) < (other === way ? 8 : 12))))
    return false;
  const centre = centroidOf(ring);
  return !others.some(
    other =>
      distance(centroidOf(other.ring), centre) < 60 &&
      (touches(other.ring) || other.ring.some(point => contains(ring, point))),
  );
}

function propertyAt(ring: Ring, way: Way, number: number, serial: number): Property {
  const district = nearestDistrict(centroidOf(ring));
  const block = district * 100 + 40 + Math.floor(serial / 8) + (way.name.length % 7) * 5;
  return {
    identifier: `${municipality}-${district}-${block}-${100 + serial * 2 + (way.name.charCodeAt(0) % 40) * 40}`,
    ring,
    areaM2: Math.round(areaOf(ring)),
    address: `${way.name} ${number}`,
    building: houseIn(ring, 0.34 + ((serial * 7) % 5) * 0.03),
  };
}

/** A house in the middle of a plot, `share` of its width and depth. */
function houseIn(ring: Ring, share: number): Ring {
  const [x, y] = centroidOf(ring);
  return ring.map(([cx, cy]): Point => [x + (cx - x) * share, y + (cy - y) * share]);
}

function nearestDistrict(point: Point): number {
  const named = placeNames.filter(place => districtNumbers[place.name] !== undefined);
  const nearest = named.reduce<(typeof named)[number] | undefined>(
    (best, place) =>
      best === undefined || distance(place.at, point) < distance(best.at, point) ? place : best,
    undefined,
  );
  return districtNumbers[nearest?.name ?? 'Imatrankoski'] ?? 12;
}
