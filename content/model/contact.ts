import { z } from 'zod';
import { localText, writtenText } from './text';

/** A person or desk of the city that visitors may turn to: office data only. */
export const contact = z.object({
  name: z.string(),
  jobTitle: localText.optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
});
export type Contact = z.infer<typeof contact>;

export const writtenContact = z.strictObject({
  name: z.string().trim().min(1),
  jobTitle: writtenText.optional(),
  phone: z.string().trim().optional(),
  email: z.string().trim().optional(),
});
