import { z } from 'zod';
import { writtenPosition } from './coordinates';
import { writtenText } from './text';

/** `kartta/kartta.yaml`: which files beside it are the base map, addresses and property boundaries. */
export const mapFile = z.strictObject({
  attribution: writtenText,
  note: writtenText.optional(),
  coordinateSystem: z.union([z.string(), z.number()]).optional(),
  position: writtenPosition.optional(),
  baseMap: z.string().optional(),
  municipality: z.string(),
  water: z.string().optional(),
  greens: z.string().optional(),
  streets: z.string().optional(),
  railways: z.string().optional(),
  buildings: z.string().optional(),
  placeNames: z.string().optional(),
  addresses: z.string().optional(),
  propertyAreas: z.string().optional(),
});
export type MapFile = z.infer<typeof mapFile>;
