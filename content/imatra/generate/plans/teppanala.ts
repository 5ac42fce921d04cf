import { createFrame } from '../frame';
import { createPlanDrawing } from '../plan-drawing';
import { commonRegulations } from '../regulations';
import type { SamplePlan } from './sample-plan';

/** Along Teppanalankatu eastwards, south of Lappeentie. */
const frame = createFrame([
  [-960, -1330],
  [-850, -1120],
  [-640, -960],
  [-400, -920],
  [-180, -990],
]);

function draw() {
  const pen = createPlanDrawing(frame);
  const edge = (s: number) => 188 + 14 * Math.sin(s / 70);
  const rim = (s: number) => -150 - 10 * Math.sin(s / 90);
  pen.area('katu', { s: [60, 800], t: [-7, 7] }, { name: 'Teppanalankatu', labelS: 420 });
  pen.area('katu', { s: [286, 298], t: [7, 120] }, { name: 'Saunakuja' });
  pen.area('katu', { s: [540, 552], t: [-100, -7] }, { name: 'Niittykuja' });
  pen.block({
    code: 'AO',
    block: '3101',
    s: [60, 286],
    t: [7, 120],
    plots: 7,
    rows: 2,
    right: 'e=0.25',
    storeys: 'I u 1/2',
    margin: 5,
    cutM: 3,
    streets: ['Teppanalankatu', undefined],
  });
  pen.block({
    code: 'AO',
    block: '3102',
    s: [298, 520],
    t: [7, 120],
    plots: 7,
    rows: 2,
    right: 'e=0.25',
    storeys: 'I u 1/2',
    margin: 5,
    cutM: 3,
    streets: ['Teppanalankatu', undefined],
  });
  pen.block({
    code: 'AR',
    block: '3103',
    s: [520, 680],
    t: [7, 120],
    plots: [3, 4],
    right: 'e=0.35',
    storeys: 'II',
    margin: 7,
    streets: ['Teppanalankatu'],
  });
  pen.block({
    code: 'YL',
    block: '3104',
    s: [680, 800],
    t: [7, 120],
    plots: 1,
    right: '1500',
    storeys: 'I',
    margin: 10,
    cutM: 3,
    streets: ['Teppanalankatu'],
  });
  pen.block({
    code: 'AO',
    block: '3105',
    s: [60, 300],
    t: [-100, -7],
    plots: 8,
    rows: 2,
    right: 'e=0.25',
    storeys: 'I u 1/2',
    margin: 4.5,
    cutM: 3,
    streets: [undefined, 'Teppanalankatu'],
  });
  pen.block({
    code: 'AO/s',
    block: '3106',
    s: [320, 540],
    t: [-100, -7],
    plots: 6,
    right: 'e=0.20',
    storeys: 'I u 1/2',
    margin: 7,
    cutM: 3,
    streets: [undefined, 'Teppanalankatu'],
  });
  pen.block({
    code: 'AO',
    block: '3107',
    s: [552, 720],
    t: [-100, -7],
    plots: 5,
    rows: 2,
    right: 'e=0.25',
    storeys: 'II',
    margin: 5,
    cutM: 3,
    streets: [undefined, 'Teppanalankatu'],
  });
  pen.area('VK', { s: [300, 320], t: [-100, -7] });
  pen.area('VP', { s: [720, 800], t: [-100, -7] }, { name: 'Teppanalanpuisto' });
  pen.area('VL', { s: [60, 800], t: [120, edge] }, { name: 'Saunametsä' });
  pen.area('EV', { s: [60, 800], t: [rim, -100] });
  pen.area('ET', { s: [784, 800], t: [rim, -100] });
  for (const s of [338, 375, 412, 449, 486])
    pen.part('Suojeltava rakennus', { s: [s, s + 12], t: [-34, -20] }, { name: 'sr' });
  pen.path('Ulkoilureitti', [
    [60, 150],
    [240, 158],
    [420, 146],
    [640, 160],
    [800, 150],
  ]);
  pen.line('Säilytettävä/istutettava puurivi', [66, -10], [294, -10]);
  pen.boundary({ s: [60, 800], t: [rim, edge] });
  return pen.done();
}

export const teppanala: SamplePlan = {
  folder: 'teppanala-1126',
  frame,
  drawing: draw(),
  regulations: {
    ...commonRegulations,
    AO: {
      fi: 'Erillispientalojen korttelialue. Tontille saa rakentaa yhden asunnon ja enintään 60 k-m² sivuasunnon.',
      en: 'Detached houses. A plot may have one home and a secondary home of at most 60 m².',
    },
    'AO/s': {
      fi: 'Erillispientalojen korttelialue, jolla ympäristö säilytetään. Jälleenrakennuskauden talojen mittasuhteet, lautaverhous ja harjakatto säilytetään.',
      en: 'Detached houses whose surroundings are preserved. The proportions, boarding and gabled roofs of the post-war houses are kept.',
    },
    YL: { fi: 'Julkisten lähipalvelurakennusten korttelialue.', en: 'Local public services.' },
    ET: { fi: 'Yhdyskuntateknistä huoltoa palvelevien rakennusten alue.', en: 'Public utilities.' },
  },
  general: [
    'Tontin pinta-alasta vähintään puolet säilytetään vettä läpäisevänä.',
    'Autopaikkoja on rakennettava kaksi asuntoa kohti.',
    'Jälleenrakennuskauden pihapuut säilytetään mahdollisuuksien mukaan.',
  ],
  district: { number: 31, name: 'Teppanala' },
  scale: 1000,
  gridM: 100,
  text: {
    area: [
      'Suunnittelualue on Teppanalan pientaloalue Teppanalankadun molemmin puolin, noin kilometri Imatrankoskelta lounaaseen.',
      'Alueella on noin 45 pientaloa, joista vanhimmat ovat 1940-luvulta.',
    ],
    present: [
      {
        title: 'Rakennettu ympäristö',
        paragraphs: [
          'Jälleenrakennuskauden tyyppitalot muodostavat yhtenäisen jakson Teppanalankadun pohjoispuolella. Muualla rakennukset ovat 1960–1990-luvuilta.',
        ],
      },
      {
        title: 'Luonto',
        paragraphs: ['Saunametsä on asukkaiden lähimetsä. Siinä kasvaa kookkaita kuusia ja haapoja.'],
      },
      {
        title: 'Liikenne',
        paragraphs: [
          'Teppanalankatu on kokoojakatu, jonka nopeusrajoitus on 30 km/h. Valtatie 6:n melu kuuluu alueen pohjoisosassa.',
        ],
      },
    ],
    aims: [
      'Tavoitteena on ajantasaistaa vanhat asemakaavat, mahdollistaa tonttien täydennysrakentaminen ja säilyttää jälleenrakennuskauden talojen rivi.',
    ],
    solution: [
      {
        title: 'Korttelit',
        paragraphs: [
          'Pientalokorttelit osoitetaan merkinnällä AO, ja tyyppitalojen rivi merkinnällä AO/s. Rivitaloille on paikka alueen itäosassa.',
        ],
      },
      {
        title: 'Puistot ja suojaviheralue',
        paragraphs: ['Saunametsä säilyy lähivirkistysalueena. Valtatien puolelle osoitetaan suojaviheralue.'],
      },
    ],
    impacts: [
      {
        title: 'Rakennettu ympäristö',
        paragraphs: [
          'Suojelumääräykset turvaavat alueen ominaispiirteet. Täydennysrakentaminen tuo alueelle arviolta 60 asukasta.',
        ],
      },
      {
        title: 'Melu',
        paragraphs: [
          'Melumallin mukaan päivämelu pihoilla on alle 55 desibeliä suojaviheralueen puuston ja maavallin ansiosta.',
        ],
      },
    ],
    parties: ['Teppanalan omakotiyhdistys', 'alueellinen vastuumuseo', 'elinvoimakeskus'],
  },
};
