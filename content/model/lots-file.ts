import { z } from 'zod';
import { choice } from './choice';
import { writtenContact } from './contact';
import { parsePropertyIdentifier, shortForm } from './property-identifier';
import { writtenDate } from './site-time';
import { writtenText } from './text';

/** Whether a plot can be had. Source: plan-domain 4.4. */
export const lotStatuses = choice({
  available: ['vapaa'],
  'in-application': ['haussa', 'haettavana'],
  bidding: ['tarjousmenettely', 'tarjouskilpailu'],
  reserved: ['varattu'],
  sold: ['myyty'],
});
export type LotStatus = (typeof lotStatuses.value)['_output'];

/** How the price is told. */
export const priceBases = choice({
  fixed: ['kiinteä'],
  'per-floor-area': ['euroa kerrosneliömetriltä', '€/k-m2'],
  bid: ['tarjous'],
});

export const writtenPropertyIdentifier = z.string().transform((written, context) => {
  const identifier = parsePropertyIdentifier(written);
  if (identifier !== undefined) return shortForm(identifier);
  context.addIssue({ code: 'custom', params: { expected: 'property-identifier' } });
  return z.NEVER;
});

const lot = z.strictObject({
  propertyIdentifier: writtenPropertyIdentifier,
  address: writtenText,
  district: writtenText.optional(),
  status: lotStatuses.written,
  use: z.string().trim().min(1),
  planId: z.coerce.string().optional(),
  areaM2: z.number().positive(),
  efficiency: z.number().positive().optional(),
  floorAreaM2: z.number().positive().optional(),
  storeys: z.string().optional(),
  priceEur: z.number().nonnegative().optional(),
  priceBasis: priceBases.written.default('fixed'),
  rentEurYear: z.number().nonnegative().optional(),
  reservationFeeEur: z.number().nonnegative().optional(),
  utilities: writtenText.optional(),
  availableFrom: writtenDate.optional(),
  validUntil: writtenDate,
  summary: writtenText.optional(),
  howToApply: writtenText.optional(),
  website: z.string().optional(),
  contact: writtenContact.optional(),
  images: z.array(z.string()).default([]),
});
export type LotOfFile = z.infer<typeof lot>;

/** `tontit/tontit.yaml`; shapes come from the GeoJSON files beside it, matched by property identifier. */
export const lotsFile = z.strictObject({
  updated: writtenDate,
  howToApply: writtenText,
  contact: writtenContact.optional(),
  website: z.string().optional(),
  coordinateSystem: z.union([z.string(), z.number()]).optional(),
  lots: z.array(lot),
});
export type LotsFile = z.infer<typeof lotsFile>;
