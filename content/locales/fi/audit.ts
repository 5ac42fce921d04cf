/** Tapahtumalokin sanat: avain on `osa.teko`, jonka osa kirjaa. */
export const audit = {
  'people.signed-in': 'Kirjautui sisään',
  'people.sign-in-refused': 'Kirjautuminen epäonnistui',
  'people.signed-out': 'Kirjautui ulos',
  'people.first-account': 'Loi ensimmäisen tunnuksen',
  'people.set-up-refused': 'Väärä käyttöönottokoodi',
  'people.password-changed': 'Vaihtoi salasanansa',
  'people.pin-renewed': 'Teki itselleen uuden PIN-koodin',
  'people.pin-refused': 'Väärä PIN-koodi näytöllä',
  'people.created': 'Loi tunnuksen',
  'people.renamed': 'Muutti tunnuksen nimen',
  'people.roles-changed': 'Muutti tunnuksen roolit',
  'people.disabled': 'Poisti tunnuksen käytöstä',
  'people.enabled': 'Otti tunnuksen käyttöön',
  'people.password-set': 'Antoi tunnukselle uuden salasanan',
  'people.pin-removed': 'Poisti tunnuksen PIN-koodin',
} as const;
