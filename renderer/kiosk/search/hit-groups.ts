import type { HitTarget, SearchHit } from '#hub/search/contract';

/** As they stand on the screen; documents last, because there are so many. */
export const hitGroups = ['plan', 'service', 'form', 'lot', 'tourism', 'document'] as const;
export type HitGroup = (typeof hitGroups)[number];

const groupOfKind: Record<HitTarget['kind'], HitGroup> = {
  plan: 'plan',
  document: 'document',
  lot: 'lot',
  form: 'form',
  place: 'tourism',
  route: 'tourism',
  event: 'tourism',
  service: 'service',
  answer: 'service',
};

/** Hits by kind, without the kinds of which there is none; within a kind the hub's order holds. */
export function groupedHits(
  hits: readonly SearchHit[],
): readonly { group: HitGroup; hits: readonly SearchHit[] }[] {
  return hitGroups
    .map(group => ({ group, hits: hits.filter(hit => groupOfKind[hit.target.kind] === group) }))
    .filter(group => group.hits.length > 0);
}

export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** The excerpt cut at its marks; marks that overlap, lie outside or stand in disorder never lose or repeat a letter. */
export function excerptParts({
  excerpt,
  marks,
}: Pick<SearchHit, 'excerpt' | 'marks'>): readonly ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let at = 0;
  for (const [start, end] of [...marks].sort(([one], [other]) => one - other)) {
    const from = Math.min(Math.max(start, at), excerpt.length);
    const to = Math.min(Math.max(end, from), excerpt.length);
    parts.push(
      { text: excerpt.slice(at, from), marked: false },
      { text: excerpt.slice(from, to), marked: true },
    );
    at = to;
  }
  parts.push({ text: excerpt.slice(at), marked: false });
  return parts.filter(({ text }) => text !== '');
}
