import { z } from 'zod';
import { contact } from '#content/model/contact';
import { bounds, position } from '#content/model/coordinates';
import { openingHours } from '#content/model/opening-hours';
import { instant } from '#content/model/site-time';
import { language, localText } from '#content/model/text';
import { callFor, everyone } from '../call';
import { sha256 } from '../documents';

/** The city as the kiosk introduces it. */
export const city = z.object({
  name: localText,
  isSample: z.boolean(),
  languages: z.array(language),
  timeZone: z.string(),
  servicePoint: z.object({
    name: localText,
    address: localText,
    phone: z.string().optional(),
    email: z.string().optional(),
    openingHours,
    position: position.optional(),
  }),
  registry: z.object({
    name: localText,
    address: localText,
    email: z.string().optional(),
    openingHours: openingHours.optional(),
  }),
  website: z.string(),
  noticeWebsite: z.string(),
  emergency: z.array(z.object({ name: localText, phone: z.string() })),
  contacts: z.array(contact),
});
export type City = z.infer<typeof city>;

/** The ground under every map: files are WGS 84 GeoJSON (or PMTiles) by hash. */
export const baseMap = z.object({
  bounds,
  /** Where this screen stands. */
  position: position.optional(),
  attribution: localText,
  note: localText.optional(),
  layers: z.union([
    z.object({ kind: z.literal('pmtiles'), sha256 }),
    z.object({
      kind: z.literal('plain'),
      municipality: sha256,
      water: sha256.optional(),
      greens: sha256.optional(),
      streets: sha256.optional(),
      railways: sha256.optional(),
      buildings: sha256.optional(),
      placeNames: sha256.optional(),
    }),
  ]),
});
export type BaseMap = z.infer<typeof baseMap>;

export const cityContract = {
  /** The city, or null while no `aula.yaml` has been read yet. */
  get: callFor(...everyone).output(city.nullable()),
  /** The base map, or null while `kartta/` has not been read yet. */
  baseMap: callFor(...everyone).output(baseMap.nullable()),
  /** Whether the service point is open now, and when that changes. */
  openNow: callFor(...everyone).output(
    z.object({ open: z.boolean(), changesAt: instant.optional(), now: instant }).nullable(),
  ),
};
