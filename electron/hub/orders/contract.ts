import { z } from 'zod';
import { position } from '#content/model/coordinates';
import { instant } from '#content/model/site-time';
import { language, localText } from '#content/model/text';
import { callFor } from '../call';
import { printerTroubles } from '../queue/contract';

const requestKey = z.uuid();
const paperState = z.enum(['printed', 'not-wanted', ...printerTroubles]);

export const orderStates = ['ordered', 'gathering', 'ready', 'fetched', 'cancelled'] as const;
const orderState = z.enum(orderStates);
export type OrderState = z.infer<typeof orderState>;

export const unusableReasons = ['broken', 'password', 'too-large', 'too-slow', 'gone'] as const;
/** Why a file of the share cannot go into a package. */
export type UnusableReason = (typeof unusableReasons)[number];

/** A paper that can be ordered. */
export const orderPaper = z.object({
  id: z.string(),
  name: localText,
  summary: localText.optional(),
  priceCents: z.number().int(),
  from: localText,
  usual: z.boolean(),
});
export type OrderPaperView = z.infer<typeof orderPaper>;

/** A plot that papers can be ordered of. */
export const orderedProperty = z.object({
  /** Short form. */
  propertyIdentifier: z.string(),
  address: localText.optional(),
  position: position.optional(),
});
export type OrderedProperty = z.infer<typeof orderedProperty>;

/** An order as its holder sees it: it names nobody. */
export const ownOrder = z.object({
  label: z.string(),
  state: orderState,
  propertyIdentifier: z.string(),
  papers: z.array(z.object({ name: localText, priceCents: z.number().int() })),
  totalCents: z.number().int(),
  orderedAt: instant,
  /** The queue's matter where a ready order is fetched. */
  queueMatter: z.string().optional(),
});
export type OwnOrder = z.infer<typeof ownOrder>;

export const staffOrder = z.object({
  id: z.string(),
  label: z.string(),
  state: orderState,
  property: orderedProperty,
  language,
  orderedAt: instant,
  changedAt: instant,
  totalCents: z.number().int(),
  papers: z.array(
    z.object({
      id: z.string(),
      name: localText,
      from: localText,
      priceCents: z.number().int(),
      /**
       * `share`: the system has its file; `unusable`: it has one that cannot go into the package; `by-hand`: somebody has
       * laid it down; `missing`: the office still owes it.
       */
      state: z.enum(['share', 'unusable', 'by-hand', 'missing']),
      /** The file that cannot be used, by its place in the share, and why. */
      unusable: z.object({ file: z.string(), reason: z.enum(unusableReasons) }).optional(),
    }),
  ),
  /** Forms that go with it, by name. */
  forms: z.array(localText),
});
export type StaffOrder = z.infer<typeof staffOrder>;

const away = {
  STATE_AWAY: { status: 503, message: 'The common state is out of reach; nothing was ordered.' },
} as const;
const notFound = { NOT_FOUND: { status: 404 } } as const;

export const ordersContract = {
  /** What can be ordered; without `tilaukset.yaml` nothing. */
  offers: callFor('visitor', 'staff').output(
    z.object({
      configured: z.boolean(),
      current: z.boolean(),
      papers: z.array(orderPaper),
      forms: z.array(z.object({ id: z.string(), name: localText })),
      readyIn: localText.optional(),
      howToPay: localText.optional(),
    }),
  ),
  /** Plots whose identifier or address the words mean, at most eight. */
  properties: callFor('visitor', 'staff')
    .input(z.strictObject({ words: z.string().max(80) }))
    .output(z.array(orderedProperty)),
  /** The plot at a place of the map. */
  propertyAt: callFor('visitor', 'staff')
    .input(z.strictObject({ position }))
    .output(orderedProperty)
    .errors(notFound),
  place: callFor('visitor', 'desk')
    .input(
      z.strictObject({
        key: requestKey,
        propertyIdentifier: z.string().max(40),
        papers: z.array(z.string().max(60)).min(1).max(40),
        language,
        paper: z.boolean(),
      }),
    )
    .output(z.object({ order: ownOrder, qr: z.string(), paper: paperState }))
    .errors({ ...away, NO_SUCH_PAPER: { status: 404 }, NO_SUCH_PROPERTY: { status: 404 } }),
  /** Prints the receipt once more, where it has not come out. */
  receipt: callFor('visitor', 'desk')
    .input(z.strictObject({ key: requestKey }))
    .output(z.object({ paper: paperState }))
    .errors({ ...away, ...notFound }),
  /** "Is it ready?" by number. */
  find: callFor('visitor', 'desk')
    .input(z.strictObject({ label: z.string().trim().min(1).max(20) }))
    .output(z.object({ now: instant, order: ownOrder }))
    .errors({ ...away, ...notFound }),
  list: callFor('desk', 'planner').output(
    z.object({
      ...{ now: instant, configured: z.boolean(), orders: z.array(staffOrder) },
      /** While files are still being looked at. */
      changesAt: instant.optional(),
    }),
  ),
  mark: callFor('desk', 'planner')
    .input(z.strictObject({ id: z.string().max(60), as: orderState }))
    .errors({ ...away, ...notFound }),
  /** An office has brought a paper, or it is missing after all. */
  markPaper: callFor('desk', 'planner')
    .input(z.strictObject({ id: z.string().max(60), paper: z.string().max(60), isHere: z.boolean() }))
    .errors({ ...away, ...notFound, ENDED: { status: 409 } }),
};
