import { z } from 'zod';
import { writtenContact } from './contact';
import { writtenOpeningHours } from './opening-hours';
import { writtenText } from './text';

const service = z.strictObject({
  id: z.string().trim().min(1),
  name: writtenText,
  summary: writtenText,
  keywords: z.array(z.string()).default([]),
  openingHours: writtenOpeningHours.optional(),
  contact: writtenContact.optional(),
  forms: z.array(z.string()).default([]),
  website: z.string().optional(),
});

const onDuty = z.strictObject({
  who: writtenText,
  summary: writtenText.optional(),
  openingHours: writtenOpeningHours,
  place: writtenText.optional(),
});

const answer = z.strictObject({
  id: z.string().trim().min(1),
  question: writtenText,
  answer: writtenText,
  services: z.array(z.string()).default([]),
  keywords: z.array(z.string()).default([]),
});

/** `palvelut/palvelut.yaml`: what the desk does, who sits here when, and the most asked questions. */
export const servicesFile = z.strictObject({
  services: z.array(service),
  onDuty: z.array(onDuty).default([]),
  answers: z.array(answer).default([]),
});
export type ServicesFile = z.infer<typeof servicesFile>;
