/** What concerns an address or a plot. */
export const concerning = {
  title: 'What is planned at my address?',
  field: 'Address or property identifier',
  placeholder: 'Street name and number',
  hint: 'For example: Vuoksenniskantie 12 or 153-12-1099-3',
  start:
    'Write an address or a property identifier. You see the plans that concern the place and the plots nearby. Nothing is kept.',
  suggestions: 'Suggestions',
  none: 'No such address or property was found. Check the spelling or try the street name alone.',
  failed: 'The search did not work. Try again in a moment.',
  kind_address: 'address',
  kind_property: 'property',
  another: 'Look up another place',
  property: 'Property identifier {identifier}',
  inside: 'Plans that concern the place',
  near: 'Plans nearby',
  insideNone: 'No plan in preparation or on display concerns this place.',
  nearNone: 'There are no plans in preparation or on display nearby either.',
  away: '{distance} away',
  areaHere: 'At this point: {area}',
  lots: 'The city’s plots nearby',
  mapOf: 'Map: {place}',
} as const;
