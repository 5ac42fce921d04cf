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
import type { PlaceMatch } from './contract';
import { forgiven, plainAddress, prefixErrors } from './street-names';

const MOST_SUGGESTIONS = 8;

/** Finds the places that a visitor's words may mean. */
export interface PlaceFinder {
  suggest(words: string): PlaceMatch[];
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
  return {
    suggest(words) {
      const asProperty = propertyMatches(properties, words);
      const found = asProperty.length > 0 ? asProperty : addressMatches(streets, words);
      return found.slice(0, MOST_SUGGESTIONS);
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
  for (const { identifier, position } of properties) {
    if (!matchesProperty(identifier, words)) continue;
    const label = shortForm(identifier);
    if (!found.has(label)) found.set(label, { kind: 'property', label, position, propertyIdentifier: label });
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
  return sorted.map(({ label, position, property }) => ({
    kind: 'address',
    label,
    position,
    ...(property === '' ? {} : { propertyIdentifier: property }),
  }));
}

function byHouse(a: Address, b: Address): number {
  return a.label.localeCompare(b.label, 'fi', { numeric: true });
}
