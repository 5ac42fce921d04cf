import { createFrame, edgeThrough } from '../frame';
import { createPlanDrawing } from '../plan-drawing';
import type { SamplePlan } from './sample-plan';

/** Along the river Vuoksi upstream (northwards); east is on the right. */
const frame = createFrame([
  [1520, -3300],
  [900, -1800],
  [600, -700],
  [700, 900],
  [1010, 2300],
  [1080, 3300],
]);
const westBank = edgeThrough([
  [0, -190],
  [700, -150],
  [1700, -120],
  [2600, -95],
  [3300, -150],
  [4300, -160],
  [5200, -170],
  [7000, -150],
]);
const eastBank = edgeThrough([
  [0, 150],
  [700, 170],
  [1700, 90],
  [2600, 60],
  [3300, 60],
  [4300, 130],
  [5200, 150],
  [7000, 150],
]);
const far = (side: -1 | 1, base: number, wave: number, phase: number) => (s: number) =>
  side * (base + wave * Math.sin(s / 420 + phase) + (wave / 2) * Math.sin(s / 170 + phase * 2));

function draw() {
  const pen = createPlanDrawing(frame);
  const end = 6600;
  pen.area('W', { s: [60, end], t: [westBank, eastBank] }, { name: 'Vuoksi' });
  const west1 = far(-1, 420, 60, 0.4);
  const west2 = far(-1, 1000, 70, 1.2);
  const west3 = far(-1, 1500, 50, 2.2);
  const east1 = far(1, 380, 50, 1.9);
  const east2 = far(1, 950, 80, 0.2);
  const east3 = far(1, 1450, 50, 2.9);
  const row = (
    from: typeof westBank,
    to: typeof westBank,
    west: boolean,
    pieces: readonly (readonly [string, number, string?])[],
  ) => {
    let at = 60;
    for (const [code, until, name] of pieces) {
      pen.area(
        code,
        { s: [at, until], t: west ? [to, from] : [from, to] },
        name === undefined ? {} : { name },
      );
      at = until;
    }
  };
  row(westBank, west1, true, [
    ['MY', 1150],
    ['VL', 1700, 'Räikkölänranta'],
    ['A', 2350],
    ['C', 3150, 'Imatrankoski'],
    ['AP', 3700],
    ['V', 4300, 'Siitolanranta'],
    ['AP', 5000],
    ['PY', 5500, 'Mansikkala'],
    ['P', 5900],
    ['AP', end],
  ]);
  row(west1, west2, true, [
    ['M', 900],
    ['AP', 1800, 'Teppanala'],
    ['LT', 1880],
    ['AP', 2500],
    ['C', 3000],
    ['AK', 3350],
    ['AP', 4200, 'Meltola'],
    ['VR', 5000],
    ['TP', 5700, 'Asemanseutu'],
    ['VR', end, 'Honkaharju'],
  ]);
  row(west2, west3, true, [
    ['M', 1500],
    ['MU', 2400],
    ['AP', 3100, 'Paajala'],
    ['VR', 4100],
    ['MT', 4900],
    ['T', 5600],
    ['VR', end],
  ]);
  row(eastBank, east1, false, [
    ['T', 700, 'Pelkola'],
    ['EV', 950],
    ['AP', 1900, 'Räikkölä'],
    ['VL', 2500],
    ['V', 3300, 'Kruununpuisto'],
    ['AP', 4000],
    ['MA', 4700],
    ['AP', 5500],
    ['T', end, 'Tainionkoski'],
  ]);
  row(east1, east2, false, [
    ['T', 800],
    ['EV', 1100],
    ['M', 1900],
    ['AP', 2700, 'Linnankoski'],
    ['AP', 3500, 'Rajapatsas'],
    ['MT', 4300],
    ['AP', 5200, 'Karhumäki'],
    ['VR', end],
  ]);
  row(east2, east3, false, [
    ['M', 1700],
    ['EN', 2000],
    ['MU', 2900],
    ['MY', 3800],
    ['M', 4700],
    ['VR', 5600],
    ['M', end],
  ]);
  pen.path(
    'Ulkoilureitti',
    Array.from({ length: 34 }, (_, step) => [80 + step * 195, westBank(80 + step * 195) - 60] as const),
    'Vuoksen rantareitti',
  );
  pen.path(
    'Ulkoilureitti',
    Array.from({ length: 34 }, (_, step) => [80 + step * 195, eastBank(80 + step * 195) + 60] as const),
  );
  pen.part('Pohjavesialue', { s: [4350, 5200], t: [-900, -500] }, { name: 'pv' });
  pen.part('Suojeltava alueen osa', { s: [2500, 3100], t: [-90, 240] }, { name: 'Koskimaisema' });
  pen.boundary({ s: [60, end], t: [west3, east3] });
  return pen.done();
}

const area = (fi: string, en: string) => ({ fi, en });

export const vuoksenranta: SamplePlan = {
  folder: 'vuoksenranta-y121',
  frame,
  drawing: draw(),
  regulations: {
    A: area(
      'Asuntoalue. Alue varataan asumiselle ja sitä palveleville lähipalveluille.',
      'Residential area, with the local services that homes need.',
    ),
    AP: area(
      'Pientalovaltainen asuntoalue. Täydennysrakentaminen sovitetaan alueen puutarhamaiseen luonteeseen.',
      'Area of mainly small houses. New building fits the garden-like character.',
    ),
    AK: area('Kerrostalovaltainen asuntoalue.', 'Area of mainly blocks of flats.'),
    C: area(
      'Keskustatoimintojen alue. Aluetta kehitetään asumisen, palvelujen ja kulttuurin keskuksena.',
      'Town-centre functions: homes, services and culture.',
    ),
    P: area('Palvelujen alue.', 'Services.'),
    PY: area('Julkisten palvelujen ja hallinnon alue.', 'Public services and administration.'),
    TP: area(
      'Työpaikka-alue. Alueelle saa sijoittaa ympäristöhäiriötä aiheuttamattomia työpaikkoja.',
      'Workplace area, for work that does not disturb its surroundings.',
    ),
    T: area('Teollisuus- ja varastoalue.', 'Industry and warehouses.'),
    V: area(
      'Virkistysalue. Rannat pidetään kaikille avoimina.',
      'Recreation area. The banks stay open to all.',
    ),
    VL: area('Lähivirkistysalue.', 'Local recreation area.'),
    VR: area('Retkeily- ja ulkoilualue.', 'Hiking and outdoor area.'),
    EN: area(
      'Energiahuollon alue. Alueelle saa sijoittaa sähköaseman ja aurinkovoimaa.',
      'Energy supply; a substation and solar power are allowed.',
    ),
    EV: area('Suojaviheralue.', 'Protective green zone.'),
    LT: area('Maantieliikenteen alue.', 'Highway.'),
    M: area('Maa- ja metsätalousalue.', 'Agriculture and forestry.'),
    MT: area('Maatalousalue.', 'Agriculture.'),
    MU: area(
      'Maa- ja metsätalousalue, jolla on ulkoilun ohjaamistarvetta.',
      'Agriculture and forestry where outdoor use is guided.',
    ),
    MY: area(
      'Maa- ja metsätalousalue, jolla on ympäristöarvoja.',
      'Agriculture and forestry with environmental values.',
    ),
    MA: area(
      'Maisemallisesti arvokas peltoalue. Pellot pidetään avoimina.',
      'Field of scenic value, to be kept open.',
    ),
    W: area('Vesialue.', 'Water area.'),
    Ulkoilureitti: area('Ulkoilureitti. Linjaus on ohjeellinen.', 'Outdoor path; the line is indicative.'),
    Pohjavesialue: area(
      'Pohjavesialue. Rakentaminen ei saa vaarantaa pohjaveden laatua.',
      'Groundwater area. Building must not endanger the water.',
    ),
    'Suojeltava alueen osa': area(
      'Arvokas koskimaisema, jonka ominaispiirteet säilytetään.',
      'Valuable landscape of the rapids, whose character is kept.',
    ),
    'Kaava-alueen raja': area('Yleiskaava-alueen raja.', 'Boundary of the master plan.'),
  },
  general: [
    'Rannan suojavyöhykkeellä (50 m) rakentaminen ratkaistaan asemakaavalla.',
    'Hulevesien hallinta suunnitellaan valuma-alueittain.',
  ],
  district: { number: 1, name: 'Vuoksen varsi' },
  scale: 10000,
  gridM: 1000,
  text: {
    area: [
      'Osayleiskaava koskee Vuoksen varren kaupunkialuetta Pelkolasta Tainionkoskelle. Alueen pituus on noin 6,5 kilometriä ja leveys noin kolme kilometriä.',
      'Alueella asuu arviolta 14 000 ihmistä ja siellä ovat kaupungin molemmat pääkeskukset.',
    ],
    present: [
      {
        title: 'Maisema ja vesistö',
        paragraphs: [
          'Vuoksi on alueen selkäranka. Joen rannat ovat vuoroin puistoa, metsää ja teollisuutta. Imatrankosken maisema on valtakunnallisesti arvokas.',
        ],
      },
      {
        title: 'Väestö ja palvelut',
        paragraphs: [
          'Väestö ikääntyy ja asuntokunnat pienenevät. Palvelut keskittyvät Imatrankoskelle ja Mansikkalaan, jonne osuu myös junayhteys.',
        ],
      },
      {
        title: 'Elinkeinot',
        paragraphs: [
          'Raja-alueen kaupan muutos näkyy tyhjinä liiketiloina. Metsäteollisuus, metalli ja matkailu ovat alueen tukijalkoja.',
        ],
      },
    ],
    aims: [
      'Osayleiskaavalla sovitetaan yhteen asuminen, elinkeinot, matkailu ja joen rantojen virkistys vuoteen 2045.',
      'Tavoitteena on yhtenäinen rantareitti molemmin puolin jokea, tiivistyvät keskukset ja selkeä raja rakennetun ja avoimen maiseman välillä.',
    ],
    solution: [
      {
        title: 'Vaihtoehdot',
        paragraphs: [
          'Luonnosvaiheessa vertaillaan kahta vaihtoehtoa: VE1 vahvistaa Imatrankoskea ja VE2 jakaa kasvun Imatrankosken ja Mansikkalan kesken. Vaihtoehto VE0 on nykyinen yleiskaava.',
        ],
      },
      {
        title: 'Alustava aluejako',
        paragraphs: [
          'Alustavassa kartassa on esitetty pääkäyttötarkoitukset. Kartta on keskustelun pohja, ja se muuttuu palautteen ja selvitysten perusteella.',
        ],
      },
    ],
    impacts: [
      {
        title: 'Arvioitavat vaikutukset',
        paragraphs: [
          'Kaavatyössä arvioidaan vaikutukset ihmisten elinoloihin, luontoon ja ilmastoon, yhdyskuntarakenteeseen, liikenteeseen, kaupunkikuvaan ja elinkeinoihin. Arviointi tehdään vaihtoehtoja vertaillen.',
        ],
      },
    ],
    parties: [
      'maakuntaliitto',
      'naapurikunnat',
      'elinvoimakeskus',
      'Väylävirasto',
      'voimayhtiö',
      'asukas- ja ympäristöyhdistykset',
      'yrittäjäjärjestöt',
    ],
  },
};
