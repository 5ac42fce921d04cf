import { z } from 'zod';
import { contact } from '#content/model/contact';
import { openingHours } from '#content/model/opening-hours';
import { instant } from '#content/model/site-time';
import { localText } from '#content/model/text';
import { callFor, everyone } from '../call';

const openState = z.object({ open: z.boolean(), changesAt: instant.optional() });

export const service = z.object({
  id: z.string(),
  name: localText,
  summary: localText,
  openingHours: openingHours.optional(),
  openNow: openState.optional(),
  contact: contact.optional(),
  /** Ids of forms that go with it and exist. */
  forms: z.array(z.string()),
  answers: z.array(z.string()),
  website: z.string().optional(),
});
export type Service = z.infer<typeof service>;

export const answer = z.object({
  id: z.string(),
  question: localText,
  answer: localText,
  services: z.array(z.string()),
});
export type Answer = z.infer<typeof answer>;

export const presence = z.object({
  who: localText,
  summary: localText.optional(),
  place: localText.optional(),
  openingHours,
  openNow: openState,
});
export type Presence = z.infer<typeof presence>;

export const servicesContract = {
  list: callFor(...everyone).output(
    z.object({
      now: instant,
      changesAt: instant.optional(),
      services: z.array(service),
      onDuty: z.array(presence),
      answers: z.array(answer),
    }),
  ),
};
