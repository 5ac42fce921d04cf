import type { Position } from '#content/model/coordinates';
import { parsePropertyIdentifier, shortForm } from '#content/model/property-identifier';
import type { Catalogue } from '../catalogue/catalogue';
import { createShapeSearch, type ShapeSearch, type ShapeSet } from '../catalogue/geometry/shape-set';
import type { ReadPlan } from '../catalogue/items/read-plan';
import type { LotCard } from '../lots/contract';
import type { Concern, PlaceMatch } from './contract';
import { planCardAt } from './plan-view';
import { listOf, type Moment } from './rules';

/** How far a plan or plot is still near: a neighbourhood on foot. */
const NEAR_PLAN_M = 500;
const NEAR_LOT_M = 1_000;
const MOST_LOTS = 6;

const searches = new WeakMap<ShapeSet, ShapeSearch>();

/** The plans that touch a place or are near it and the plots for sale around it, the nearest first. */
export function concernAt(
  place: PlaceMatch,
  { catalogue, lots, moment }: { catalogue: Catalogue; lots: readonly LotCard[]; moment: Moment },
): Concern {
  const property = place.propertyIdentifier ?? propertyAt(catalogue, place.position);
  const plans = catalogue.plans
    .filter(({ file }) => listOf(file, moment) !== 'ended' || file.phase !== 'lapsed')
    .flatMap(plan => planConcern(plan, place.position, { property, moment }));
  return {
    place,
    ...(property === undefined ? {} : { propertyIdentifier: property }),
    plans: plans.sort((a, b) => a.distanceM - b.distanceM),
    lots: nearLots(catalogue, lots, place.position),
  };
}

function planConcern(
  plan: ReadPlan,
  position: Position,
  { property, moment }: { property: string | undefined; moment: Moment },
): Concern['plans'] {
  const isNamed = property !== undefined && plan.file.properties.some(one => sameProperty(one, property));
  const search = plan.map?.shapes === undefined ? undefined : searchOf(plan.map.shapes);
  const distanceM = isNamed ? 0 : search?.distanceM(position, NEAR_PLAN_M);
  if (distanceM === undefined) return [];
  const area = search === undefined ? undefined : areaAt(plan, search, position);
  return [
    {
      plan: planCardAt(plan, moment),
      distanceM: Math.round(distanceM),
      ...(area === undefined ? {} : { area }),
    },
  ];
}

function areaAt({ map }: ReadPlan, search: ShapeSearch, position: Position) {
  const facts = search.at(position).flatMap(shape => map?.facts[map.factsOf[shape] ?? -1] ?? []);
  return facts[0];
}

function nearLots(catalogue: Catalogue, cards: readonly LotCard[], position: Position): Concern['lots'] {
  const placed = catalogue.lots?.placed;
  if (placed?.shapes === undefined) return [];
  const byId = new Map(cards.map(card => [card.id, card]));
  const near = searchOf(placed.shapes).near(position, NEAR_LOT_M);
  const lots = near.flatMap(({ shape, distanceM }) => {
    const lot = byId.get(placed.idOfShape[shape] ?? '');
    return lot === undefined ? [] : [{ lot, distanceM: Math.round(distanceM) }];
  });
  return lots.sort((a, b) => a.distanceM - b.distanceM).slice(0, MOST_LOTS);
}

/** The property whose ground a position lies on, by the register of `kartta/`. */
function propertyAt({ map }: Catalogue, position: Position): string | undefined {
  const register = map?.properties;
  if (register?.shapes === undefined) return undefined;
  const [shape] = searchOf(register.shapes).at(position);
  return shape === undefined ? undefined : register.nameOfShape[shape];
}

function sameProperty(written: string, property: string): boolean {
  const identifier = parsePropertyIdentifier(written);
  return identifier !== undefined && shortForm(identifier) === property;
}

function searchOf(shapes: ShapeSet): ShapeSearch {
  const known = searches.get(shapes) ?? createShapeSearch(shapes);
  searches.set(shapes, known);
  return known;
}
