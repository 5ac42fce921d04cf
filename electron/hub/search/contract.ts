import { z } from 'zod';
import { language } from '#content/model/text';
import { callFor } from '../call';
import { sha256 } from '../documents';

/** What a hit opens. */
export const hitTarget = z.union([
  z.object({ kind: z.literal('plan'), id: z.string() }),
  z.object({
    kind: z.literal('document'),
    sha256,
    planId: z.string().optional(),
    formId: z.string().optional(),
    /** From 1. */
    page: z.number().int().positive(),
  }),
  z.object({ kind: z.literal('lot'), id: z.string() }),
  z.object({ kind: z.literal('form'), id: z.string() }),
  z.object({ kind: z.literal('place'), id: z.string() }),
  z.object({ kind: z.literal('route'), id: z.string() }),
  z.object({ kind: z.literal('event'), id: z.string() }),
  z.object({ kind: z.literal('service'), id: z.string() }),
  z.object({ kind: z.literal('answer'), id: z.string() }),
]);
export type HitTarget = z.infer<typeof hitTarget>;

export const searchHit = z.object({
  target: hitTarget,
  title: z.string(),
  /** Text around the match; matched words stand in `marks` as [start, end) offsets of it. */
  excerpt: z.string(),
  marks: z.array(z.tuple([z.number(), z.number()])),
  language,
});
export type SearchHit = z.infer<typeof searchHit>;

export const searchContract = {
  /** The best hits, at most 40; documents count one hit each, at their best page. */
  find: callFor('visitor', 'staff')
    .input(z.object({ words: z.string().max(120), language }))
    .output(z.object({ hits: z.array(searchHit), more: z.boolean() })),
};
