/** One search over everything. */
export const search = {
  title: 'Haku',
  field: 'Mitä etsit?',
  hint: 'Esimerkiksi: uimaranta, tontti Vuoksenniska, aidan rakentaminen',
  start:
    'Kirjoita sana tai pari. Haemme kaavoista, asiakirjoista, tonteista, lomakkeista, palveluista ja matkailusta.',
  group_plan: 'Kaavat',
  group_document: 'Asiakirjat',
  group_lot: 'Tontit',
  group_form: 'Lomakkeet',
  group_tourism: 'Matkailu',
  group_service: 'Palvelut ja vastaukset',
  page: 'sivu {page}',
  found: '{count} osumaa',
  found_one: '1 osuma',
  more: 'Osumia on enemmän. Tarkenna hakua, jos et löydä etsimääsi.',
  none: 'Haulla ”{words}” ei löytynyt mitään. Kokeile toista sanaa tai kirjoita lyhyemmin.',
  failed: 'Haku ei onnistunut. Yritä hetken päästä uudelleen.',
} as const;
