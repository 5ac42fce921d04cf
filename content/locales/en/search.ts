/** One search over everything. */
export const search = {
  title: 'Search',
  field: 'What are you looking for?',
  hint: 'For example: beach, plot in Vuoksenniska, building a fence',
  start: 'Write a word or two. We search plans, documents, plots, forms, services and visitor information.',
  group_plan: 'Plans',
  group_document: 'Documents',
  group_lot: 'Plots',
  group_form: 'Forms',
  group_tourism: 'Visit the town',
  group_service: 'Services and answers',
  page: 'page {page}',
  found: '{count} results',
  found_one: '1 result',
  more: 'There are more results. Add a word if you do not find what you want.',
  none: 'Nothing was found for “{words}”. Try another word or write less.',
  failed: 'The search did not work. Try again in a moment.',
} as const;
