export const visit = {
  touchToStart: 'Aloita koskettamalla',
  openThis: 'Avaa koskettamalla',
  stillThere: 'Oletko vielä siinä?',
  stillThereDetail: 'Näyttö palaa alkuun ja unohtaa kaiken, mitä teit, {count} sekunnin kuluttua.',
  stillThereDetail_one: 'Näyttö palaa alkuun ja unohtaa kaiken, mitä teit, {count} sekunnin kuluttua.',
  goOn: 'Jatka',
  finish: 'Lopeta',
  anyTouchGoesOn: 'Mikä tahansa kosketus jatkaa.',
} as const;
