import { createFrame, edgeThrough } from '../frame';
import { createPlanDrawing } from '../plan-drawing';
import { commonRegulations } from '../regulations';
import type { SamplePlan } from './sample-plan';

/** Along the pedestrian street northwards; the rapids are on the right. */
const frame = createFrame([
  [110, -520],
  [135, -280],
  [160, -50],
  [190, 180],
]);
const bank = edgeThrough([
  [0, 330],
  [130, 300],
  [260, 262],
  [360, 238],
  [470, 224],
  [580, 205],
  [700, 196],
]);

function draw() {
  const pen = createPlanDrawing(frame);
  const middle: readonly [number, number][] = [
    [20, 138],
    [152, 292],
    [306, 440],
    [456, 600],
  ];
  pen.area('jk', { s: [20, 600], t: [-8, 8] }, { name: 'Koskenparras', labelS: 215 });
  pen.area('katu', { s: [20, 600], t: [-124, -108] }, { name: 'Einonkatu', labelS: 220 });
  pen.area('katu', { s: [20, 600], t: [98, 112] }, { name: 'Kanavakatu', labelS: 220 });
  const cross: readonly [string, number, number][] = [
    ['Torkkelinkatu', 138, 152],
    ['Koskikatu', 292, 306],
    ['Olavinkatu', 440, 456],
  ];
  for (const [name, from, to] of cross) {
    pen.area('katu', { s: [from, to], t: [-190, -124] }, { name });
    pen.area('katu', { s: [from, to], t: [-108, -8] }, { name });
    pen.area('katu', { s: [from, to], t: [8, 98] }, { name });
  }
  const west = ['1201', '1202', '1203', '1204'];
  middle.forEach(([from, to], index) => {
    const block = west[index] ?? '';
    pen.block({
      code: index === 1 || index === 2 ? 'C-1' : 'AL-1',
      block,
      s: [from, to],
      t: [-108, -8],
      plots: index === 0 ? [3, 4] : [1, 1, 1],
      rows: 2,
      right: index === 1 ? '3200' : '2400',
      storeys: index === 2 ? 'VI' : 'V',
      margin: 4,
      cutM: 4,
      streets: ['Einonkatu', 'Koskenparras'],
    });
  });
  pen.block({
    code: 'AK',
    block: '1211',
    s: [20, 138],
    t: [-190, -124],
    plots: 3,
    right: '2100',
    storeys: 'IV',
    margin: 5,
    cutM: 3,
    streets: [undefined, 'Einonkatu'],
  });
  pen.block({
    code: 'LPA',
    block: '1212',
    s: [152, 292],
    t: [-190, -124],
    plots: 1,
    cutM: 3,
    streets: [undefined, 'Einonkatu'],
  });
  pen.block({
    code: 'AK',
    block: '1213',
    s: [306, 440],
    t: [-190, -124],
    plots: 3,
    right: '1900',
    storeys: 'IV',
    margin: 5,
    cutM: 3,
    streets: [undefined, 'Einonkatu'],
  });
  pen.block({
    code: 'YO',
    block: '1214',
    s: [456, 600],
    t: [-190, -124],
    plots: 1,
    right: '3600',
    storeys: 'III',
    margin: 7,
    cutM: 3,
    streets: [undefined, 'Einonkatu'],
  });
  pen.block({
    code: 'C-1',
    block: '1205',
    s: [20, 138],
    t: [8, 98],
    plots: [3, 2],
    right: '2900',
    storeys: 'VII',
    margin: 4,
    cutM: 4,
    streets: ['Koskenparras', 'Kanavakatu'],
  });
  pen.block({
    code: 'KL-2',
    block: '1206',
    s: [152, 224],
    t: [8, 98],
    plots: 2,
    right: '1800',
    storeys: 'III',
    margin: 4,
    cutM: 4,
    streets: ['Koskenparras', 'Kanavakatu'],
  });
  pen.area('hk', { s: [224, 292], t: [8, 98] }, { name: 'Koskentori', cutM: 3 });
  pen.block({
    code: 'YY',
    block: '1207',
    s: [306, 372],
    t: [8, 98],
    plots: 1,
    right: '4200',
    storeys: 'III',
    margin: 6,
    cutM: 4,
    streets: ['Koskenparras'],
  });
  pen.block({
    code: 'AL-1',
    block: '1208',
    s: [372, 440],
    t: [8, 98],
    plots: 2,
    right: '2300',
    storeys: 'V',
    margin: 4,
    cutM: 4,
    streets: ['Koskenparras', 'Kanavakatu'],
  });
  pen.block({
    code: 'AK',
    block: '1209',
    s: [456, 600],
    t: [8, 98],
    plots: [4, 3, 3],
    rows: 2,
    right: '1600',
    storeys: 'V',
    margin: 4,
    cutM: 4,
    streets: ['Koskenparras', 'Kanavakatu'],
  });
  drawBank(pen);
  drawDetails(pen);
  pen.boundary({ s: [20, 600], t: [-190, s => bank(s) + 30] });
  return pen.done();
}

function drawBank(pen: ReturnType<typeof createPlanDrawing>) {
  pen.area('VP', { s: [20, 292], t: [112, bank] }, { name: 'Koskipuisto' });
  pen.area('katu', { s: [292, 306], t: [112, bank] }, { name: 'Koskikatu' });
  pen.block({
    code: 'RM-1',
    block: '1221',
    s: [306, 420],
    t: [112, s => bank(s) - 26],
    plots: 1,
    right: '6800',
    storeys: 'IV',
    streets: ['Kanavakatu'],
  });
  pen.area('VP', { s: [306, 420], t: [s => bank(s) - 26, bank] });
  pen.area('VP', { s: [420, 600], t: [112, bank] }, { name: 'Kruununranta' });
  pen.area('W', { s: [20, 600], t: [bank, s => bank(s) + 30] }, { name: 'Vuoksi' });
  pen.part('Suojeltava rakennus', { s: [322, 384], t: [128, 168] }, { name: 'sr-1' });
  pen.part('Leikki- ja oleskelualueeksi varattu alueen osa', { s: [60, 104], t: [150, 205] });
  pen.part('Pysäköimispaikka', { s: [394, 416], t: [118, 168] });
  pen.path('Ulkoilureitti', [
    [20, 300],
    [120, 272],
    [220, 252],
    [290, 238],
  ]);
  pen.path('Ulkoilureitti', [
    [306, 236],
    [400, 218],
    [480, 208],
    [600, 186],
  ]);
}

function drawDetails(pen: ReturnType<typeof createPlanDrawing>) {
  pen.part('Johtoa varten varattu alueen osa', { s: [232, 236], t: [8, 98] });
  pen.line('Säilytettävä/istutettava puurivi', [30, -104], [132, -104]);
  pen.line('Säilytettävä/istutettava puurivi', [312, -104], [436, -104]);
  pen.line('Säilytettävä/istutettava puurivi', [228, 12], [288, 12]);
  pen.line('Säilytettävä/istutettava puurivi', [228, 94], [288, 94]);
  pen.line('Katualueen rajan osa, jonka kohdalta ei saa järjestää ajoneuvoliittymää', [152, -8], [292, -8]);
  pen.line('Katualueen rajan osa, jonka kohdalta ei saa järjestää ajoneuvoliittymää', [306, 8], [440, 8]);
}

export const koskenparras: SamplePlan = {
  folder: 'koskenparras-1131',
  frame,
  drawing: draw(),
  regulations: {
    ...commonRegulations,
    'C-1': {
      fi: 'Keskustatoimintojen alue. Kävelykadun puoleinen ensimmäinen kerros on varattava liike-, ravintola- tai palvelutiloiksi. Asuntoja saa olla toisesta kerroksesta alkaen. Katujulkisivun pääväri on vaalea; umpinaista julkisivua saa olla enintään neljä metriä yhtäjaksoisesti.',
      en: 'Town-centre functions. The ground floor towards the pedestrian street is kept for shops, restaurants or services; homes are allowed from the second storey up. Street fronts are light in colour, with at most four metres of blank wall at a stretch.',
    },
    'AL-1': {
      fi: 'Asuin-, liike- ja toimistorakennusten alue. Kerrosalasta vähintään 15 % on varattava liike- tai toimistotiloiksi. Pysäköinti sijoitetaan pihakannen alle tai kortteliin 1212.',
      en: 'Homes, shops and offices. At least 15% of the floor area is kept for shops or offices. Parking goes under the yard deck or into block 1212.',
    },
    'KL-2': {
      fi: 'Liikerakennusten alue. Rakennuksen pääsisäänkäynti avautuu Koskentorille.',
      en: 'Commercial buildings. The main entrance opens onto the square Koskentori.',
    },
    YO: {
      fi: 'Opetusrakennusten alue. Pihan yhtenäisestä viheralasta säilytetään vähintään puolet.',
      en: 'Educational buildings. At least half of the unbroken green yard is kept.',
    },
    YY: {
      fi: 'Kulttuuritoiminnan rakennusten alue. Rakennuksen ja torin välille ei saa rakentaa aitaa.',
      en: 'Cultural buildings. No fence may be built between the building and the square.',
    },
    'RM-1': {
      fi: 'Matkailupalvelujen alue, jonka rakennushistoriallinen arvo säilytetään. Uudisrakennus sovitetaan suojeltavan hotellirakennuksen mittakaavaan.',
      en: 'Tourism services; the architectural heritage is preserved. New buildings fit the scale of the protected hotel.',
    },
  },
  general: [
    'Jokaiselle tontille laaditaan hulevesisuunnitelma rakennusluvan yhteydessä. Hulevesiä viivytetään vähintään 1 m³ jokaista sataa vettä läpäisemätöntä neliömetriä kohti.',
    'Polkupyöräpaikkoja rakennetaan yksi asuntojen 30 k-m² kohti; niistä puolet katettuun ja lukittavaan tilaan.',
    'Kosken kuohujen ääni ja patonäytökset otetaan huomioon ulko-oleskelualueiden sijoituksessa.',
    'Tällä kaava-alueella tonttijako laaditaan erillisenä.',
  ],
  district: { number: 12, name: 'Imatrankoski' },
  scale: 1000,
  gridM: 100,
  text: {
    area: [
      'Suunnittelualue on Imatrankosken ydinkeskusta Einonkadun ja Vuoksen välissä. Siihen kuuluvat kävelykatu Koskenparras kortteleineen, Koskentori, hotellin puistomainen ympäristö ja kosken länsiranta.',
      'Alueen koko on noin 28 hehtaaria, josta vesialuetta on vajaat kaksi hehtaaria. Keskustan liiketilojen kysyntä on pienentynyt ja asuntojen kysyntä kasvanut, joten voimassa olevien asemakaavojen käyttötarkoitukset eivät enää vastaa tarvetta.',
    ],
    present: [
      {
        title: 'Rakennettu ympäristö',
        paragraphs: [
          'Korttelit on rakennettu pääosin 1950–1980-luvuilla. Rakennukset ovat kaksi–viisikerroksisia, ja niiden pihat ovat asfaltoituja pysäköintialueita. Hotelli ja sen puisto muodostavat valtakunnallisesti tunnetun rakennetun ympäristön.',
          'Koskenparras muutettiin kävelykaduksi vaiheittain. Pintarakenteet ovat kunnossa, mutta istutukset ja valaistus kaipaavat uusimista.',
        ],
      },
      {
        title: 'Luonto ja maisema',
        paragraphs: [
          'Koski vanhoine uomineen hallitsee maisemaa. Rannan puusto on pääosin iäkästä mäntyä ja koivua. Luontoselvityksessä alueelta ei löytynyt suojeltavia luontotyyppejä; vanhoissa haavoissa on mahdollisia liito-oravan kolopuita, jotka kaava säilyttää.',
        ],
      },
      {
        title: 'Maanomistus ja verkostot',
        paragraphs: [
          'Kadut, puistot ja tori ovat kaupungin omistuksessa. Korttelit ovat yksityisten asunto- ja kiinteistöosakeyhtiöiden omistuksessa lukuun ottamatta korttelia 1207. Alue on vesihuollon, kaukolämmön ja sähkön verkostojen piirissä.',
        ],
      },
    ],
    aims: [
      'Tavoitteena on elävä kävelykeskusta: asuntoja lisää, liiketilat oikeisiin paikkoihin ja kosken ranta kaikkien käyttöön. Rakentaminen tiivistyy korttelien sisällä niin, että kävelykadun mittakaava säilyy.',
      'Samalla turvataan hotellin ja puiston arvot, selkeytetään pysäköinti yhteen laitokseen ja avataan kulku torilta suoraan rantaan.',
    ],
    solution: [
      {
        title: 'Korttelit',
        paragraphs: [
          'Kävelykadun varsi osoitetaan keskustatoimintojen alueeksi (C-1) ja asuin-, liike- ja toimistorakennusten alueeksi (AL-1). Rakennukset rajaavat katutilan, ja korkeimmat seitsemän kerroksen osat sijoittuvat kauemmas koskesta.',
          'Einonkadun länsipuolen korttelit osoitetaan asuinkerrostaloille. Niiden pihat yhdistyvät istutetuksi vyöhykkeeksi.',
        ],
      },
      {
        title: 'Tori, puistot ja ranta',
        paragraphs: [
          'Koskentori laajenee rantaan päin, ja sen itäreunalta alkaa puistoreitti Koskipuistoon. Rannassa kulkee yhtenäinen ulkoilureitti alueen läpi. Puistossa varataan paikka leikille ja oleskelulle.',
        ],
      },
      {
        title: 'Liikenne ja pysäköinti',
        paragraphs: [
          'Katuverkko säilyy. Koskenparras on kävelykatu koko pituudeltaan, ja tonteille ajetaan Einonkadulta ja Kanavakadulta. Pysäköinti keskitetään kortteliin 1212, johon saa rakentaa pysäköintilaitoksen.',
        ],
      },
      {
        title: 'Suojelu',
        paragraphs: [
          'Hotellirakennus osoitetaan suojeltavaksi merkinnällä sr-1. Suojelumääräys koskee myös päärakennukseen liittyviä terasseja ja muureja.',
        ],
      },
    ],
    impacts: [
      {
        title: 'Rakennettu ympäristö ja kaupunkikuva',
        paragraphs: [
          'Täydennysrakentaminen muuttaa keskustan mittakaavaa maltillisesti. Näkymät torilta ja Koskikadulta koskelle avautuvat nykyistä paremmin.',
        ],
      },
      {
        title: 'Liikenne',
        paragraphs: [
          'Autoliikenteen arvioidaan lisääntyvän Einonkadulla noin 450 ajoneuvolla vuorokaudessa, mikä mahtuu nykyiselle kadulle. Kävelyn ja pyöräilyn olosuhteet paranevat selvästi.',
        ],
      },
      {
        title: 'Palvelut ja asuminen',
        paragraphs: [
          'Kaava mahdollistaa arviolta 600 uutta asukasta palvelujen viereen. Asukkaat tukevat keskustan kauppaa, apteekkia ja joukkoliikennettä.',
        ],
      },
      {
        title: 'Luonto ja hulevedet',
        paragraphs: [
          'Vettä läpäisevän pinnan osuus kasvaa. Viivytyspainanteet vähentävät hulevesien huippuvirtaamaa ja parantavat Vuokseen johdettavan veden laatua.',
        ],
      },
    ],
    parties: [
      'keskustan yrittäjäyhdistys',
      'alueellinen vastuumuseo',
      'elinvoimakeskus',
      'pelastuslaitos',
      'voimayhtiö ja verkkoyhtiöt',
    ],
  },
};
