export const booking = {
  title: 'Book an expert',

  // The booking's calendar entry.
  entryVisitor: 'Appointment: {matter}, {expert}, {city}',
  entryExpert: 'Appointment: {matter}',
  entryByPhone: 'By phone',
  entryByPhoneNumber: 'By phone, {phone}',
  entryByVideo: 'By video call',
  entryPlan: 'Plan: {plan}',
  entryLot: 'Plot: {lot}',
  entryQuestion: 'Question: {question}',
} as const;
