import { z } from 'zod';
import { boardSides, screenModes, screenNotice } from '#content/model/displays-file';
import { instant } from '#content/model/site-time';
import { localText } from '#content/model/text';
import { callFor } from '../call';

const displayName = z.string().trim().min(1).max(60);

/** What a screen is to show and why. */
export const screenOrder = z.object({
  mode: screenModes.value,
  /** `settings`: no line of the schedule holds. */
  because: z.enum(['notice', 'override', 'schedule', 'settings']),
  since: instant,
  /** When it ends by itself; absent: until undone, or until the schedule says otherwise. */
  until: instant.optional(),
  /** With mode `notice`. */
  notice: screenNotice.optional(),
});
export type ScreenOrder = z.infer<typeof screenOrder>;

export const ownOrder = z.object({
  now: instant,
  changesAt: instant.optional(),
  display: displayName,
  name: localText,
  order: screenOrder,
  boardSide: boardSides.value,
  speech: z.boolean(),
});
export type OwnOrder = z.infer<typeof ownOrder>;

/** Every screen that is named in the share or has been heard of. */
export const screenNow = z.object({
  display: displayName,
  name: localText,
  order: screenOrder,
  /** What it really shows, as it last said; absent when never heard of. */
  shows: screenModes.value.optional(),
  lastSeenAt: instant.optional(),
  /** Whether it has been heard of within the last 30 seconds. */
  present: z.boolean(),
  version: z.string().optional(),
  snapshot: z.string().optional(),
  /** Revision of the content of its picture's address, `/displays/<display>/picture?at=`; absent without a picture. */
  pictureAt: instant.optional(),
  /** Whether a visitor is at it. */
  inUse: z.boolean(),
});
export type ScreenNow = z.infer<typeof screenNow>;

const until = instant.optional();
const away = {
  STATE_AWAY: {
    status: 503,
    message: 'The common state is out of reach; nothing was changed.',
  },
} as const;
const past = { PAST: { status: 409, message: 'The end has passed already.' } } as const;
/** Nobody has the PIN; or too many wrong ones were typed here, and so long nothing is looked at. */
const pinErrors = {
  WRONG_PIN: { status: 403, message: 'The PIN is not right.' },
  WAIT: { status: 429, data: z.object({ seconds: z.number().int() }) },
} as const;

export const displaysContract = {
  /** What this screen is to show. Answered from the last known state while the common state is out of reach. */
  mine: callFor('visitor', 'board', 'staff')
    .input(z.strictObject({ display: displayName }))
    .output(ownOrder),
  /** A screen tells how it is; every ten seconds and at each change. */
  report: callFor('visitor', 'board').input(
    z.strictObject({
      display: displayName,
      shows: screenModes.value,
      inUse: z.boolean(),
    }),
  ),
  list: callFor('staff').output(
    z.object({
      now: instant,
      changesAt: instant.optional(),
      screens: z.array(screenNow),
    }),
  ),
  /** Sets the mode of screens until an instant or until undone. */
  override: callFor('desk', 'it')
    .input(
      z.strictObject({
        displays: z.array(displayName).min(1),
        mode: screenModes.value.exclude(['notice']),
        until,
      }),
    )
    .errors({ ...away, ...past }),
  /** One message over some screens or all, in one action. */
  notice: callFor('desk', 'it', 'planner')
    .input(
      z.strictObject({
        displays: z.union([z.literal('all'), z.array(displayName).min(1)]),
        notice: screenNotice,
        until,
      }),
    )
    .errors({ ...away, ...past }),
  /** Ends overrides or notices: the schedule counts again. */
  undo: callFor('desk', 'it', 'planner')
    .input(
      z.strictObject({
        what: z.enum(['override', 'notice']),
        displays: z.union([z.literal('all'), z.array(displayName).min(1)]),
      }),
    )
    .errors(away),
  /** Whose PIN was typed at the screen's hidden corner, and what they may switch it to: nothing for planners. */
  openCorner: callFor('visitor')
    .input(z.strictObject({ display: displayName, pin: z.string().max(20) }))
    .errors({ ...away, ...pinErrors })
    .output(
      z.object({
        name: z.string(),
        modes: z.array(screenModes.value.exclude(['notice'])),
      }),
    ),
  /** At the screen itself, so that nobody guesses PINs over the network: the hidden corner, then a person's PIN. */
  overrideHere: callFor('visitor')
    .input(
      z.strictObject({
        display: displayName,
        pin: z.string().max(20),
        /** Left out: the schedule counts again. */
        mode: screenModes.value.exclude(['notice']).optional(),
        until,
      }),
    )
    .errors({
      ...away,
      ...past,
      ...pinErrors,
      NOT_ALLOWED: { status: 403, message: 'This person may not switch to that.' },
    }),
};
