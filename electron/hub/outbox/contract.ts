import { z } from 'zod';
import { instant } from '#content/model/site-time';
import { callFor } from '../call';

/** The ways by which something leaves the lobby. */
export const outboxChannels = ['folder', 'calendar', 'mail', 'open311'] as const;
export const outboxChannel = z.enum(outboxChannels);
export type OutboxChannel = z.infer<typeof outboxChannel>;

export const outboxStates = [
  'waiting',
  'sending',
  'sent',
  /** It may have arrived: the connection broke after it was handed over. A person decides, it is not sent twice. */
  'uncertain',
  /** The other side refused it for good; a person decides. */
  'refused',
  /** A person has decided that it does not leave. */
  'dropped',
] as const;
export const outboxState = z.enum(outboxStates);
export type OutboxState = z.infer<typeof outboxState>;

/** Why it has not left. */
export const outboxProblems = [
  'not-configured',
  'unreachable',
  'no-answer',
  'no-space',
  'read-only',
  'denied',
  'busy',
  'rejected',
  'changed-elsewhere',
  'broken-off',
  'odd-answer',
] as const;
export type OutboxProblem = (typeof outboxProblems)[number];

/** What an item is about, in the words of its slice: `booking.confirmation`, `opinions.letter`. */
export const outboxSubject = z.enum([
  'booking.event',
  'booking.mail',
  'opinions.letter',
  'reports.file',
  'reports.open311',
]);
export type OutboxSubject = z.infer<typeof outboxSubject>;

export const outboxItem = z.object({
  /** Grows by one with every item of the site. */
  number: z.number().int(),
  channel: outboxChannel,
  subject: outboxSubject,
  /** The number or the time that the staff know it by; never a visitor's name. */
  label: z.string(),
  state: outboxState,
  problem: z.enum(outboxProblems).optional(),
  attempts: z.number().int(),
  createdAt: instant,
  nextAt: instant.optional(),
  endedAt: instant.optional(),
});
export type OutboxItem = z.infer<typeof outboxItem>;

const away = {
  STATE_AWAY: { status: 503, message: 'The common state is out of reach; nothing was decided.' },
} as const;
const decision = {
  ...away,
  NOT_FOUND: { status: 404 },
  /** It has left meanwhile, or is leaving now. */
  NOT_OPEN: { status: 409 },
} as const;

export const outboxContract = {
  /** What has not left yet, and the newest of what has. */
  list: callFor('desk', 'planner', 'it').output(
    z.object({
      now: instant,
      changesAt: instant.optional(),
      channels: z.array(
        z.object({ channel: outboxChannel, configured: z.boolean(), open: z.number().int() }),
      ),
      items: z.array(outboxItem),
    }),
  ),
  /** Tries at once. */
  retry: callFor('desk', 'planner', 'it')
    .input(z.strictObject({ number: z.number().int() }))
    .errors(decision),
  /** A person has made sure that it arrived, or decides that it does not leave. */
  settle: callFor('desk', 'planner', 'it')
    .input(z.strictObject({ number: z.number().int(), as: z.enum(['sent', 'dropped']) }))
    .errors(decision),
};
