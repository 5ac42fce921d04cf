/**
 * The words that planners may use as keys, English to Finnish; the first Finnish word is the one in the
 * guide. One dictionary for all files, so a word means the same everywhere.
 */
const finnishByEnglish: Readonly<Record<string, readonly string[]>> = {
  id: ['tunnus'],
  name: ['nimi', 'otsikko'],
  kind: ['laji', 'tyyppi'],
  phase: ['vaihe'],
  phases: ['vaiheet', 'käsittelyvaiheet'],
  minorEffect: ['vaikutukseltaan vähäinen', 'vähäinen'],
  place: ['paikka', 'sijainti'],
  aim: ['tavoite'],
  summary: ['tiivistelmä', 'kuvaus'],
  display: ['nähtävillä', 'nähtävilläolo'],
  starts: ['alkaa', 'alkoi'],
  ends: ['päättyy', 'päättyi'],
  clock: ['kello', 'klo'],
  date: ['päivä', 'päivämäärä'],
  note: ['huomautus', 'lisätieto'],
  participation: ['osallistuminen', 'palaute'],
  instructions: ['ohje'],
  address: ['osoite'],
  email: ['sähköposti'],
  phone: ['puhelin'],
  contact: ['yhteyshenkilö', 'yhteystieto'],
  contacts: ['yhteyshenkilöt', 'yhteystiedot'],
  jobTitle: ['nimike'],
  notation: ['merkinnät', 'merkintätapa'],
  website: ['verkkosivu', 'www'],
  noticeWebsite: ['kuulutussivu'],
  documents: ['asiakirjat'],
  file: ['tiedosto'],
  role: ['rooli'],
  mapFiles: ['kartat', 'karttatiedostot'],
  images: ['kuvat'],
  scale: ['mittakaava'],
  coordinateSystem: ['koordinaatisto'],
  decidedBy: ['päättäjä'],
  properties: ['kiinteistöt'],
  city: ['kunta', 'kaupunki'],
  municipalityCode: ['kuntanumero'],
  sample: ['esimerkki'],
  languages: ['kielet'],
  timeZone: ['aikavyöhyke'],
  openingHours: ['aukioloajat', 'aukiolo'],
  exceptions: ['poikkeukset'],
  closed: ['suljettu'],
  registry: ['kirjaamo'],
  servicePoint: ['palvelupiste', 'asiakaspalvelu'],
  position: ['sijaintipiste', 'koordinaatit'],
  monday: ['ma', 'maanantai'],
  tuesday: ['ti', 'tiistai'],
  wednesday: ['ke', 'keskiviikko'],
  thursday: ['to', 'torstai'],
  friday: ['pe', 'perjantai'],
  saturday: ['la', 'lauantai'],
  sunday: ['su', 'sunnuntai'],
  lots: ['tontit'],
  propertyIdentifier: ['kiinteistötunnus'],
  district: ['kaupunginosa'],
  status: ['tila'],
  use: ['käyttötarkoitus'],
  areaM2: ['pinta-ala m2', 'pinta-ala'],
  efficiency: ['tehokkuusluku', 'e'],
  floorAreaM2: ['rakennusoikeus k-m2', 'rakennusoikeus', 'kem2'],
  storeys: ['kerrosluku'],
  priceEur: ['hinta euroa', 'hinta'],
  priceBasis: ['hinnan peruste'],
  rentEurYear: ['vuosivuokra euroa', 'vuosivuokra'],
  reservationFeeEur: ['varausmaksu euroa', 'varausmaksu'],
  utilities: ['liittymät', 'kunnallistekniikka'],
  availableFrom: ['vapautuu'],
  validUntil: ['voimassa asti'],
  updated: ['päivitetty'],
  howToApply: ['hakuohje'],
  planId: ['kaava'],
  groups: ['ryhmät'],
  group: ['ryhmä'],
  forms: ['lomakkeet'],
  need: ['tarve'],
  returnTo: ['palautus'],
  keywords: ['hakusanat'],
  places: ['kohteet'],
  category: ['luokka'],
  routes: ['reitit'],
  lengthKm: ['pituus km', 'pituus'],
  difficulty: ['vaativuus'],
  events: ['tapahtumat'],
  endsClock: ['kello loppu', 'päättyy klo'],
  admission: ['pääsymaksu'],
  services: ['palvelut'],
  answers: ['kysymykset'],
  question: ['kysymys'],
  answer: ['vastaus'],
  onDuty: ['paikalla'],
  who: ['kuka'],
  floor: ['kerros'],
  municipality: ['kuntaraja'],
  water: ['vesistöt'],
  streets: ['kadut'],
  railways: ['rautatiet'],
  buildings: ['rakennukset'],
  greens: ['viheralueet'],
  placeNames: ['paikannimet'],
  addresses: ['osoitteet'],
  propertyAreas: ['kiinteistörajat'],
  baseMap: ['pohjakartta'],
  attribution: ['lähde', 'lähdemerkintä'],
  emergency: ['hätätilanne'],
  ticket: ['paperilappu'],
  paper: ['paperin leveys mm'],
  widthDots: ['leveys pisteinä'],
  header: ['yläteksti'],
  footer: ['alateksti'],
  lines: ['rivit'],
  cut: ['leikkaus'],
  feedLines: ['tyhjiä rivejä lopussa'],
  matters: ['asiat'],
  counters: ['palvelupisteet', 'luukut', 'tiskit'],
  prefix: ['kirjain'],
  colour: ['väri'],
  dailyLimit: ['päiväraja'],
  endsBeforeClosingMinutes: ['numerot loppuvat minuuttia ennen sulkemista', 'minuuttia ennen sulkemista'],
  numbers: ['numerot', 'numerosarja'],
  first: ['ensimmäinen'],
  last: ['viimeinen'],
  service: ['palvelu'],
  direction: ['opastus', 'suunta'],
  headStarts: ['etumatkat minuuttia', 'etumatkat'],
  booked: ['ajanvaraus', 'varattu aika'],
  assisted: ['avustettu'],
  transferred: ['siirretty'],
  returned: ['palannut'],
  trafficLight: ['liikennevalo', 'liikennevalot'],
  yellowMinutes: ['keltainen minuuttia', 'keltainen'],
  redMinutes: ['punainen minuuttia', 'punainen'],
  recallSeconds: ['kutsujen väli sekuntia', 'kutsujen väli'],
  mostCalls: ['kutsuja enintään', 'enintään kutsuja'],
  screens: ['näytöt'],
  schedule: ['aikataulu'],
  mode: ['näkymä', 'näyttötila'],
  boardSide: ['kutsujen rinnalla', 'rinnalla'],
  speech: ['puhe', 'puhekuulutus'],
  weekdays: ['viikonpäivät'],
  dates: ['päivät'],
  from: ['alkaen', 'klo alkaen'],
  until: ['asti', 'klo asti'],
  doors: ['ovet'],
};

const englishByWord = new Map<string, string>();
for (const [english, finnish] of Object.entries(finnishByEnglish)) {
  for (const word of [english, ...finnish]) englishByWord.set(plainKey(word), english);
}

/** The same document with every known Finnish key replaced by its English one; unknown keys stay as they are. */
export function withEnglishKeys(document: unknown): unknown {
  if (Array.isArray(document)) return document.map(withEnglishKeys);
  if (typeof document !== 'object' || document === null) return document;
  return Object.fromEntries(
    Object.entries(document).map(([key, value]) => [
      englishByWord.get(plainKey(key)) ?? key,
      withEnglishKeys(value),
    ]),
  );
}

/** The Finnish word for an English key, as the planner's guide writes it. */
export function finnishKey(english: string): string {
  return finnishByEnglish[english]?.[0] ?? english;
}

/** Every key of the dictionary with its Finnish words, for the planner's guide. */
export function keyDictionary(): readonly { english: string; finnish: readonly string[] }[] {
  return Object.entries(finnishByEnglish).map(([english, finnish]) => ({ english, finnish }));
}

/** Case, spaces, hyphens, underscores and the dots of å ä ö do not matter in keys and in words of a choice. */
export function plainKey(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_\-–]/g, '');
}
