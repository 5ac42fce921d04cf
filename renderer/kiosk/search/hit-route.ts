import type { SearchHit } from '#hub/search/contract';
import type { Route } from '../navigation';

/** Where a hit leads: a document opens at its page with the words marked, an answer opens unfolded. */
export function routeOfHit({ target, title }: Pick<SearchHit, 'target' | 'title'>, words: string): Route {
  switch (target.kind) {
    case 'plan':
      return { screen: 'plan', id: target.id };
    case 'document':
      return {
        screen: 'document',
        sha256: target.sha256,
        title,
        page: target.page,
        words,
        ...(target.planId === undefined ? {} : { planId: target.planId }),
        ...(target.formId === undefined ? {} : { formId: target.formId }),
      };
    case 'lot':
      return { screen: 'lot', id: target.id };
    case 'form':
      return { screen: 'form', id: target.id };
    case 'place':
      return { screen: 'tourism', view: 'places', id: target.id };
    case 'route':
      return { screen: 'tourism', view: 'routes', id: target.id };
    case 'event':
      return { screen: 'tourism', view: 'events', id: target.id };
    case 'service':
      return { screen: 'service', id: target.id };
    case 'answer':
      return { screen: 'services', view: 'answers', id: target.id };
  }
}
