import { z } from 'zod';
import { instant } from '#content/model/site-time';
import { localText } from '#content/model/text';
import { callFor } from '../call';

export const helpCall = z.object({
  id: z.string(),
  /** A visitor at a screen, or a desk that calls the other desks without a sound. */
  from: z.enum(['screen', 'desk']),
  /** Id of the screen or the counter. */
  place: z.string(),
  /** Of the screen or the counter. */
  name: localText,
  since: instant,
  /** Who has said to be coming. */
  answeredBy: z.string().optional(),
});
export type HelpCall = z.infer<typeof helpCall>;

const notFound = { NOT_FOUND: { status: 404 } } as const;
const away = {
  STATE_AWAY: { status: 503, message: 'The common state is out of reach; nobody was called.' },
} as const;

export const helpContract = {
  /** A visitor asks for somebody to come to the screen; asked again, it is the same call. */
  ask: callFor('visitor', 'board')
    .input(z.strictObject({ display: z.string().max(60) }))
    .errors({ ...away, NOBODY_HERE: { status: 409, message: 'No desk is staffed now.' } }),
  /** How the screen's own call stands. */
  mine: callFor('visitor', 'board')
    .input(z.strictObject({ display: z.string().max(60) }))
    .output(
      z.object({
        now: instant,
        changesAt: instant.optional(),
        /** Whether anybody could come. */
        staffed: z.boolean(),
        call: z.object({ since: instant, answered: z.boolean() }).optional(),
      }),
    ),
  /** The visitor no longer needs anybody. */
  withdraw: callFor('visitor', 'board')
    .input(z.strictObject({ display: z.string().max(60) }))
    .errors(away),
  list: callFor('desk').output(
    z.object({ now: instant, changesAt: instant.optional(), calls: z.array(helpCall) }),
  ),
  /** Desk to desks, silent: nothing shows or sounds in the lobby. */
  silent: callFor('desk')
    .input(z.strictObject({ counter: z.string().max(60) }))
    .errors(away),
  /** "I am coming": the first to say so stays named. */
  answer: callFor('desk')
    .input(z.strictObject({ id: z.string() }))
    .errors({ ...away, ...notFound }),
  end: callFor('desk')
    .input(z.strictObject({ id: z.string() }))
    .errors({ ...away, ...notFound }),
};
