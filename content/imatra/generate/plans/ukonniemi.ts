import { createFrame, edgeThrough } from '../frame';
import { createPlanDrawing } from '../plan-drawing';
import { commonRegulations } from '../regulations';
import type { SamplePlan } from './sample-plan';

/** Along Ukonniemi eastwards; Saimaa is on the left, so the shore has negative distances. */
const frame = createFrame([
  [-2860, 3620],
  [-2640, 3930],
  [-2330, 4150],
  [-2020, 4200],
  [-1820, 4100],
]);
const shore = edgeThrough(
  [
    [0, -232],
    [120, -252],
    [230, -286],
    [330, -322],
    [420, -340],
    [520, -362],
    [620, -398],
    [720, -420],
    [820, -408],
  ].map(([s = 0, t = 0]) => [s, t] as const),
);
const upTo = (offset: number) => (s: number) => shore(s) + offset;

function draw() {
  const pen = createPlanDrawing(frame);
  pen.area('katu', { s: [60, 720], t: [-7, 7] }, { name: 'Ukonrinne', labelS: 470 });
  pen.area('katu', { s: [230, 243], t: [-150, -7] }, { name: 'Lokkikuja' });
  pen.area('katu', { s: [480, 493], t: [-178, -7] }, { name: 'Purjekuja' });
  pen.area('katu', { s: [355, 367], t: [7, 118] }, { name: 'Ankkurikuja' });
  pen.block({
    code: 'AO-1',
    block: '2301',
    s: [60, 230],
    t: [-150, -7],
    plots: 5,
    rows: 2,
    right: 'e=0.25',
    storeys: 'II',
    margin: 5,
    cutM: 3,
    streets: [undefined, 'Ukonrinne'],
  });
  pen.block({
    code: 'AO-1',
    block: '2302',
    s: [243, 355],
    t: [-150, -7],
    plots: 3,
    rows: 2,
    right: 'e=0.25',
    storeys: 'II',
    margin: 5,
    cutM: 3,
    streets: [undefined, 'Ukonrinne'],
  });
  pen.block({
    code: 'AP',
    block: '2303',
    s: [371, 480],
    t: [-150, -7],
    plots: [3, 2],
    right: 'e=0.30',
    storeys: 'II',
    margin: 6,
    cutM: 3,
    streets: [undefined, 'Ukonrinne'],
  });
  pen.area('VL', { s: [355, 371], t: [-150, -7] });
  pen.area('VL', { s: [60, 480], t: [upTo(34), -150] }, { name: 'Ukonmetsä' });
  pen.area('VV', { s: [60, 235], t: [shore, upTo(34)] }, { name: 'Ukonranta' });
  pen.area('VL', { s: [235, 480], t: [shore, upTo(34)] });
  pen.block({
    code: 'RM-2',
    block: '2305',
    s: [493, 720],
    t: [-178, -7],
    plots: [3, 2],
    right: 'e=0.40',
    storeys: 'IV',
    margin: 8,
    cutM: 3,
    streets: [undefined, 'Ukonrinne'],
  });
  pen.block({
    code: 'AR',
    block: '2306',
    s: [480, 620],
    t: [-272, -178],
    plots: 3,
    right: 'e=0.35',
    storeys: 'II',
    margin: 6,
    streets: [undefined, 'Purjekuja'],
  });
  pen.area('VL', { s: [620, 720], t: [upTo(60), -178] });
  pen.area('VL', { s: [480, 620], t: [upTo(30), -272] });
  pen.area('LV', { s: [620, 720], t: [shore, upTo(60)] }, { name: 'Purjesatama' });
  pen.area('VL', { s: [480, 620], t: [shore, upTo(30)] });
  pen.area('W', { s: [60, 720], t: [s => shore(s) - 60, shore] }, { name: 'Saimaa' });
  pen.block({
    code: 'AO-1',
    block: '2311',
    s: [60, 355],
    t: [7, 118],
    plots: 8,
    rows: 2,
    right: 'e=0.25',
    storeys: 'I u 1/2',
    margin: 5,
    cutM: 3,
    streets: ['Ukonrinne', undefined],
  });
  pen.block({
    code: 'AO-1',
    block: '2312',
    s: [367, 590],
    t: [7, 118],
    plots: 6,
    rows: 2,
    right: 'e=0.25',
    storeys: 'I u 1/2',
    margin: 5,
    cutM: 3,
    streets: ['Ukonrinne', undefined],
  });
  pen.area('VK', { s: [590, 640], t: [7, 118] }, { name: 'Majakanpuisto' });
  pen.block({
    code: 'YL',
    block: '2313',
    s: [640, 720],
    t: [7, 118],
    plots: 1,
    right: '1200',
    storeys: 'I',
    margin: 8,
    cutM: 3,
    streets: ['Ukonrinne'],
  });
  pen.area('VL', { s: [60, 720], t: [118, 160] }, { name: 'Hiihtäjänpuisto' });
  pen.path('Ulkoilureitti', [
    [60, 140],
    [220, 134],
    [380, 146],
    [560, 138],
    [720, 146],
  ]);
  pen.path('Ulkoilureitti', [
    [60, -212],
    [180, -222],
    [300, -240],
    [400, -286],
    [480, -318],
    [600, -330],
    [720, -340],
  ]);
  pen.part('Leikki- ja oleskelualueeksi varattu alueen osa', { s: [598, 632], t: [30, 90] });
  pen.part('Johtoa varten varattu alueen osa', { s: [300, 304], t: [upTo(36), -152] });
  pen.part('Pysäköimispaikka', { s: [500, 560], t: [-30, -12] });
  pen.line('Säilytettävä/istutettava puurivi', [500, -10], [712, -10]);
  pen.boundary({ s: [60, 720], t: [s => shore(s) - 60, 160] });
  return pen.done();
}

export const ukonniemi: SamplePlan = {
  folder: 'ukonniemi-1128',
  frame,
  drawing: draw(),
  regulations: {
    ...commonRegulations,
    'RM-2': {
      fi: 'Matkailupalvelujen alue. Alueelle saa rakentaa hotelli-, kylpylä- ja liikuntatiloja sekä loma-asuntoja. Rakennusten on porrastuttava rantaa kohti.',
      en: 'Tourism services. Hotel, spa and sports buildings and holiday flats are allowed. Buildings step down towards the shore.',
    },
    YL: {
      fi: 'Julkisten lähipalvelurakennusten alue. Alueelle saa rakentaa päiväkodin.',
      en: 'Local public services. A day-care centre may be built.',
    },
    VL: {
      fi: 'Lähivirkistysalue. Rantapuustoa harvennetaan vain maisemanhoidollisesti.',
      en: 'Local recreation area. Trees by the shore are thinned only for the landscape.',
    },
  },
  general: [
    'Rakennusten alin lattiakorkeus on +78,80 metriä (N2000).',
    'Rantaan näkyvien rakennusten julkisivut ovat puuta tai vaaleaa kiveä; heijastavia pintoja vältetään.',
    'Tontin luonnontilainen puusto säilytetään rakennusalan ulkopuolella mahdollisimman hyvin.',
    'Kaavaluonnoksen tonttijako on ohjeellinen.',
  ],
  district: { number: 23, name: 'Ukonniemi' },
  scale: 2000,
  gridM: 200,
  text: {
    area: [
      'Suunnittelualue on Ukonniemen pohjoisranta kylpylän ja hiihtostadionin välissä noin viiden kilometrin päässä Imatrankoskelta. Alue rajautuu pohjoisessa Saimaaseen ja etelässä ulkoilumetsään.',
      'Alueen koko on noin 40 hehtaaria, josta vesialuetta on viisi hehtaaria. Se on pääosin rakentamatonta kangasmetsää, jonka halki kulkee latuja ja polkuja.',
    ],
    present: [
      {
        title: 'Luonto ja maisema',
        paragraphs: [
          'Ranta on loivaa ja hiekkaista, ja sen edustalla avautuu Saimaan selkä. Metsä on varttunutta männikköä. Rannan tuntumassa on kaksi kosteaa painannetta, joiden kohdalle kaava ei osoita rakentamista.',
          'Luontoselvitys täydennetään ennen kaavaehdotusta kesän linnusto- ja lepakkokäynneillä.',
        ],
      },
      {
        title: 'Virkistys ja matkailu',
        paragraphs: [
          'Alueella on valaistu latu, frisbeegolfrata ja uimaranta. Kylpylän ja lomakylien kävijämäärä on kasvanut, ja ranta on suosittu retkikohde ympäri vuoden.',
        ],
      },
      {
        title: 'Maanomistus',
        paragraphs: [
          'Kaupunki omistaa alueen lukuun ottamatta matkailun korttelia, joka on vuokrattu matkailuyritykselle.',
        ],
      },
    ],
    aims: [
      'Tavoitteena on rantaan tukeutuva asuinalue ja ympärivuotinen matkailu samassa niemessä niin, että ranta pysyy kaikille avoimena.',
      'Kaavaluonnos tutkii noin 50 omakotitonttia, rivitaloja, matkailun laajennusta ja pientä venesatamaa.',
    ],
    solution: [
      {
        title: 'Asuminen',
        paragraphs: [
          'Omakotitontit (AO-1) ryhmittyvät kaartuvan Ukonrinteen varrelle. Rannan puolella tonttien ja veden välissä on aina virkistysaluetta. Rivitalot sijoittuvat Purjekujan varteen.',
        ],
      },
      {
        title: 'Matkailu ja satama',
        paragraphs: [
          'Matkailupalvelujen alue (RM-2) laajenee itään. Purjesatamaan mahtuu noin 60 venepaikkaa, ja sen huoltorakennus palvelee myös uimarantaa.',
        ],
      },
      {
        title: 'Virkistys',
        paragraphs: [
          'Rantareitti kulkee yhtenäisenä koko alueen läpi. Ladut siirretään asutuksen eteläpuolelle Hiihtäjänpuistoon.',
        ],
      },
    ],
    impacts: [
      {
        title: 'Vesistö',
        paragraphs: [
          'Hulevedet johdetaan painanteisiin ja imeytetään. Sataman ruoppaustarve on vähäinen, mutta työ ajoitetaan kutuajan ulkopuolelle.',
        ],
      },
      {
        title: 'Virkistys',
        paragraphs: [
          'Metsän pinta-ala pienenee, mutta reitit säilyvät yhtenäisinä ja ranta saavutettavampana.',
        ],
      },
      {
        title: 'Yhdyskuntarakenne',
        paragraphs: [
          'Alue tukeutuu olemassa olevaan katu- ja vesihuoltoverkkoon. Päiväkodille varataan paikka; koulumatka on noin kaksi kilometriä.',
        ],
      },
    ],
    parties: [
      'Ukonniemen matkailuyritykset',
      'hiihto- ja purjehdusseurat',
      'osakaskunta',
      'elinvoimakeskus',
      'luonnonsuojeluyhdistys',
    ],
  },
};
