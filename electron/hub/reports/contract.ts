import { z } from 'zod';
import { position } from '#content/model/coordinates';
import { reportIcons } from '#content/model/reports-file';
import { instant } from '#content/model/site-time';
import { language, localText } from '#content/model/text';
import { callFor } from '../call';
import { outboxState } from '../outbox/contract';
import { printerTroubles } from '../queue/contract';

const requestKey = z.uuid();
const paper = z.enum(['printed', 'not-wanted', ...printerTroubles]);

export const reportStates = ['open', 'in-work', 'closed'] as const;
const reportState = z.enum(reportStates);
export type ReportState = z.infer<typeof reportState>;

export const reportKind = z.object({
  id: z.string(),
  name: localText,
  summary: localText.optional(),
  icon: reportIcons.value,
});
export type ReportKindView = z.infer<typeof reportKind>;

/** An open report as any visitor may see it: what, where and since when, never the words or the contact. */
export const openReport = z.object({
  label: z.string(),
  kind: z.string(),
  place: position,
  since: instant,
  state: reportState,
});
export type OpenReport = z.infer<typeof openReport>;

export const staffReport = openReport.extend({
  id: z.string(),
  /** The nearest address, where one is known. */
  address: z.string().optional(),
  words: z.string().optional(),
  contact: z.string().optional(),
  changedAt: instant,
  deliveries: z.array(
    z.object({ number: z.number().int(), channel: z.enum(['folder', 'open311']), state: outboxState }),
  ),
});
export type StaffReport = z.infer<typeof staffReport>;

const away = {
  STATE_AWAY: { status: 503, message: 'The common state is out of reach; nothing was received.' },
} as const;
const notFound = { NOT_FOUND: { status: 404 } } as const;

export const reportsContract = {
  /** The kinds of fault; without `viat.yaml` none. */
  offers: callFor('visitor', 'staff').output(
    z.object({
      configured: z.boolean(),
      current: z.boolean(),
      kinds: z.array(reportKind),
      danger: localText.optional(),
      /** What is told is posted to another service as well, which may publish the description. */
      isPosted: z.boolean(),
    }),
  ),
  /** Open reports near a place, the nearest first, so that nobody repeats one. */
  near: callFor('visitor', 'staff')
    .input(z.strictObject({ place: position, kind: z.string().max(60).optional() }))
    .output(z.object({ now: instant, reports: z.array(openReport.extend({ distanceM: z.number() })) }))
    .errors(away),
  /** Asked again with the same key it answers the same. */
  send: callFor('visitor', 'desk')
    .input(
      z.strictObject({
        key: requestKey,
        kind: z.string().max(60),
        place: position,
        words: z.string().trim().max(1000),
        contact: z.string().trim().max(120).optional(),
        language,
        paper: z.boolean(),
      }),
    )
    .output(z.object({ label: z.string(), qr: z.string(), paper }))
    .errors({
      ...away,
      NO_SUCH_KIND: { status: 404 },
      OUTSIDE: { status: 409, message: 'Not in this municipality.' },
    }),
  /** Prints the receipt once more, where it has not come out. */
  receipt: callFor('visitor', 'desk')
    .input(z.strictObject({ key: requestKey }))
    .output(z.object({ paper: paper }))
    .errors({ ...away, ...notFound }),
  list: callFor('desk', 'planner').output(z.object({ now: instant, reports: z.array(staffReport) })),
  mark: callFor('desk', 'planner')
    .input(z.strictObject({ id: z.string().max(60), as: reportState }))
    .errors({ ...away, ...notFound }),
};
