import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { instant } from '#content/model/site-time';
import { callFor, everyone } from '../call';

/** A sentence to be, from the locales' `problems`. */
export const problem = z.object({
  code: z.string(),
  file: z.string().optional(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export const health = z.object({
  status: z.enum(['ok', 'degraded']),
  /** Why degraded, in plain English words for IT. */
  reasons: z.array(z.string()),
  version: z.string(),
  site: z.string(),
  display: z.string(),
  snapshot: z.object({ id: z.string(), madeAt: z.string(), files: z.number(), bytes: z.number() }).nullable(),
  share: z.object({
    reachable: z.boolean(),
    lastScanAt: z.string().nullable(),
    held: z.number(),
    pending: z.number(),
  }),
  storage: z.object({
    ok: z.boolean(),
    engine: z.string(),
    version: z.string(),
    problem: z.string().optional(),
  }),
  /** The common state of the lobby: whose it is, and whether all that happens is heard. */
  lobby: z.object({ kind: z.enum(['sqlite', 'postgres']), current: z.boolean(), since: z.string() }),
});
export type Health = z.infer<typeof health>;

/** What a screen must know about the freshness of what it shows. */
export const freshness = z.object({
  now: instant,
  revision: z.number().int(),
  shareReachable: z.boolean(),
  /** The last scan that saw the whole share; absent before the first. */
  lastScanAt: instant.optional(),
  hasContent: z.boolean(),
  /** False while this hub may not know what the others have decided: no number is given and none is shown as current. */
  lobbyCurrent: z.boolean(),
  display: z.string(),
  mode: z.string(),
});
export type Freshness = z.infer<typeof freshness>;

/** One item of the share as the staff page shows it. */
export const shareItem = z.object({
  path: z.string(),
  state: z.enum(['shown', 'shown-older', 'held', 'copying']),
  files: z.number(),
  bytes: z.number(),
  since: instant.optional(),
  problems: z.array(problem),
});
export type ShareItem = z.infer<typeof shareItem>;

export const statusContract = {
  freshness: callFor(...everyone).output(freshness),
  /** Yields at once and then whenever something that a page shows may have changed; the page asks again. */
  watch: callFor(...everyone).output(eventIterator(z.object({ revision: z.number().int() }))),
  health: callFor('staff').output(health),
  share: callFor('staff').output(
    z.object({ directory: z.string(), items: z.array(shareItem), problems: z.array(problem) }),
  ),
};
