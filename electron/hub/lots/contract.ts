import { z } from 'zod';
import { contact } from '#content/model/contact';
import { bounds, position } from '#content/model/coordinates';
import { lotStatuses, priceBases } from '#content/model/lots-file';
import { calendarDate } from '#content/model/site-time';
import { localText } from '#content/model/text';
import { callFor, everyone } from '../call';
import { publishedFile, sha256 } from '../documents';

export const lotCard = z.object({
  /** The property identifier in short form is the plot's id. */
  id: z.string(),
  address: localText,
  district: localText.optional(),
  status: lotStatuses.value,
  use: z.string(),
  areaM2: z.number(),
  floorAreaM2: z.number().optional(),
  efficiency: z.number().optional(),
  storeys: z.string().optional(),
  priceEur: z.number().optional(),
  priceBasis: priceBases.value,
  position: position.optional(),
  bounds: bounds.optional(),
});
export type LotCard = z.infer<typeof lotCard>;

export const lot = lotCard.extend({
  planId: z.string().optional(),
  rentEurYear: z.number().optional(),
  reservationFeeEur: z.number().optional(),
  utilities: localText.optional(),
  availableFrom: calendarDate.optional(),
  validUntil: calendarDate,
  summary: localText.optional(),
  howToApply: localText,
  contact: contact.optional(),
  website: z.string().optional(),
  images: z.array(publishedFile),
  updatedOn: calendarDate,
});
export type Lot = z.infer<typeof lot>;

export const lotsContract = {
  /** Plots whose facts are still valid; one past its `validUntil` is never shown as free. */
  list: callFor(...everyone).output(
    z.object({
      updatedOn: calendarDate.optional(),
      lots: z.array(lotCard),
      /** Shapes of all plots, WGS 84 GeoJSON by hash, feature id = plot id; or PMTiles when very many. */
      shapes: z
        .union([
          z.object({ kind: z.literal('geojson'), sha256 }),
          z.object({ kind: z.literal('pmtiles'), sha256, layer: z.string() }),
        ])
        .optional(),
      bounds: bounds.optional(),
    }),
  ),
  get: callFor(...everyone)
    .input(z.object({ id: z.string() }))
    .output(lot)
    .errors({ NOT_FOUND: { status: 404 } }),
};
