import { createFrame } from '../frame';
import { createPlanDrawing } from '../plan-drawing';
import { commonRegulations } from '../regulations';
import type { SamplePlan } from './sample-plan';

/** Along Viipurintie towards the border; the river is on the right. */
const frame = createFrame([
  [1750, -2250],
  [2050, -2750],
  [2450, -3350],
  [2850, -3950],
  [3200, -4560],
]);

function draw() {
  const pen = createPlanDrawing(frame);
  const rim = (s: number) => -330 - 18 * Math.sin(s / 160);
  const edge = (s: number) => 300 + 22 * Math.sin(s / 130);
  pen.area('LT', { s: [300, 1750], t: [-16, 16] }, { name: 'Viipurintie', labelS: 880 });
  pen.area('EV', { s: [300, 1750], t: [-52, -16] });
  pen.area('EV', { s: [300, 1750], t: [16, 46] });
  pen.area('katu', { s: [300, 1750], t: [-66, -52] }, { name: 'Teollisuuskatu', labelS: 700 });
  pen.area('katu', { s: [300, 1750], t: [46, 60] }, { name: 'Tullikatu', labelS: 1300 });
  pen.block({
    code: 'KTY-1',
    block: '4401',
    s: [300, 760],
    t: [-190, -66],
    plots: [4, 3, 3, 5],
    right: 'e=0.50',
    storeys: 'III',
    margin: 8,
    cutM: 5,
    streets: [undefined, 'Teollisuuskatu'],
  });
  pen.block({
    code: 'T',
    block: '4402',
    s: [790, 1240],
    t: [rim, -66],
    plots: [4, 5, 4],
    right: 'e=0.60',
    storeys: 'II',
    margin: 10,
    cutM: 5,
    streets: [undefined, 'Teollisuuskatu'],
  });
  pen.area('EN/au', { s: [1270, 1560], t: [rim, -66] }, { name: 'Aurinkovoimala', labelS: 1410 });
  pen.area('VL', { s: [300, 760], t: [rim, -190] });
  pen.area('VL', { s: [760, 790], t: [rim, -66] });
  pen.area('VL', { s: [1240, 1270], t: [rim, -66] });
  pen.area('ET', { s: [1560, 1620], t: [-130, -66] });
  pen.area('EV', { s: [1560, 1620], t: [rim, -130] });
  pen.area('EV', { s: [1620, 1750], t: [rim, -66] });
  pen.block({
    code: 'KM',
    block: '4411',
    s: [300, 560],
    t: [60, 220],
    plots: [2, 3],
    right: 'e=0.40',
    storeys: 'II',
    margin: 10,
    cutM: 5,
    streets: ['Tullikatu'],
  });
  pen.block({
    code: 'LTA',
    block: '4412',
    s: [590, 900],
    t: [60, 230],
    plots: 1,
    right: 'e=0.30',
    storeys: 'II',
    margin: 12,
    cutM: 5,
    streets: ['Tullikatu'],
  });
  pen.block({
    code: 'TY',
    block: '4413',
    s: [900, 1300],
    t: [60, 230],
    plots: [3, 3, 4],
    right: 'e=0.50',
    storeys: 'II',
    margin: 10,
    streets: ['Tullikatu'],
  });
  pen.block({
    code: 'KTY-1',
    block: '4414',
    s: [1330, 1640],
    t: [60, 210],
    plots: [2, 2, 3],
    right: 'e=0.50',
    storeys: 'III',
    margin: 8,
    cutM: 5,
    streets: ['Tullikatu'],
  });
  pen.area('VL', { s: [560, 590], t: [60, 220] });
  pen.area('VL', { s: [1300, 1330], t: [60, 230] });
  pen.area('EV', { s: [1640, 1750], t: [60, edge] });
  pen.area('VL', { s: [300, 590], t: [220, edge] }, { name: 'Raja-aho' });
  pen.area('VL', { s: [590, 1330], t: [230, edge] });
  pen.area('VL', { s: [1330, 1640], t: [210, edge] });
  pen.part('Johtoa varten varattu alueen osa', { s: [300, 1240], t: [-200, -192] });
  pen.path('Ulkoilureitti', [
    [300, 262],
    [560, 256],
    [900, 268],
    [1330, 250],
    [1640, 262],
  ]);
  pen.line('Katualueen rajan osa, jonka kohdalta ei saa järjestää ajoneuvoliittymää', [300, 46], [1750, 46]);
  pen.boundary({ s: [300, 1750], t: [rim, edge] });
  return pen.done();
}

export const pelkola: SamplePlan = {
  folder: 'pelkola-1130',
  frame,
  drawing: draw(),
  regulations: {
    ...commonRegulations,
    'KTY-1': {
      fi: 'Toimitilarakennusten alue. Alueelle saa rakentaa toimisto-, tuotanto- ja näyttelytiloja. Viipurintien suuntaan avautuva julkisivu on jäsennettävä huolella.',
      en: 'Business premises: offices, production and showrooms. Fronts towards Viipurintie are designed with care.',
    },
    T: { fi: 'Teollisuus- ja varastorakennusten alue.', en: 'Industrial and warehouse buildings.' },
    TY: {
      fi: 'Teollisuusrakennusten alue, jolla ympäristö asettaa toiminnan laadulle erityisiä vaatimuksia. Melu asuinalueen rajalla saa olla yöllä enintään 45 dB.',
      en: 'Industry with special environmental requirements. At night the noise at the edge of homes may be at most 45 dB.',
    },
    KM: {
      fi: 'Myymälärakennusten alue, jolle saa sijoittaa vähittäiskaupan suuryksikön.',
      en: 'Retail; a large unit is allowed.',
    },
    LTA: { fi: 'Tavaraliikenteen terminaalialue.', en: 'Goods terminal.' },
    'EN/au': {
      fi: 'Aurinkovoimatuotannon alue. Paneelikentät rajataan riista-aidalla ja maapohja pidetään niittynä.',
      en: 'Solar power. The panels are fenced against game and the ground is kept as meadow.',
    },
    ET: {
      fi: 'Yhdyskuntateknistä huoltoa palvelevien rakennusten ja laitosten alue.',
      en: 'Public utilities.',
    },
    LT: { fi: 'Maantieliikenteen alue.', en: 'Highway.' },
  },
  general: [
    'Teollisuustonttien hulevedet käsitellään tontilla ja johdetaan öljynerottimen kautta.',
    'Ulkovarastot rajataan näkösuojalla kadun suuntaan.',
    'Raskaan liikenteen odotuspaikat sijoitetaan kortteliin 4412.',
  ],
  district: { number: 44, name: 'Pelkola' },
  scale: 2000,
  gridM: 200,
  text: {
    area: [
      'Suunnittelualue on Viipurintien varsi Pelkolassa noin viisi kilometriä keskustasta kaakkoon. Alue on pääosin kaupungin omistamaa talousmetsää ja joutomaata.',
      'Alueen koko on noin 91 hehtaaria.',
    ],
    present: [
      {
        title: 'Sijainti ja liikenne',
        paragraphs: [
          'Viipurintie on kaksikaistainen maantie. Liikenne on nykyisin vähäistä, mutta väylän kantavuus riittää raskaalle kalustolle.',
        ],
      },
      {
        title: 'Luonto',
        paragraphs: [
          'Metsät ovat nuoria ja harvennettuja. Joen puolella on rehevämpi puronvarsi, joka säilytetään lähivirkistysalueena.',
        ],
      },
      {
        title: 'Maaperä ja verkostot',
        paragraphs: [
          'Maaperä on kantavaa moreenia. Sähköasemalle on lyhyt matka, ja vesijohto kulkee maantien varressa.',
        ],
      },
    ],
    aims: [
      'Tavoitteena on valmis tonttivaranto teollisuudelle, logistiikalle ja energialle. Kaava uusii rajaliikenteen varaan laaditun suunnitelman nykytilanteen mukaiseksi.',
    ],
    solution: [
      {
        title: 'Työpaikkakorttelit',
        paragraphs: [
          'Toimitilat sijoittuvat Viipurintien varteen ja teollisuus niiden taakse. Tavaraterminaali on molempien katujen päässä.',
        ],
      },
      {
        title: 'Energia',
        paragraphs: [
          'Aurinkovoimalle osoitetaan noin kahdeksan hehtaarin alue, jonka teho on arviolta viisi megawattia.',
        ],
      },
      {
        title: 'Suojaviheralueet',
        paragraphs: [
          'Tien ja korttelien välissä on puustoinen suojaviheralue, joka pitää sisääntulon maiseman metsäisenä.',
        ],
      },
    ],
    impacts: [
      {
        title: 'Elinkeinot',
        paragraphs: [
          'Kaava mahdollistaa noin 180 000 k-m² toimitilaa ja arviolta 600 työpaikkaa pitkällä aikavälillä.',
        ],
      },
      {
        title: 'Ilmasto',
        paragraphs: [
          'Metsäpinta-alan menetystä korvataan aurinkovoimalla ja niittypinnoilla. Hiilitaselaskelma on liitteenä.',
        ],
      },
      {
        title: 'Liikenne',
        paragraphs: [
          'Raskas liikenne ohjataan Viipurintielle kahdesta liittymästä. Asuinkaduille liikenne ei lisäänny.',
        ],
      },
    ],
    parties: [
      'elinkeinoyhtiö',
      'Väylävirasto',
      'Rajavartiolaitos',
      'elinvoimakeskus',
      'kantaverkko- ja jakeluverkkoyhtiö',
    ],
  },
};
