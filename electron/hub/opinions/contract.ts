import { z } from 'zod';
import { position } from '#content/model/coordinates';
import { lateLetters } from '#content/model/plan-rules';
import { remedies } from '#content/model/plan-terms';
import { instant } from '#content/model/site-time';
import { language, localText } from '#content/model/text';
import { callFor } from '../call';
import { outboxState } from '../outbox/contract';
import { printerTroubles } from '../queue/contract';

const requestKey = z.uuid();
const planId = z.string().min(1).max(60);
const paper = z.enum(['printed', 'not-wanted', ...printerTroubles]);

/** What a visitor writes; nothing but the words is asked for. */
export const letter = z.strictObject({
  plan: planId,
  words: z.string().trim().min(1).max(6000),
  name: z.string().trim().max(120).optional(),
  /** Postal or e-mail address for the city's reasoned answer. */
  address: z.string().trim().max(240).optional(),
  /** The place on the map that it is about. */
  place: position.optional(),
  language,
});
export type Letter = z.infer<typeof letter>;

export const letterKinds = ['feedback', 'opinion', 'objection'] as const;
export const letterKind = z.enum(letterKinds);
export type LetterKind = z.infer<typeof letterKind>;

export const receivedLetter = z.object({
  /** `M-2026-0012` */
  label: z.string(),
  kind: letterKind,
  plan: z.object({ id: z.string(), name: localText }),
  receivedAt: instant,
  /** How it stands on its way to the registry's folder. */
  delivery: outboxState,
  outboxNumber: z.number().int(),
  hasName: z.boolean(),
  isErased: z.boolean(),
});
export type ReceivedLetter = z.infer<typeof receivedLetter>;

const away = {
  STATE_AWAY: {
    status: 503,
    message: 'The common state is out of reach; whoever asks again with the same key is received once.',
  },
} as const;
const notFound = { NOT_FOUND: { status: 404 } } as const;
const notNow = {
  /** The plan is not on display, or nothing can be given on it in this phase. */
  NOT_NOW: { status: 409, data: z.object({ endedAt: instant.optional() }) },
} as const;

export const opinionsContract = {
  /** What one may say on a plan, by whom and until which minute; by the plan's phase and dates. */
  about: callFor('visitor', 'staff')
    .input(z.strictObject({ plan: planId }))
    .output(
      z.object({
        now: instant,
        changesAt: instant.optional(),
        remedy: remedies.value,
        /** Whether something can be given at this moment. */
        isOpen: z.boolean(),
        /** The end of the display: what is said must have come before it. */
        until: instant.optional(),
        /** It can be said for as long as the phase lasts, also when the display has ended or there is none. */
        throughout: z.boolean(),
        /** What becomes of what comes later. */
        late: lateLetters.optional(),
        who: localText.optional(),
        statute: localText,
        registry: z.object({ name: localText, address: localText, email: z.string().optional() }).optional(),
        /** By the city's setting the kiosk takes it in for the registry. */
        receives: z.boolean(),
        /** How long what was received is kept here. */
        keepDays: z.number().int().optional(),
      }),
    )
    .errors(notFound),
  /** Makes the letter as a paper of this visit (`prints`): nothing of it stays. */
  write: callFor('visitor')
    .input(letter)
    .output(
      z.object({
        token: z.string(),
        pages: z.number().int(),
        /** The letter for a phone without any network: an e-mail to the registry, or its words; absent when too long. */
        qr: z.string().optional(),
      }),
    )
    .errors({ ...notFound, ...notNow }),
  /** Takes the letter in for the registry. Asked again with the same key it answers the same. */
  hand: callFor('visitor')
    .input(z.strictObject({ key: requestKey, letter, paper: z.boolean() }))
    .output(z.object({ label: z.string(), receivedAt: instant, paper }))
    .errors({ ...away, ...notFound, ...notNow, NOT_RECEIVED: { status: 409 } }),
  /** Prints the receipt of what was received, where it has not been printed yet. */
  receipt: callFor('visitor')
    .input(z.strictObject({ key: requestKey }))
    .output(z.object({ paper }))
    .errors({ ...away, ...notFound }),
  list: callFor('desk', 'planner').output(
    z.object({
      now: instant,
      /** As in `about`. */
      receives: z.boolean(),
      letters: z.array(receivedLetter),
    }),
  ),
  read: callFor('planner')
    .input(z.strictObject({ label: z.string().max(20) }))
    .output(
      receivedLetter.extend({
        words: z.string(),
        name: z.string().optional(),
        address: z.string().optional(),
        place: position.optional(),
      }),
    )
    .errors({ ...away, ...notFound }),
};
