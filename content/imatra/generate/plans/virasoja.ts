import { createFrame } from '../frame';
import { createPlanDrawing } from '../plan-drawing';
import { commonRegulations } from '../regulations';
import type { SamplePlan } from './sample-plan';

/** Along Virasojankatu north-eastwards in Virasoja. */
const frame = createFrame([
  [3780, 5900],
  [3960, 6010],
  [4130, 6170],
  [4270, 6420],
]);

function draw() {
  const pen = createPlanDrawing(frame);
  const edge = (s: number) => 132 + 9 * Math.sin(s / 45);
  pen.area('katu', { s: [40, 620], t: [-6, 6] }, { name: 'Virasojankatu', labelS: 330 });
  pen.area('katu', { s: [250, 261], t: [-88, -6] }, { name: 'Purokuja' });
  pen.block({
    code: 'AO',
    block: '6101',
    s: [40, 250],
    t: [-88, -6],
    plots: 7,
    rows: 1,
    right: 'e=0.25',
    storeys: 'I',
    margin: 5,
    cutM: 3,
    streets: [undefined, 'Virasojankatu'],
  });
  pen.block({
    code: 'AO',
    block: '6102',
    s: [261, 470],
    t: [-88, -6],
    plots: 7,
    right: 'e=0.25',
    storeys: 'I',
    margin: 5,
    cutM: 3,
    streets: [undefined, 'Virasojankatu'],
  });
  pen.block({
    code: 'AP',
    block: '6103',
    s: [40, 330],
    t: [6, 84],
    plots: [4, 5, 4],
    right: 'e=0.30',
    storeys: 'II',
    margin: 6,
    cutM: 3,
    streets: ['Virasojankatu'],
  });
  pen.block({
    code: 'AO',
    block: '6104',
    s: [330, 620],
    t: [6, 84],
    plots: 9,
    right: 'e=0.25',
    storeys: 'II',
    margin: 5,
    streets: ['Virasojankatu'],
  });
  pen.area('VK', { s: [470, 520], t: [-88, -6] }, { name: 'Ojapuisto' });
  pen.block({
    code: 'LPA',
    block: '6105',
    s: [520, 560],
    t: [-88, -6],
    plots: 1,
    streets: [undefined, 'Virasojankatu'],
  });
  pen.block({
    code: 'KL',
    block: '6106',
    s: [560, 620],
    t: [-88, -6],
    plots: 1,
    right: '900',
    storeys: 'I',
    margin: 7,
    cutM: 3,
    streets: [undefined, 'Virasojankatu'],
  });
  pen.area('VL', { s: [40, 620], t: [84, edge] }, { name: 'Virasojan metsä' });
  pen.area('VL', { s: [40, 620], t: [s => -edge(s), -88] });
  pen.path('Ulkoilureitti', [
    [40, 106],
    [240, 112],
    [430, 104],
    [620, 110],
  ]);
  pen.part('Johtoa varten varattu alueen osa', { s: [40, 620], t: [-96, -91] });
  pen.boundary({ s: [40, 620], t: [s => -edge(s), edge] });
  return pen.done();
}

export const virasoja: SamplePlan = {
  folder: 'virasoja-1098',
  frame,
  drawing: draw(),
  regulations: {
    ...commonRegulations,
    AO: {
      fi: 'Erillispientalojen korttelialue. Rakennukset ovat yksi- tai kaksikerroksisia ja harjakattoisia.',
      en: 'Detached houses of one or two storeys with gabled roofs.',
    },
    KL: { fi: 'Liikerakennusten korttelialue.', en: 'Commercial buildings.' },
  },
  general: [
    'Autopaikkoja on rakennettava kaksi asuntoa kohti.',
    'Ojanvarren puustoa ei saa kaataa ilman maisematyölupaa.',
  ],
  district: { number: 61, name: 'Virasoja' },
  scale: 1000,
  gridM: 100,
  text: {
    area: [
      'Kaava-alue on Virasojankadun ympäristö Vuoksenniskan eteläpuolella. Alueen koko on noin 15 hehtaaria.',
    ],
    present: [
      {
        title: 'Lähtötilanne',
        paragraphs: ['Alue oli kaupungin omistamaa talousmetsää, jota rajasi ojanvarren lehtipuusto.'],
      },
    ],
    aims: ['Tavoitteena oli tarjota lapsiperheille omakotitontteja lähelle Vuoksenniskan palveluja.'],
    solution: [
      {
        title: 'Korttelit',
        paragraphs: [
          'Kaavassa on 23 omakotitonttia ja kolme pientalotonttia. Liiketontti palvelee lähialuetta.',
        ],
      },
    ],
    impacts: [
      {
        title: 'Luonto',
        paragraphs: ['Ojanvarsi jäi lähivirkistysalueeksi, ja ekologinen yhteys rantaan säilyi.'],
      },
    ],
    parties: ['Virasojan asukasyhdistys', 'elinvoimakeskus'],
  },
};
