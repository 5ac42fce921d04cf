import { z } from 'zod';
import { writtenText } from './text';

const form = z.strictObject({
  id: z.string().trim().min(1),
  file: z.string().trim().min(1),
  name: writtenText,
  group: z.string(),
  need: writtenText,
  returnTo: writtenText.optional(),
  keywords: z.array(z.string()).default([]),
  website: z.string().optional(),
  updated: z.string().optional(),
});

/** `lomakkeet/lomakkeet.yaml`: the forms by what a visitor needs. */
export const formsFile = z.strictObject({
  groups: z.array(z.strictObject({ id: z.string(), name: writtenText })),
  forms: z.array(form),
});
export type FormsFile = z.infer<typeof formsFile>;
