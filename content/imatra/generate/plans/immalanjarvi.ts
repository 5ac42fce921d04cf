import { createFrame, edgeThrough } from '../frame';
import { createPlanDrawing } from '../plan-drawing';
import { commonRegulations } from '../regulations';
import type { SamplePlan } from './sample-plan';

/** Along the shore road westwards; the lake Immalanjärvi is on the right. */
const frame = createFrame([
  [7700, 5450],
  [7350, 5340],
  [6950, 5310],
  [6400, 5460],
  [5880, 5850],
]);
const shore = edgeThrough([
  [0, 330],
  [250, 255],
  [500, 205],
  [760, 186],
  [1000, 190],
  [1250, 212],
  [1500, 216],
  [1750, 222],
  [2000, 215],
]);
const off = (metres: number) => (s: number) => shore(s) + metres;

function draw() {
  const pen = createPlanDrawing(frame);
  pen.area('LT', { s: [250, 1750], t: [-8, 8] }, { name: 'Immolanrannantie', labelS: 1000 });
  pen.area('MY', { s: [250, 420], t: [8, shore] });
  pen.block({
    code: 'RA',
    block: '1',
    s: [420, 760],
    t: [88, off(-12)],
    plots: [6, 5, 6, 5],
    right: '160',
    storeys: 'I',
    margin: 14,
    streets: [undefined, 'Immolanrannantie'],
  });
  pen.area('M', { s: [420, 760], t: [8, 88] });
  pen.area('VV', { s: [760, 850], t: [88, shore] }, { name: 'Lomaranta' });
  pen.area('M', { s: [760, 850], t: [8, 88] });
  pen.area('LV', { s: [850, 910], t: [88, shore] });
  pen.area('M', { s: [850, 910], t: [8, 88] });
  pen.block({
    code: 'RA',
    block: '2',
    s: [910, 1330],
    t: [92, off(-12)],
    plots: [5, 6, 5, 6, 5],
    right: '160',
    storeys: 'I',
    margin: 14,
    streets: [undefined, 'Immolanrannantie'],
  });
  pen.area('M', { s: [910, 1330], t: [8, 92] });
  pen.block({
    code: 'RM',
    block: '3',
    s: [1330, 1500],
    t: [20, off(-40)],
    plots: 1,
    right: '1800',
    storeys: 'II',
    margin: 20,
    streets: ['Immolanrannantie'],
  });
  pen.area('VL', { s: [1330, 1500], t: [off(-40), shore] });
  pen.area('VL', { s: [1330, 1500], t: [8, 20] });
  pen.area('VL', { s: [420, 760], t: [off(-12), shore] });
  pen.area('VL', { s: [910, 1330], t: [off(-12), shore] });
  pen.area('SL', { s: [1500, 1750], t: [8, shore] }, { name: 'Kalliometsä' });
  pen.area('M', { s: [250, 1750], t: [-170, -8] }, { name: 'Immolanmetsä', labelS: 900 });
  pen.area('W', { s: [250, 1750], t: [shore, off(90)] }, { name: 'Immalanjärvi' });
  pen.path('Ulkoilureitti', [
    [250, -60],
    [500, -80],
    [760, -40],
    [1000, -76],
    [1300, -50],
    [1750, -90],
  ]);
  pen.part('Suojeltava alueen osa', { s: [300, 380], t: [90, 170] }, { name: 's-1' });
  pen.boundary({ s: [250, 1750], t: [-170, off(90)] });
  return pen.done();
}

export const immalanjarvi: SamplePlan = {
  folder: 'immalanjarvi-1134',
  frame,
  drawing: draw(),
  regulations: {
    ...commonRegulations,
    RA: {
      fi: 'Loma-asuntojen korttelialue. Kullekin rakennuspaikalle saa rakentaa loma-asunnon, saunan ja talousrakennuksen, yhteensä enintään 160 k-m². Rakennusten etäisyys rantaviivasta on vähintään 25 metriä, saunan 15 metriä.',
      en: 'Holiday homes. Each site may have a cottage, a sauna and an outbuilding, together at most 160 m². Buildings stand at least 25 metres from the shore, a sauna 15 metres.',
    },
    RM: { fi: 'Matkailua palvelevien rakennusten korttelialue.', en: 'Tourism services.' },
    LT: { fi: 'Yleisen tien alue.', en: 'Public road.' },
    M: { fi: 'Maa- ja metsätalousalue.', en: 'Agriculture and forestry.' },
    MY: {
      fi: 'Maa- ja metsätalousalue, jolla on erityisiä ympäristöarvoja.',
      en: 'Agriculture and forestry with environmental values.',
    },
    SL: { fi: 'Luonnonsuojelualue.', en: 'Nature reserve.' },
    'Suojeltava alueen osa': {
      fi: 'Suojeltava alueen osa, jolla on lähde ja sen lähiympäristö.',
      en: 'Protected part with a spring and its surroundings.',
    },
  },
  general: [
    'Jätevedet johdetaan vesihuolto-osuuskunnan viemäriin.',
    'Rakennukset ovat tummasävyisiä ja sovitetaan rannan puustoon.',
    'Yhtenäistä rakentamatonta rantaa jätetään vähintään puolet rantaviivasta.',
  ],
  district: { number: 410, name: 'Immola' },
  scale: 2000,
  gridM: 200,
  text: {
    area: [
      'Ranta-asemakaava koskee Immalanjärven etelärannan tilaa Immolanrannantien varressa. Rantaviivaa on noin puolitoista kilometriä.',
      'Aloitteen kaavan laatimisesta on tehnyt maanomistaja. Kaupunki ohjaa työtä ja vastaa nähtävilläoloista.',
    ],
    present: [
      {
        title: 'Luonto ja ranta',
        paragraphs: [
          'Ranta on kivikkoista ja mäntyvaltaista. Alueella on lähde ja kalliometsä, jotka rajataan rakentamisen ulkopuolelle.',
        ],
      },
      {
        title: 'Vesihuolto',
        paragraphs: ['Vesiosuuskunnan verkosto ulottuu Immolan kylään noin kilometrin päähän.'],
      },
    ],
    aims: [
      'Tavoitteena on osoittaa tilalle yhdeksän lomarakennuspaikkaa ja pieni matkailun alue niin, että vähintään puolet rannasta jää vapaaksi.',
    ],
    solution: [
      {
        title: 'Alustava mitoitus',
        paragraphs: [
          'Mitoitus perustuu emätilaselvitykseen: enintään kuusi rakennuspaikkaa muunnettua rantaviivakilometriä kohti. Rakennuspaikat ryhmitellään kahteen kortteliin, joiden väliin jää uimaranta ja venevalkama.',
        ],
      },
    ],
    impacts: [
      {
        title: 'Arvioitavat vaikutukset',
        paragraphs: ['Kaavatyössä arvioidaan vaikutukset vesistöön, maisemaan, luontoon ja naapurustoon.'],
      },
    ],
    parties: ['tilan ja naapuritilojen omistajat', 'osakaskunta', 'elinvoimakeskus', 'lentokenttäyhdistys'],
  },
};
