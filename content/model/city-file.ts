import { z } from 'zod';
import { writtenContact } from './contact';
import { writtenPosition } from './coordinates';
import { writtenOpeningHours } from './opening-hours';
import { language, writtenText } from './text';
import { writtenYesNo } from './yes-no';

/** `aula.yaml`: who the city is, when the desk is open, and how to reach it. */
export const cityFile = z.strictObject({
  name: writtenText,
  city: writtenText,
  municipalityCode: z.coerce.string().regex(/^\d{3}$/),
  sample: writtenYesNo.default(false),
  languages: z.array(language).min(1).default(['fi', 'en']),
  timeZone: z.string().default('Europe/Helsinki'),
  servicePoint: z.strictObject({
    name: writtenText,
    address: writtenText,
    openingHours: writtenOpeningHours,
    phone: z.string().optional(),
    email: z.string().optional(),
    position: writtenPosition.optional(),
  }),
  registry: z.strictObject({
    name: writtenText,
    address: writtenText,
    email: z.string().optional(),
    openingHours: writtenOpeningHours.optional(),
  }),
  website: z.string(),
  noticeWebsite: z.string(),
  emergency: z.array(z.strictObject({ name: writtenText, phone: z.string() })).default([]),
  contacts: z.array(writtenContact).default([]),
  /** Whether the kiosk takes opinions and objections in for the registry; without it, it helps to write them only. */
  planFeedback: z
    .strictObject({
      receive: writtenYesNo.default(false),
      keepDays: z.number().int().min(1).max(3650).default(90),
    })
    .optional(),
});
export type CityFile = z.infer<typeof cityFile>;
