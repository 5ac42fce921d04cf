import { createFrame } from '../frame';
import { createPlanDrawing } from '../plan-drawing';
import { commonRegulations } from '../regulations';
import type { SamplePlan } from './sample-plan';

/** Along Koulukatu northwards, west of Tainionkoskentie. */
const frame = createFrame([
  [190, 3340],
  [260, 3560],
  [360, 3760],
  [520, 3930],
]);

function draw() {
  const pen = createPlanDrawing(frame);
  pen.area('katu', { s: [40, 600], t: [-7, 7] }, { name: 'Koulukatu', labelS: 240 });
  pen.area('katu', { s: [312, 324], t: [7, 150] }, { name: 'Pellervonkatu' });
  pen.block({
    code: 'YO',
    block: '5201',
    s: [40, 312],
    t: [7, 150],
    plots: 1,
    right: '8200',
    storeys: 'III',
    margin: 12,
    cutM: 4,
    streets: ['Koulukatu'],
  });
  pen.block({
    code: 'AK',
    block: '5202',
    s: [324, 460],
    t: [7, 150],
    plots: [1, 1],
    rows: 2,
    right: '2600',
    storeys: 'V',
    margin: 7,
    cutM: 4,
    streets: ['Koulukatu'],
  });
  pen.block({
    code: 'AK',
    block: '5202',
    s: [460, 600],
    t: [7, 150],
    plots: [1, 1],
    right: '3400',
    storeys: 'IV',
    margin: 7,
    firstPlot: 5,
    cutM: 4,
    streets: ['Koulukatu'],
  });
  pen.block({
    code: 'AR',
    block: '5203',
    s: [40, 220],
    t: [-110, -7],
    plots: [3, 2],
    right: 'e=0.40',
    storeys: 'II',
    margin: 6,
    cutM: 4,
    streets: [undefined, 'Koulukatu'],
  });
  pen.area('VK', { s: [220, 310], t: [-110, -7] }, { name: 'Koulupuisto' });
  pen.area('VU', { s: [310, 470], t: [-110, -7] }, { name: 'Tainionkosken kenttä' });
  pen.block({
    code: 'PL',
    block: '5204',
    s: [470, 600],
    t: [-110, -7],
    plots: [2, 1],
    right: '1400',
    storeys: 'II',
    margin: 7,
    cutM: 4,
    streets: [undefined, 'Koulukatu'],
  });
  pen.area('VL', { s: [40, 600], t: [s => -156 - 8 * Math.sin(s / 60), -110] }, { name: 'Honkaharju' });
  pen.part('Suojeltava rakennus', { s: [80, 150], t: [60, 84] }, { name: 'sr-2' });
  pen.part('Leikki- ja oleskelualueeksi varattu alueen osa', { s: [170, 260], t: [40, 120] });
  pen.part('Pysäköimispaikka', { s: [270, 300], t: [30, 130] });
  pen.path('Ulkoilureitti', [
    [40, -132],
    [220, -126],
    [400, -134],
    [600, -130],
  ]);
  pen.boundary({ s: [40, 600], t: [s => -156 - 8 * Math.sin(s / 60), 150] });
  return pen.done();
}

export const tainionkoski: SamplePlan = {
  folder: 'tainionkoski-1119',
  frame,
  drawing: draw(),
  regulations: {
    ...commonRegulations,
    YO: {
      fi: 'Opetusrakennusten alue. Koulun vanha osa säilytetään; laajennus liitetään siihen matalalla välirakennuksella. Koulun piha on iltaisin kaikkien käytössä.',
      en: 'Educational buildings. The old school is kept; a low link joins the extension. The yard is open to all in the evenings.',
    },
    PL: { fi: 'Lähipalvelurakennusten alue.', en: 'Local services.' },
    VU: { fi: 'Urheilu- ja virkistyspalvelujen alue.', en: 'Sports and recreation services.' },
  },
  general: [
    'Koulumatkojen turvallisuus otetaan huomioon katusuunnitelmissa: suojatiet korotetaan.',
    'Sisätilojen melutaso saa olla päivällä enintään 35 dB.',
  ],
  district: { number: 52, name: 'Tainionkoski' },
  scale: 1000,
  gridM: 100,
  text: {
    area: [
      'Suunnittelualue on Tainionkosken koulun ympäristö Koulukadun varressa. Alueen koko on noin 17 hehtaaria.',
    ],
    present: [
      {
        title: 'Rakennettu ympäristö',
        paragraphs: [
          'Koulun vanhin osa on 1930-luvulta ja edustaa pohjoismaista funktionalismia. Alueen kerrostalot ovat 1960-luvulta.',
        ],
      },
      { title: 'Virkistys', paragraphs: ['Kenttä, leikkipuisto ja harjumetsä ovat vilkkaassa käytössä.'] },
    ],
    aims: [
      'Tavoitteena on mahdollistaa koulun laajennus, suojella vanha koulurakennus ja täydentää aluetta asunnoilla.',
    ],
    solution: [
      {
        title: 'Koulukortteli',
        paragraphs: [
          'Koulun korttelin rakennusoikeus on 8 200 k-m². Vanha koulu suojellaan merkinnällä sr-2.',
        ],
      },
      {
        title: 'Asuminen ja palvelut',
        paragraphs: [
          'Kerrostaloille osoitetaan kuusi tonttia ja rivitaloille kaksi. Kadun pohjoispäähän tulee lähipalvelujen kortteli.',
        ],
      },
    ],
    impacts: [
      {
        title: 'Lapset ja nuoret',
        paragraphs: [
          'Koulupiha, kenttä ja leikkipuisto muodostavat yhtenäisen turvallisen kokonaisuuden ilman kadun ylityksiä.',
        ],
      },
      {
        title: 'Rakennusperintö',
        paragraphs: ['Suojelu turvaa koulun arvot. Laajennus jää vanhaa rakennusta matalammaksi.'],
      },
    ],
    parties: ['koulun vanhempainyhdistys', 'alueellinen vastuumuseo', 'nuorisovaltuusto', 'elinvoimakeskus'],
  },
};
