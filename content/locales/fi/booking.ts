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

  // Mails to whoever booked.
  mailSubjectMade: 'Aika varattu {date} klo {clock}, {city}',
  mailSubjectMoved: 'Aikasi on siirretty: {date} klo {clock}, {city}',
  mailSubjectCancelled: 'Aikasi on peruttu: {date} klo {clock}, {city}',
  mailMade: 'Hei! Sinulle on varattu aika.\n\n{date} klo {clock}\n{matter}\n{expert}',
  mailMoved: 'Hei! Aikasi on siirretty. Uusi aika on:\n\n{date} klo {clock}\n{matter}\n{expert}',
  mailCancelled: 'Hei! Tämä aika on peruttu:\n\n{date} klo {clock}\n{matter}\n{expert}',
  mailMeeting_here: 'Tapaaminen on paikan päällä: {place}. Ilmoittaudu aulan näytöllä, kun tulet.',
  mailMeeting_phone: 'Asiantuntija soittaa sinulle. Pidä puhelin lähellä.',
  mailMeeting_video: 'Tapaaminen on etäyhteydellä. Saat linkin ennen tapaamista.',
  mailCode: 'Varauksesi koodi on {code}. Sillä ilmoittaudut ja voit perua ajan aulan näytöllä.',
  mailNoReply: 'Tämä viesti on lähetetty automaattisesti, eikä siihen voi vastata. {city}',
} as const;
