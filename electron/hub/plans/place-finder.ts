import type { Position } from '#content/model/coordinates';
import {
  matchesProperty,
  parsePropertyIdentifier,
  shortForm,
  type PropertyIdentifier,
} from '#content/model/property-identifier';
import type { ReadLots } from '../catalogue/items/read-lots';
import type { ReadMap } from '../catalogue/items/read-map';
import type { PlacedNames } from '../catalogue/geometry/place-jobs';
import { metresBetween } from '../catalogue/geometry/box';
import type { PlaceMatch } from './contract';
import { forgiven, plainAddress, prefixErrors } from './street-names';

const MOST_SUGGESTIONS = 8;
const FARTHEST_ADDRESS_M = 200;
const FARTHEST_PROPERTY_M = 100;

/** Finds the places that a visitor's words may mean. */
export interface PlaceFinder {
  suggest(words: string): PlaceMatch[];
  /** The address nearest to a place, within 200 m. */
  addressAt(place: Position): PlaceMatch | undefined;
  /** The property whose known point is nearest to a place, within 100 m. */
  propertyAt(place: Position): PlaceMatch | undefined;
  /** The property itself, in any usual form of its identifier. */
  property(written: string): PlaceMatch | undefined;
  /** An address of the property, in any usual form of its identifier. */
  addressOf(property: string): PlaceMatch | undefined;
}

interface Address {
  readonly label: string;
  readonly house: string;
  readonly position: Position;
  readonly property: string;
}

interface Property {
  readonly identifier: PropertyIdentifier;
  readonly position: Position;
}

/** Opens the address and property registers of `kartta/` and the plots of `tontit/` for looking up. */
export function createPlaceFinder(map: ReadMap | undefined, lots: ReadLots | undefined): PlaceFinder {
  const streets = streetsOf(map?.addresses);
  const properties = [...propertiesOf(map?.properties), ...propertiesOf(lots?.placed?.lots)];
  const byProperty = addressesByProperty(streets);
  return {
    suggest(words) {
      const byIdentifier = propertyMatches(properties, words);
      const found = byIdentifier.length > 0 ? byIdentifier : addressMatches(streets, words);
      return found.slice(0, MOST_SUGGESTIONS);
    },
    addressAt: place => nearest([...streets.values()].flat(), place, FARTHEST_ADDRESS_M, asAddress),
    propertyAt: place => nearest(properties, place, FARTHEST_PROPERTY_M, asProperty),
    property(written) {
      const wanted = parsePropertyIdentifier(written);
      if (wanted === undefined) return undefined;
      const label = shortForm(wanted);
      const found = properties.find(({ identifier }) => shortForm(identifier) === label);
      return found && asProperty(found);
    },
    addressOf(property) {
      const wanted = parsePropertyIdentifier(property);
      const found = wanted && byProperty.get(shortForm(wanted));
      return found && asAddress(found);
    },
  };
}

function streetsOf(register: ReadMap['addresses']): ReadonlyMap<string, Address[]> {
  const streets = new Map<string, Address[]>();
  (register?.names ?? []).forEach((label, index) => {
    const { street, house } = plainAddress(label);
    const address = {
      ...{ label, house, position: positionOf(register as PlacedNames, index) },
      property: register?.properties[index] ?? '',
    };
    streets.set(street, [...(streets.get(street) ?? []), address]);
  });
  return streets;
}

/** The first address of each property, by the short form of its identifier. */
function addressesByProperty(streets: ReadonlyMap<string, Address[]>): ReadonlyMap<string, Address> {
  const found = new Map<string, Address>();
  for (const address of [...streets.values()].flat()) {
    const property = parsePropertyIdentifier(address.property);
    if (property !== undefined && !found.has(shortForm(property))) found.set(shortForm(property), address);
  }
  return found;
}

function propertiesOf(names: PlacedNames | undefined): Property[] {
  return (names?.names ?? []).flatMap((name, index) => {
    const identifier = parsePropertyIdentifier(name);
    return identifier === undefined
      ? []
      : [{ identifier, position: positionOf(names as PlacedNames, index) }];
  });
}

function positionOf({ positions }: PlacedNames, index: number): Position {
  return [positions[index * 2] ?? 0, positions[index * 2 + 1] ?? 0];
}

function propertyMatches(properties: readonly Property[], words: string): PlaceMatch[] {
  const found = new Map<string, PlaceMatch>();
  for (const property of properties) {
    if (!matchesProperty(property.identifier, words)) continue;
    const match = asProperty(property);
    if (!found.has(match.label)) found.set(match.label, match);
  }
  return [...found.values()];
}

/** The streets with the fewest typing errors, and on them the houses that begin with the number. */
function addressMatches(streets: ReadonlyMap<string, Address[]>, words: string): PlaceMatch[] {
  const { street, house } = plainAddress(words);
  if (street.length < 2) return [];
  const near = [...streets.keys()]
    .map(name => ({ name, errors: streetErrors(street, name) }))
    .filter(({ errors }) => errors < Infinity)
    .sort(
      (a, b) => a.errors - b.errors || a.name.length - b.name.length || a.name.localeCompare(b.name, 'fi'),
    );
  return near.slice(0, MOST_SUGGESTIONS).flatMap(({ name }) => housesOf(streets.get(name) ?? [], house));
}

/** A name's beginning, or the beginning of a later word of it, with a few errors forgiven. */
function streetErrors(typed: string, name: string): number {
  const most = forgiven(typed.length);
  const later = name.includes(' ') ? name.slice(name.indexOf(' ') + 1) : undefined;
  const own = prefixErrors(typed, name, most);
  return later === undefined ? own : Math.min(own, prefixErrors(typed, later, most) + 0.5);
}

function housesOf(addresses: readonly Address[], house: string): PlaceMatch[] {
  const plain = (text: string) => text.replaceAll(' ', '');
  const fitting = addresses.filter(one => plain(one.house).startsWith(plain(house)));
  const sorted = (fitting.length > 0 ? fitting : addresses).toSorted(
    (a, b) =>
      Number(plain(b.house) === plain(house)) - Number(plain(a.house) === plain(house)) || byHouse(a, b),
  );
  return sorted.map(asAddress);
}

function asAddress({ label, position, property }: Address): PlaceMatch {
  return { kind: 'address', label, position, ...(property === '' ? {} : { propertyIdentifier: property }) };
}

function asProperty({ identifier, position }: Property): PlaceMatch {
  const label = shortForm(identifier);
  return { kind: 'property', label, position, propertyIdentifier: label };
}

/** The one nearest to a place, if it is near at all. */
function nearest<One extends { readonly position: Position }>(
  all: readonly One[],
  place: Position,
  farthestM: number,
  told: (one: One) => PlaceMatch,
): PlaceMatch | undefined {
  let best: { one: One; distanceM: number } | undefined;
  for (const one of all) {
    const distanceM = metresBetween(one.position, place);
    if (distanceM <= farthestM && distanceM < (best?.distanceM ?? Infinity)) best = { one, distanceM };
  }
  return best && told(best.one);
}

function byHouse(a: Address, b: Address): number {
  return a.label.localeCompare(b.label, 'fi', { numeric: true });
}
