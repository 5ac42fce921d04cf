import { z } from 'zod';
import { calendarDate, instant } from '#content/model/site-time';
import { localText } from '#content/model/text';
import { callFor } from '../call';

/** Why the system's printer does not print; `none` where there is none. */
export const printTroubles = [
  'none',
  'unreachable',
  'no-answer',
  'paper-out',
  'jammed',
  'cover-open',
  'stopped',
  'refused',
  'too-late',
] as const;
export type PrintTrouble = (typeof printTroubles)[number];

export const printState = z.enum(['ready', 'paper-low', ...printTroubles]);
export type PrintState = z.infer<typeof printState>;

const away = {
  STATE_AWAY: { status: 503, message: 'The common state is out of reach; nothing was counted.' },
} as const;
const token = z.string().min(16).max(80);

/**
 * Papers that are made for a visitor: a filled form, a letter. They live in the hub's memory under a token that only
 * the visit's page knows, for a quarter of an hour at most, and are forgotten with the visit.
 */
export const printsContract = {
  /** The system's printer as at the last look. */
  printer: callFor('visitor', 'staff').output(z.object({ now: instant, state: printState, since: instant })),
  /** Prints a paper of this visit once; answers when the printer says it is out, or why not. */
  print: callFor('visitor')
    .input(z.strictObject({ key: z.uuid(), token }))
    .output(z.object({ printed: z.boolean(), trouble: z.enum(printTroubles).optional() }))
    .errors({ GONE: { status: 410, message: 'The paper has been wiped.' } }),
  /** Prints a form once as it is, to fill in by hand. */
  printForm: callFor('visitor', 'desk')
    .input(z.strictObject({ key: z.uuid(), form: z.string().max(60) }))
    .output(z.object({ printed: z.boolean(), trouble: z.enum(printTroubles).optional() }))
    .errors({ NOT_FOUND: { status: 404 } }),
  /** Wipes papers of this visit at once. */
  forget: callFor('visitor').input(z.strictObject({ tokens: z.array(token).max(50) })),
  /** How many copies were printed, by form and day. */
  counts: callFor('desk', 'planner', 'it')
    .input(z.strictObject({ from: calendarDate, to: calendarDate }))
    .output(
      z.object({
        now: instant,
        printer: printState,
        forms: z.array(z.object({ form: z.string(), name: localText, copies: z.number().int() })),
        letters: z.number().int(),
      }),
    )
    .errors(away),
};
