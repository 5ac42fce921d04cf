import type { Bounds, Position } from '#content/model/coordinates';
import { metresOutside } from './box';
import { placingOf } from './reading';
import { epsgOf } from './systems';

/** Sights may lie in a neighbour's land; further than this they are a mistake of coordinates. */
const FURTHEST_M = 100_000;

/** Puts one written pair of coordinates on the map, or says why not. */
export function placePosition(
  pair: readonly [number, number],
  { coordinateSystem, gate }: { coordinateSystem: string | number | undefined; gate: Bounds | undefined },
): { position: Position } | { code: string } {
  const declared = coordinateSystem === undefined ? undefined : (epsgOf(coordinateSystem) ?? 0);
  const asDeclared = declared === undefined ? undefined : placingOf([pair], declared, gate !== undefined);
  // Degrees among grid coordinates are unmistakable.
  const placing =
    asDeclared !== undefined && 'place' in asDeclared
      ? asDeclared
      : placingOf([pair], undefined, gate !== undefined);
  if ('code' in placing) return placing;
  const position = placing.place(pair);
  if (gate !== undefined && metresOutside([...position, ...position], gate) > FURTHEST_M) {
    return { code: 'catalogue.outside-municipality' };
  }
  return { position };
}
