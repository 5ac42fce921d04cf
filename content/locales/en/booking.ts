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

  // Mails to whoever booked.
  mailSubjectMade: 'Appointment on {date} at {clock}, {city}',
  mailSubjectMoved: 'Your appointment has moved: {date} at {clock}, {city}',
  mailSubjectCancelled: 'Your appointment is cancelled: {date} at {clock}, {city}',
  mailMade: 'Hello! An appointment is booked for you.\n\n{date} at {clock}\n{matter}\n{expert}',
  mailMoved: 'Hello! Your appointment has moved. The new time is:\n\n{date} at {clock}\n{matter}\n{expert}',
  mailCancelled: 'Hello! This appointment is cancelled:\n\n{date} at {clock}\n{matter}\n{expert}',
  mailMeeting_here: 'You meet in person: {place}. Check in at the lobby screen when you come.',
  mailMeeting_phone: 'The expert calls you. Keep your phone near.',
  mailMeeting_video: 'You meet by video call. You get a link before the meeting.',
  mailCode: 'The code of your appointment is {code}. Use it at the lobby screen to check in or to cancel.',
  mailNoReply: 'This message was sent automatically and cannot be replied to. {city}',
} as const;
