import { z } from 'zod';

/** Longitude and latitude in degrees, WGS 84. */
export const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
export type Position = z.infer<typeof position>;

/** West, south, east, north in degrees, WGS 84. */
export const bounds = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Bounds = z.infer<typeof bounds>;

/** Coordinates as planners write them: [east, north] in GK or TM35FIN, [lon, lat] or [lat, lon]; the hub places them. */
export const writtenPosition = z.tuple([z.number(), z.number()]);

const FINLAND_NORTH = { from: 6_600_000, to: 7_780_000 };
const FINLAND_TM35_EAST = { from: 50_000, to: 760_000 };

/** How a pair of numbers is to be read: the system's EPSG code and whether north stands first. */
export type CoordinateReading = { epsg: number; northFirst: boolean };

/**
 * Reads the coordinate system off the numbers themselves, or undefined where they could be several systems
 * (a GK easting without its zone prefix looks like TM35FIN): then the planner must say. Source: plan-domain 4.2.
 */
export function readingOf([first, second]: readonly [number, number]): CoordinateReading | undefined {
  if (Math.abs(first) <= 180 && Math.abs(second) <= 180) return degreesReading(first, second);
  return gridReading(first, second, false) ?? gridReading(second, first, true);
}

function degreesReading(first: number, second: number): CoordinateReading | undefined {
  if (within(first, 19, 32) && within(second, 59.4, 70.2)) return { epsg: 4326, northFirst: false };
  if (within(first, 59.4, 70.2) && within(second, 19, 32)) return { epsg: 4326, northFirst: true };
  return undefined;
}

function gridReading(east: number, north: number, northFirst: boolean): CoordinateReading | undefined {
  if (!within(north, FINLAND_NORTH.from, FINLAND_NORTH.to)) return undefined;
  const zone = Math.floor(east / 1_000_000);
  if (zone >= 19 && zone <= 31) return { epsg: 3854 + zone, northFirst };
  return within(east, FINLAND_TM35_EAST.from, FINLAND_TM35_EAST.to) ? { epsg: 3067, northFirst } : undefined;
}

function within(value: number, from: number, to: number): boolean {
  return value >= from && value <= to;
}
