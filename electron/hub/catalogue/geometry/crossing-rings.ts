import Flatbush from 'flatbush';
import type { Position as Coordinates } from 'geojson';
import { boxesMeet } from './box';

type Pair = readonly [x: number, y: number];
type Segment = readonly [from: Pair, to: Pair];
type Box = [west: number, south: number, east: number, north: number];

/**
 * Whether the boundary crosses or touches itself: two sides that are not neighbours meet. Doubled vertices do not
 * count. Source: OGC Simple Features 06-103r4, 6.1.11 (rings are simple).
 */
export function crossesItself(ring: readonly Coordinates[]): boolean {
  const sides = sidesOf(ring);
  if (sides.length < 4) return false;
  const tree = new Flatbush(sides.length);
  for (const side of sides) tree.add(...boxOf(side));
  tree.finish();
  return sides.some((side, index) =>
    tree
      .search(...boxOf(side))
      .some(
        other =>
          other > index && !areNeighbours(index, other, sides.length) && meet(side, sides[other] as Segment),
      ),
  );
}

function sidesOf(ring: readonly Coordinates[]): Segment[] {
  const corners = ring.map(([x = 0, y = 0]): Pair => [x, y]);
  return corners.flatMap((corner, index): Segment[] => {
    const before = corners[index - 1];
    return before === undefined || isSame(before, corner) ? [] : [[before, corner]];
  });
}

function boxOf([[ax, ay], [bx, by]]: Segment): Box {
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}

/** The last side ends where the first begins. */
function areNeighbours(one: number, other: number, count: number): boolean {
  return other - one === 1 || other - one === count - 1;
}

function meet([a, b]: Segment, [c, d]: Segment): boolean {
  const [ofC, ofD] = [turn(a, b, c), turn(a, b, d)];
  const [ofA, ofB] = [turn(c, d, a), turn(c, d, b)];
  if (ofC !== ofD && ofA !== ofB) return true;
  return ofC === 0 && ofD === 0 && boxesMeet(boxOf([a, b]), boxOf([c, d]));
}

/** 1 when `point` lies left of the line, -1 when right, 0 when on it. */
function turn([ax, ay]: Pair, [bx, by]: Pair, [x, y]: Pair): number {
  return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
}

function isSame([ax, ay]: Pair, [bx, by]: Pair): boolean {
  return ax === bx && ay === by;
}
