import { readingOf, type CoordinateReading, type Position } from '#content/model/coordinates';
import { gkZone, isKnownSystem, TM35FIN, toWgs84, WGS84 } from './systems';

type Pair = readonly [number, number];

/** Why coordinates cannot be placed, or how to place them; `swapped` tells that latitude stood first. */
export type Placing =
  | { place: (pair: Pair) => Position; epsg: number; swapped: boolean }
  | { code: 'catalogue.coordinates-unclear' | 'catalogue.coordinates-disagree' | 'catalogue.unknown-system' };

const NORTH = { from: 6_500_000, to: 7_900_000 };

/**
 * How the numbers of one file are to be read. `declared` is what the file or its planner says; without it the
 * numbers must speak for themselves. `confirmed` tells that a municipality's box will check the outcome: only
 * then may seven-digit numbers without a zone be taken for TM35FIN. Source: plan-domain 4.2.
 */
export function placingOf(pairs: readonly Pair[], declared: number | undefined, confirmed: boolean): Placing {
  if (declared !== undefined && !isKnownSystem(declared)) return { code: 'catalogue.unknown-system' };
  const reading = declared === undefined ? readingOfAll(pairs) : declaredReading(pairs, declared);
  if (reading === undefined) {
    return {
      code: declared === undefined ? 'catalogue.coordinates-unclear' : 'catalogue.coordinates-disagree',
    };
  }
  if (declared === undefined && reading.epsg === TM35FIN && !confirmed) {
    return { code: 'catalogue.coordinates-unclear' };
  }
  return { place: placer(reading), epsg: reading.epsg, swapped: reading.northFirst };
}

function readingOfAll(pairs: readonly Pair[]): CoordinateReading | undefined {
  const [first, ...rest] = pairs.map(readingOf);
  if (first === undefined) return undefined;
  const agree = rest.every(one => one?.epsg === first.epsg && one.northFirst === first.northFirst);
  return agree ? first : undefined;
}

function declaredReading(pairs: readonly Pair[], epsg: number): CoordinateReading | undefined {
  const northFirst = pairs.every(([first, second]) => isNorth(first, epsg) && !isNorth(second, epsg));
  const eastFirst = pairs.every(([first, second]) => isNorth(second, epsg) && !isNorth(first, epsg));
  if (northFirst === eastFirst) return undefined;
  const fits = pairs.every(pair => isEast(pair[northFirst ? 1 : 0], epsg));
  return fits ? { epsg, northFirst } : undefined;
}

function isNorth(value: number, epsg: number): boolean {
  return epsg === WGS84 ? value > 45 && value <= 90 : value >= NORTH.from && value <= NORTH.to;
}

function isEast(value: number, epsg: number): boolean {
  if (epsg === WGS84) return value >= -180 && value <= 45;
  const zone = gkZone(epsg);
  // A declared zone whose prefix the drawing program has dropped is no guess.
  return (value >= 0 && value < 1_000_000) || (zone !== undefined && Math.floor(value / 1_000_000) === zone);
}

function placer({ epsg, northFirst }: CoordinateReading): (pair: Pair) => Position {
  const convert = toWgs84(epsg);
  const zone = gkZone(epsg);
  return ([first, second]) => {
    const north = northFirst ? first : second;
    const east = northFirst ? second : first;
    const prefixed = zone !== undefined && east < 1_000_000 ? east + zone * 1_000_000 : east;
    return rounded(convert([prefixed, north]));
  };
}

/** Seven decimals are a centimetre. */
function rounded([longitude, latitude]: Position): Position {
  return [Math.round(longitude * 1e7) / 1e7, Math.round(latitude * 1e7) / 1e7];
}
