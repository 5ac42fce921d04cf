export const booking = {
  title: 'Varaa aika asiantuntijalle',

  // The booking's calendar entry.
  entryVisitor: 'Aika varattu: {matter}, {expert}, {city}',
  entryExpert: 'Ajanvaraus: {matter}',
  entryByPhone: 'Puhelimitse',
  entryByPhoneNumber: 'Puhelimitse, {phone}',
  entryByVideo: 'Etäyhteydellä',
  entryPlan: 'Kaava: {plan}',
  entryLot: 'Tontti: {lot}',
  entryQuestion: 'Kysymys: {question}',
} as const;
