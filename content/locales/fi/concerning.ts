/** What concerns an address or a plot. */
export const concerning = {
  title: 'Mitä osoitteessani tapahtuu?',
  field: 'Osoite tai kiinteistötunnus',
  placeholder: 'Kadun nimi ja numero',
  hint: 'Esimerkiksi: Vuoksenniskantie 12 tai 153-12-1099-3',
  start:
    'Kirjoita osoite tai kiinteistötunnus. Näet kaavat, jotka koskevat paikkaa, ja lähellä olevat tontit. Mitään ei jää talteen.',
  suggestions: 'Ehdotukset',
  none: 'Osoitetta tai kiinteistöä ei löytynyt. Tarkista kirjoitus tai kokeile pelkkää kadun nimeä.',
  failed: 'Haku ei onnistunut. Yritä hetken päästä uudelleen.',
  kind_address: 'osoite',
  kind_property: 'kiinteistö',
  another: 'Hae toinen paikka',
  property: 'Kiinteistötunnus {identifier}',
  inside: 'Kaavat, jotka koskevat paikkaa',
  near: 'Kaavat lähellä',
  insideNone: 'Mikään vireillä tai nähtävillä oleva kaava ei koske tätä paikkaa.',
  nearNone: 'Lähelläkään ei ole kaavoja vireillä tai nähtävillä.',
  away: '{distance} päässä',
  areaHere: 'Tässä kohdassa: {area}',
  lots: 'Kaupungin tontit lähellä',
  mapOf: 'Kartta: {place}',
} as const;
