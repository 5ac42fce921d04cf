import { z } from 'zod';
import { matterColours } from '#content/model/queue-file';
import { calendarDate, instant } from '#content/model/site-time';
import { language, localText } from '#content/model/text';
import { callFor } from '../call';

/** A request's own name, made by the page at the first touch: the same key is the same deed, however often it comes. */
const requestKey = z.uuid();

/** An honest range; absent where there is no ground for one. */
export const waitRange = z.object({ leastMinutes: z.number().int(), mostMinutes: z.number().int() });
export type WaitRange = z.infer<typeof waitRange>;

export const ticketStates = [
  /** Has a number that neither the printer nor the page has said to be in the visitor's hands; never called. */
  'offered',
  'waiting',
  'called',
  'serving',
  'parked',
  'served',
  'no-show',
  /** Was offered and never taken. */
  'lapsed',
  /** Was still waiting when its day ended. */
  'left-over',
] as const;
const ticketState = z.enum(ticketStates);
export type TicketState = z.infer<typeof ticketState>;

export const visitKinds = ['walk-in', 'booked', 'assisted'] as const;
const visitKind = z.enum(visitKinds);
export type VisitKind = z.infer<typeof visitKind>;

export const parkReasons = [
  'fetching-papers',
  'waiting-for-expert',
  'paying',
  'filling-form',
  'other',
] as const;
const parkReason = z.enum(parkReasons);
export type ParkReason = z.infer<typeof parkReason>;

/** Why paper did not come; `none` where there is no printer. */
export const printerTroubles = [
  'none',
  'offline',
  'paper-out',
  'cover-open',
  'no-answer',
  'error',
  'busy',
] as const;
export const printerState = z.object({
  state: z.enum(['ready', 'paper-low', ...printerTroubles]),
  since: instant,
});
export type PrinterState = z.infer<typeof printerState>;

export const matterNow = z.object({
  id: z.string(),
  name: localText,
  summary: localText.optional(),
  prefix: z.string(),
  colour: matterColours.value,
  /** The service that it belongs to, for a door from the service's own screen. */
  service: z.string().optional(),
  /** Whether a number can be taken now, and if not, why. */
  numbers: z.enum(['given', 'closed', 'day-full', 'row-full']),
  /** When that changes by the clock. */
  changesAt: instant.optional(),
  waiting: z.number().int(),
  /** Counters that serve it now. */
  openCounters: z.number().int(),
  wait: waitRange.optional(),
});
export type MatterNow = z.infer<typeof matterNow>;

/** A ticket as its holder sees it. */
export const ownTicket = z.object({
  id: z.string(),
  label: z.string(),
  state: ticketState,
  day: calendarDate,
  takenAt: instant,
  matters: z.array(z.object({ id: z.string(), name: localText, colour: matterColours.value })),
  /** Visitors who will be called before; absent once called. */
  ahead: z.number().int().optional(),
  wait: waitRange.optional(),
  /** Where to go, once called. */
  counter: z.object({ name: localText, direction: localText.optional() }).optional(),
});
export type OwnTicket = z.infer<typeof ownTicket>;

/** What became of the paper, or why it did not come. */
const paper = z.enum(['printed', 'not-wanted', ...printerTroubles]);

export const boardCall = z.object({
  /** Of the call, not of the ticket: a recall is another one. Grows through the day. */
  sequence: z.number().int(),
  ticket: z.string(),
  label: z.string(),
  colour: matterColours.value,
  counter: z.object({ id: z.string(), name: localText, direction: localText.optional() }),
  calledAt: instant,
  /** 1 for the first call. */
  times: z.number().int(),
});
export type BoardCall = z.infer<typeof boardCall>;

/** A visitor as the desk sees one; a walk-in without a number has no label. */
export const deskTicket = z.object({
  id: z.string(),
  label: z.string().optional(),
  kind: visitKind,
  state: ticketState,
  /** The matter it waits for or is served in. */
  matter: z.string(),
  /** What the visitor also came for, in order. */
  otherMatters: z.array(z.string()),
  takenAt: instant,
  /** For the present wait: a transferred or returned visitor waits anew. */
  waitingSince: instant,
  light: z.enum(['green', 'yellow', 'red']),
  calledAt: instant.optional(),
  times: z.number().int(),
  startedAt: instant.optional(),
  counter: z.string().optional(),
  /** Waits for this counter or this person only. */
  onlyCounter: z.string().optional(),
  onlyPerson: z.object({ id: z.string(), name: z.string() }).optional(),
  park: z.object({ reason: parkReason, until: instant.optional(), due: z.boolean() }).optional(),
  language,
});
export type DeskTicket = z.infer<typeof deskTicket>;

export const counterNow = z.object({
  id: z.string(),
  name: localText,
  direction: localText.optional(),
  /** Matters that can be served there at all. */
  canServe: z.array(z.string()),
  /** Matters that are served there now; empty while nobody sits there. */
  serves: z.array(z.string()),
  person: z.object({ id: z.string(), name: z.string() }).optional(),
  paused: z.boolean(),
  ticket: z.object({ label: z.string().optional(), state: ticketState }).optional(),
});
export type CounterNow = z.infer<typeof counterNow>;

export const deskView = z.object({
  now: instant,
  /** When a light, a recall or an undo changes by the clock. */
  changesAt: instant.optional(),
  day: calendarDate,
  /** False where the share names no matters yet. */
  configured: z.boolean(),
  matters: z.array(matterNow),
  counters: z.array(counterNow),
  /** In the order in which they would be called. */
  waiting: z.array(deskTicket),
  parked: z.array(deskTicket),
  /** Today's who did not come, or whose paper the hub lost sight of: they can be called by hand, the latest first. */
  missed: z.array(deskTicket),
  /** Of the counter asked for. */
  current: deskTicket.optional(),
  /** Whom "call next" would call there. */
  next: z.string().optional(),
  recallFrom: instant.optional(),
  undo: z.object({ action: z.string(), label: z.string().optional(), until: instant }).optional(),
  printer: printerState,
  /** How the ranges that were told have held lately; absent before there is ground to say. */
  ranges: z.object({ scored: z.number().int(), insideShare: z.number(), widened: z.boolean() }).optional(),
});
export type DeskView = z.infer<typeof deskView>;

const target = z.union([
  z.strictObject({ matter: z.string() }),
  z.strictObject({ counter: z.string() }),
  z.strictObject({ person: z.string() }),
]);

/** All that a desk does to a visitor; each is undone by `undo` within 30 seconds. */
export const deskAction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('call-next') }),
  /** This one: waiting, parked, or one that did not come. */
  z.strictObject({ do: z.literal('call'), ticket: z.string() }),
  z.strictObject({ do: z.literal('recall') }),
  /** The visitor is here. */
  z.strictObject({ do: z.literal('start') }),
  z.strictObject({ do: z.literal('no-show'), thenNext: z.boolean().default(false) }),
  z.strictObject({ do: z.literal('park'), reason: parkReason, until: instant.optional() }),
  z.strictObject({ do: z.literal('transfer'), to: target }),
  /** Somebody without a number is served here at once. */
  z.strictObject({ do: z.literal('walk-in'), matter: z.string() }),
  /** In `matter`, which may differ from what was asked for; a visitor with more matters goes on waiting for the next. */
  z.strictObject({ do: z.literal('served'), matter: z.string(), thenNext: z.boolean().default(false) }),
  z.strictObject({ do: z.literal('undo') }),
]);
export type DeskAction = z.infer<typeof deskAction>;

/** The visitor or the number is not known, or no longer is. */
const notFound = { NOT_FOUND: { status: 404 } } as const;
const noSuchMatter = {
  NO_SUCH_MATTER: { status: 404, message: 'There is no such matter.' },
} as const;
const away = {
  STATE_AWAY: { status: 503, message: 'The common state is out of reach; nothing was decided.' },
} as const;

export const queueContract = {
  /** What one can queue for now; for the kiosk's tiles and the choice of the matter. */
  matters: callFor('visitor', 'board', 'staff').output(
    z.object({
      now: instant,
      changesAt: instant.optional(),
      configured: z.boolean(),
      /** False while numbers cannot be given because the common state is out of reach. */
      current: z.boolean(),
      matters: z.array(matterNow),
      printer: printerState,
    }),
  ),
  /** One number for all the matters, in their order. Asked again with the same key it answers with the same ticket. */
  take: callFor('visitor', 'desk')
    .input(
      z.strictObject({
        key: requestKey,
        matters: z.array(z.string()).min(1).max(5),
        kind: visitKind.default('walk-in'),
        language,
        paper: z.boolean(),
        display: z.string().max(60),
      }),
    )
    .output(z.object({ ticket: ownTicket, paper, qr: z.string() }))
    .errors({
      ...away,
      ...noSuchMatter,
      CLOSED: { status: 409, message: 'No numbers are given for it now.' },
      DAY_FULL: { status: 409, message: 'All numbers of the day are given.' },
      ROW_FULL: { status: 409, message: 'Every number of the row is still in the lobby.' },
    }),
  /** The page shows the number to the visitor: from now on it counts, if the printer has not said so before. */
  received: callFor('visitor', 'desk')
    .input(z.strictObject({ key: requestKey }))
    .output(z.object({ ticket: ownTicket }))
    .errors({
      ...away,
      ...notFound,
      LAPSED: { status: 409, message: 'It took too long; the number is not valid.' },
    }),
  /** "How long still?" by number, of today. */
  find: callFor('visitor', 'desk')
    .input(z.strictObject({ label: z.string().trim().min(1).max(12) }))
    .output(z.object({ now: instant, ticket: ownTicket }))
    .errors({ ...away, ...notFound }),
  board: callFor('visitor', 'board', 'staff').output(
    z.object({
      now: instant,
      /** When the clock alone changes what is shown. */
      changesAt: instant.optional(),
      current: z.boolean(),
      configured: z.boolean(),
      /** Called and not yet served, the latest first; none while the state is not current. */
      calls: z.array(boardCall),
      waiting: z.array(
        z.object({
          matter: z.string(),
          name: localText,
          prefix: z.string(),
          colour: matterColours.value,
          waiting: z.number().int(),
          wait: waitRange.optional(),
        }),
      ),
    }),
  ),
  desk: callFor('desk')
    .input(z.strictObject({ counter: z.string().optional() }))
    .output(deskView)
    .errors(away),
  /** Sits down at a counter for some matters (none: leaves it), or pauses. */
  sit: callFor('desk')
    .input(
      z.strictObject({
        key: requestKey,
        counter: z.string(),
        serves: z.array(z.string()),
        paused: z.boolean(),
      }),
    )
    .output(deskView)
    .errors({
      ...away,
      NO_SUCH_COUNTER: { status: 404 },
      /** Somebody else sits there. */
      TAKEN: { status: 409, data: z.object({ name: z.string() }) },
      /** A visitor is still being served there. */
      UNFINISHED: { status: 409 },
    }),
  act: callFor('desk')
    .input(z.strictObject({ key: requestKey, counter: z.string(), action: deskAction }))
    .output(deskView)
    .errors({
      ...away,
      /** Nobody, or somebody else, sits at the counter. */
      NOT_AT_COUNTER: { status: 409 },
      NOBODY_WAITS: { status: 409 },
      /** The visitor is with another desk or gone. */
      NOT_FREE: { status: 409 },
      /** Whoever is at the counter must be served, parked, transferred or marked as not come first. */
      UNFINISHED: { status: 409 },
      /** There is no visitor at the counter. */
      NO_CURRENT: { status: 409 },
      TOO_SOON: { status: 429, data: z.object({ from: instant }) },
      ...noSuchMatter,
      NO_SUCH_TARGET: { status: 404 },
      NOTHING_TO_UNDO: { status: 409 },
    }),
};
