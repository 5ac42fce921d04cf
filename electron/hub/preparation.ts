import type { Clock } from '#content/model/clock';
import type { Catalogue } from './catalogue/catalogue';
import type { Pages } from './pages/create-pages';
import { listOf } from './plans/rules';

/** Has the pictures of published documents made before anybody asks. */
export interface Preparation {
  follow(catalogue: Catalogue): void;
}

/** Creates the preparation: plan maps first, what is on display before all else. */
export function createPreparation({
  pages,
  clock,
}: {
  pages: Pick<Pages, 'prepare'>;
  clock: Clock;
}): Preparation {
  return {
    follow(catalogue) {
      for (const { sha256, mediaType, urgency } of documentsOf(catalogue, clock.now())) {
        pages.prepare({ sha256, mediaType, urgency });
      }
    },
  };
}

function documentsOf({ plans, forms, timeZone }: Catalogue, now: number) {
  const ofPlans = plans.flatMap(({ file, documents }) => {
    const isNow = listOf(file, { now, timeZone }) === 'on-display';
    return documents.map(({ sha256, mediaType, role }) => ({
      ...{ sha256, mediaType, urgency: isNow ? ('now' as const) : ('soon' as const) },
      rank: (isNow ? 0 : 2) + (role === 'plan-map' ? 0 : 1),
    }));
  });
  const ofForms = (forms?.forms ?? []).map(({ file }) => ({ ...file, urgency: 'soon' as const, rank: 4 }));
  return [...ofPlans, ...ofForms].sort((a, b) => a.rank - b.rank);
}
