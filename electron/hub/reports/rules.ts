import type { Bounds, Position } from '#content/model/coordinates';

const METRES_PER_DEGREE = 111_320;
/** What lies within so much of a place may well be the same fault. */
export const NEAR_M = 150;
/** Nobody reads more on a screen before going on. */
export const MOST_NEAR = 6;

/** Metres between two places of one city; the earth is flat enough for that. */
export function distanceM(
  [longitude, latitude]: Position,
  [otherLongitude, otherLatitude]: Position,
): number {
  const north = (otherLatitude - latitude) * METRES_PER_DEGREE;
  const narrowing = Math.cos((((latitude + otherLatitude) / 2) * Math.PI) / 180);
  return Math.hypot(north, (otherLongitude - longitude) * METRES_PER_DEGREE * narrowing);
}

/** Whether the place is one of the municipality's; without its box everything is. */
export function isWithin([longitude, latitude]: Position, bounds: Bounds | undefined): boolean {
  if (bounds === undefined) return true;
  const [west, south, east, north] = bounds;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/** Those within `NEAR_M` of the place, the nearest first, at most `MOST_NEAR`. */
export function nearestOf<One extends { readonly place: Position }>(
  reports: readonly One[],
  place: Position,
): (One & { distanceM: number })[] {
  return reports
    .map(one => ({ ...one, distanceM: Math.round(distanceM(place, one.place)) }))
    .filter(one => one.distanceM <= NEAR_M)
    .toSorted((one, other) => one.distanceM - other.distanceM)
    .slice(0, MOST_NEAR);
}

/** The number that a visitor is given: `V-2026-0012`. */
export function labelOf({ year, number }: { readonly year: number; readonly number: number }): string {
  return `V-${year}-${String(number).padStart(4, '0')}`;
}
