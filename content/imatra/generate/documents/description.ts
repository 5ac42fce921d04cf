import { explainCode } from '#content/model/notation/notation';
import { parseBuildingRight } from '#content/model/notation/building-right';

import { finnishDate } from '../dates';
import { areaOf } from '../geometry';
import { createDocument } from '../pdf/document';
import type { FlowingDocument } from '../pdf/document';
import { drawRing, drawText } from '../pdf/ink';
import { drawLocationInBox, drawPlanInBox } from '../pdf/map-sheet';
import type { SamplePlan } from '../plans/sample-plan';
import { documentDate, kindInFinnish, phaseInFinnish } from './document-task';
import type { DocumentTask } from './document-task';
import { phaseRows } from './phase-rows';

/** The plan description (kaavaselostus) in the customary order, with areas and building right counted from the drawing. */
export async function description(task: DocumentTask): Promise<Uint8Array> {
  const { plan, file, today } = task;
  const date = finnishDate(documentDate(file, today));
  const document = await createDocument({
    title: `${file.name.fi}, selostus`,
    running: `Selostus, kaava ${file.id}, ${date}`,
    today,
  });
  document.cover({
    over: `${kindInFinnish(file)} ${file.id}`,
    title: file.name.fi,
    under: [file.kind === 'plot-division' ? 'Selostus' : 'Kaavaselostus', file.place?.fi ?? ''],
    facts: [
      ['Vaihe', phaseInFinnish(file)],
      ['Päiväys', date],
      ['Laatija', `${file.contact?.name ?? ''}, ${file.contact?.jobTitle?.fi ?? ''}`],
      ['Pinta-ala', `${hectares(planAreaM2(plan))} ha`],
    ],
  });
  contents(document);
  basics(document, task);
  present(document, task);
  phases(document, task);
  solution(document, task);
  carryingOut(document, task);
  plots(document, plan);
  return document.finish();
}

const chapters = [
  '1 Perus- ja tunnistetiedot',
  '2 Lähtökohdat',
  '3 Suunnittelun vaiheet',
  '4 Tavoitteet ja ratkaisu',
  '5 Vaikutukset',
  '6 Toteutus',
];

function contents(document: FlowingDocument): void {
  document.heading('SISÄLLYS');
  document.bullets([...chapters, 'Liite: tonttien ja rakennusoikeuden luettelo']);
}

function basics(document: FlowingDocument, { plan, file }: DocumentTask): void {
  document.heading('1 Perus- ja tunnistetiedot');
  document.heading('1.1 Tunnistetiedot', 2);
  document.facts([
    ['Kunta', '153 Imatra'],
    ['Kaava', `${kindInFinnish(file)} ${file.id}`],
    ['Alue', file.place?.fi ?? ''],
    [
      'Merkinnät',
      file.notation === 'opas12'
        ? 'Opas 12 (vanha merkintäjärjestelmä)'
        : 'Ympäristöministeriön asetus 311/2024',
    ],
    ['Koordinaatisto', 'ETRS-GK29, korkeudet N2000'],
  ]);
  document.heading('1.2 Kaava-alueen sijainti', 2);
  plan.text.area.forEach(text => document.paragraph(text));
  document.figure(300, 'Kuva 1. Kaava-alueen sijainti. Kaaviomainen esimerkkikartta.', (page, box) =>
    drawLocationInBox(page, document.paper, plan, box),
  );
  document.heading('1.3 Kaavan tarkoitus', 2);
  if (file.aim !== undefined) document.paragraph(file.aim.fi);
  if (file.summary !== undefined) document.paragraph(file.summary.fi);
}

function present(document: FlowingDocument, { plan, file }: DocumentTask): void {
  document.newPage();
  document.heading('2 Lähtökohdat');
  plan.text.present.forEach(({ title, paragraphs }, index) => {
    document.heading(`2.${index + 1} ${title}`, 2);
    paragraphs.forEach(text => document.paragraph(text));
  });
  document.heading(`2.${plan.text.present.length + 1} Suunnittelutilanne`, 2);
  document.paragraph(
    'Maakuntakaavassa alue on osa Imatran taajamaa. Yleiskaavassa alueen pääkäyttötarkoitus vastaa kaavan tavoitteita. Valtakunnallisista alueidenkäyttötavoitteista työtä ohjaavat erityisesti toimivat yhdyskunnat ja kestävä liikkuminen, terveellinen ja turvallinen elinympäristö sekä elinvoimainen luonto- ja kulttuuriympäristö.',
  );
  document.table(
    ['Selvitys', 'Sisältö', 'Tila'],
    [
      ['Pohjakartta', 'Mittakaava 1:1000, tarkistettu maastossa', 'valmis'],
      [
        'Luontoselvitys',
        'Luontotyypit, linnusto, liito-orava',
        file.phase === 'initiated' ? 'tekeillä' : 'valmis',
      ],
      [
        'Hulevesiselvitys',
        'Valuma-alueet, tulvareitit, viivytystarve',
        file.phase === 'draft' ? 'luonnos' : 'valmis',
      ],
      ['Meluselvitys', 'Liikenteen melu nyt ja vuonna 2045', 'valmis'],
      ['Rakennettu ympäristö', 'Rakennusinventointi ja arvot', 'valmis'],
    ],
    [30, 60, 18],
  );
}

function phases(document: FlowingDocument, { plan, file }: DocumentTask): void {
  document.heading('3 Suunnittelun vaiheet');
  document.heading('3.1 Käsittelyvaiheet', 2);
  document.table(['Vaihe', 'Ajankohta', 'Vaikuttaminen'], phaseRows(file), [28, 34, 50]);
  document.heading('3.2 Osallistuminen ja yhteistyö', 2);
  document.paragraph(
    'Osallisia ovat alueen asukkaat, maanomistajat ja yritykset sekä viranomaiset ja yhteisöt, joiden toimialaa asia koskee. Lisäksi osallisia ovat:',
  );
  document.bullets(plan.text.parties);
  document.paragraph(
    'Saatu palaute käsitellään nimettömänä. Osoitteensa jättäneille lähetetään kaupungin perusteltu kannanotto.',
  );
}

function solution(document: FlowingDocument, { plan, file }: DocumentTask): void {
  document.newPage();
  document.heading('4 Tavoitteet ja ratkaisu');
  document.heading('4.1 Tavoitteet', 2);
  plan.text.aims.forEach(text => document.paragraph(text));
  plan.text.solution.forEach(({ title, paragraphs }, index) => {
    document.heading(`4.${index + 2} ${title}`, 2);
    paragraphs.forEach(text => document.paragraph(text));
  });
  document.figure(380, 'Kuva 2. Kaavakartta pienennettynä.', (page, box) =>
    drawPlanInBox(page, document.paper, plan, file.notation, box),
  );
  document.heading('4.9 Alueiden pinta-alat', 2);
  document.table(
    ['Merkintä', 'Käyttötarkoitus', 'Pinta-ala, ha', 'Osuus'],
    areaRows(plan, file.notation),
    [16, 62, 20, 14],
  );
  document.figure(150, 'Kuva 3. Pinta-alojen jakautuminen.', (page, box) => {
    const sums = areaSums(plan).slice(0, 8);
    const most = sums[0]?.[1] ?? 1;
    sums.forEach(([code, areaM2], index) => {
      const top = box.y + box.height - index * 18;
      const width = (areaM2 / most) * (box.width - 150);
      drawText(page, code, [box.x, top - 12], { font: document.paper.bold, size: 9.5 });
      drawRing(
        page,
        [
          [box.x + 50, top],
          [box.x + 50 + width, top],
          [box.x + 50 + width, top - 14],
          [box.x + 50, top - 14],
        ],
        { fill: explainCode(code, file.notation).fill ?? '#ffffff', stroke: '#333333', width: 0.6 },
      );
      drawText(page, `${hectares(areaM2)} ha`, [box.x + 56 + width, top - 11], {
        font: document.paper.regular,
        size: 9,
      });
    });
  });
  document.heading('4.10 Kaavamääräykset', 2);
  areaSums(plan).forEach(([code]) => {
    const regulation = plan.regulations[code];
    if (regulation !== undefined) document.facts([[code, regulation.fi]]);
  });
  document.bullets(plan.general);
  document.heading('5 Vaikutukset');
  plan.text.impacts.forEach(({ title, paragraphs }, index) => {
    document.heading(`5.${index + 1} ${title}`, 2);
    paragraphs.forEach(text => document.paragraph(text));
  });
}

function carryingOut(document: FlowingDocument, { file }: DocumentTask): void {
  document.heading('6 Toteutus');
  document.paragraph(
    'Alueen toteutus voi alkaa, kun kaava on saanut lainvoiman. Kaupunki rakentaa kadut ja vesihuollon vaiheittain ja sovittaa työt yhteen rakennushankkeiden kanssa. Toteutusta seurataan vuosittain kaavoituskatsauksessa.',
  );
  document.paragraph('Imatralla, kaavoitus');
  document.paragraph(`${file.contact?.name ?? ''}, ${file.contact?.jobTitle?.fi ?? ''}`, 'bold');
}

function plots(document: FlowingDocument, plan: SamplePlan): void {
  if (plan.drawing.plots.length === 0) return;
  document.newPage();
  document.heading('Liite: tonttien ja rakennusoikeuden luettelo');
  const rows = plan.drawing.plots.map(plot => {
    const floorArea = floorAreaOf(plot.buildingRight, plot.areaM2);
    return [
      plot.block,
      plot.plot,
      plot.code,
      spaced(plot.areaM2),
      plot.storeys ?? '–',
      floorArea === undefined ? '–' : spaced(floorArea),
    ];
  });
  document.table(
    ['Kortteli', 'Tontti', 'Merkintä', 'Pinta-ala, m²', 'Kerrosluku', 'Rakennusoikeus, k-m²'],
    rows,
    [16, 12, 18, 20, 18, 28],
  );
}

/** Floor area in k-m² from the plan's mark: a number is the floor area, an efficiency is multiplied by the area. */
export function floorAreaOf(mark: string | undefined, areaM2: number): number | undefined {
  if (mark === undefined) return undefined;
  const right = parseBuildingRight(mark);
  return (
    right.floorAreaM2 ?? (right.efficiency === undefined ? undefined : Math.round(right.efficiency * areaM2))
  );
}

function areaRows(plan: SamplePlan, notation: DocumentTask['file']['notation']): string[][] {
  const whole = planAreaM2(plan);
  const rows = areaSums(plan).map(([code, areaM2]) => [
    code,
    explainCode(code, notation).name?.fi ?? '',
    hectares(areaM2),
    `${Math.round((areaM2 / whole) * 100)} %`,
  ]);
  return [...rows, ['Yhteensä', '', hectares(whole), '100 %']];
}

/** Codes with their areas in square metres, the largest first. */
function areaSums(plan: SamplePlan): [string, number][] {
  const sums = new Map<string, number>();
  for (const { kind, code, shape } of plan.drawing.features) {
    if (kind === 'alue' && code !== undefined && 'ring' in shape)
      sums.set(code, (sums.get(code) ?? 0) + areaOf(shape.ring));
  }
  return [...sums].sort((a, b) => b[1] - a[1]);
}

function planAreaM2(plan: SamplePlan): number {
  return areaSums(plan).reduce((sum, [, areaM2]) => sum + areaM2, 0);
}

function hectares(areaM2: number): string {
  return (areaM2 / 10_000).toFixed(2).replace('.', ',');
}

/** 12345 as Finns write it: 12 345. */
function spaced(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ' ');
}
