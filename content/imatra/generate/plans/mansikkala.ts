import { createFrame } from '../frame';
import { createPlanDrawing } from '../plan-drawing';
import { commonRegulations } from '../regulations';
import type { SamplePlan } from './sample-plan';

/** Along Lepolankatu north-eastwards, between Tainionkoskentie and the river. */
const frame = createFrame([
  [430, 1800],
  [490, 1900],
  [560, 1985],
  [640, 2060],
]);

function draw() {
  const pen = createPlanDrawing(frame);
  pen.area('katu', { s: [40, 290], t: [-6, 6] }, { name: 'Lepolankatu' });
  pen.block({
    code: 'AO',
    block: '5112',
    s: [40, 168],
    t: [6, 48],
    plots: [10, 9, 11, 10],
    right: 'e=0.25',
    storeys: 'II',
    binding: true,

    streets: ['Lepolankatu'],
  });
  pen.block({
    code: 'AR',
    block: '5112',
    s: [168, 290],
    t: [6, 48],
    plots: [3, 2],
    right: 'e=0.35',
    storeys: 'II',
    binding: true,
    firstPlot: 5,
    streets: ['Lepolankatu'],
  });
  pen.block({
    code: 'AO',
    block: '5113',
    s: [40, 160],
    t: [-48, -6],
    plots: [9, 10, 11],
    right: 'e=0.25',
    storeys: 'II',
    binding: true,

    streets: [undefined, 'Lepolankatu'],
  });
  pen.area('VP', { s: [160, 290], t: [-48, -6] }, { name: 'Lepolanpuisto' });
  pen.boundary({ s: [40, 290], t: [-48, 48] });
  return pen.done();
}

export const mansikkala: SamplePlan = {
  folder: 'tonttijako-5112',
  frame,
  drawing: draw(),
  regulations: {
    ...commonRegulations,
    AO: { fi: 'Erillispientalojen korttelialue.', en: 'Detached houses.' },
  },
  general: ['Tonttijako noudattaa asemakaavaa 1089.', 'Rajapyykit rakennetaan lohkomisen yhteydessä.'],
  district: { number: 51, name: 'Mansikkala' },
  scale: 500,
  gridM: 50,
  text: {
    area: [
      'Tonttijako koskee Mansikkalan kortteleita 5112 ja 5113 Lepolankadun varressa.',
      'Korttelit ovat rakentamattomia ja kaupungin omistamia. Lähtökiinteistö on tila 153-401-12-87.',
    ],
    present: [
      {
        title: 'Kaavatilanne',
        paragraphs: [
          'Alueella on voimassa asemakaava 1089. Kaavan mukaan tonttijako laaditaan sitovana ja erillisenä.',
        ],
      },
    ],
    aims: ['Tonttijaolla muodostetaan omakotitontit ja rivitalotontit myyntiä ja rakentamista varten.'],
    solution: [
      {
        title: 'Muodostettavat tontit',
        paragraphs: [
          'Tonttien rajat on sovitettu maaston muotoihin ja rakennettuun vesihuoltoon. Jokaisella tontilla on ajoyhteys Lepolankadulle.',
        ],
      },
    ],
    impacts: [
      {
        title: 'Vaikutukset',
        paragraphs: [
          'Tonttijaolla ei ole vaikutuksia naapurikiinteistöjen rajoihin. Vesijohto ja viemäri kulkevat katualueella.',
        ],
      },
    ],
    parties: ['lähtökiinteistön omistaja', 'viereisten ja vastapäisten tonttien omistajat ja haltijat'],
  },
};
