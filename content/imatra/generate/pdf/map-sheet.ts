import type { PDFPage } from '@cantoo/pdf-lib';

import type { NotationSet } from '#content/model/plan-terms';

import { boundsOf, originGk29 } from '../geometry';
import type { Point } from '../geometry';
import { greens, islands, water, ways } from '../geography';
import type { SamplePlan } from '../plans/sample-plan';
import type { Property } from '../register';
import { drawInside, drawLine, drawRing, drawText } from './ink';
import { drawLegend, drawTitleBlock, legendWidthMm } from './map-legend';
import type { SheetText } from './map-legend';
import { mm, openPaper, sampleMark } from './paper';
import type { Paper } from './paper';
import { drawPlan, frameRing } from './plan-ink';
import type { Projection } from './plan-ink';

const sheets = [
  { name: 'A3', width: 420, height: 297 },
  { name: 'A2', width: 594, height: 420 },
  { name: 'A1', width: 841, height: 594 },
  { name: 'A0', width: 1189, height: 841 },
] as const;
const marginMm = 18;

/** The plan map in true scale on the smallest landscape sheet that holds it, as vectors with the plan's regulations. */
export async function planMapSheet(
  plan: SamplePlan,
  text: SheetText,
  { register, today }: { register: readonly Property[]; today: Date },
): Promise<Uint8Array> {
  const paper = await openPaper({ title: `${text.title}, kaavakartta`, today });
  const sheet = sheetFor(plan);
  const page = paper.pdf.addPage([mm(sheet.width), mm(sheet.height)]);
  const legendMm = legendWidthMm(sheet.name);
  const projection = projectionFor(plan, sheet, legendMm);
  drawSurroundings(page, projection);
  drawRegister(page, projection, register);
  drawPlan(page, paper, plan, projection, text.notation);
  drawGrid(page, paper, plan, projection);
  const left = mm(sheet.width - marginMm - legendMm);
  const column = { left, bottom: mm(marginMm), width: mm(legendMm), height: mm(sheet.height - 2 * marginMm) };
  const used = drawTitleBlock(page, paper, plan, text, column);
  drawLegend(page, paper, plan, text.notation, {
    ...column,
    bottom: column.bottom + used,
    height: column.height - used,
  });
  drawText(page, sampleMark, [mm(marginMm), mm(marginMm / 2 - 2)], {
    font: paper.bold,
    size: 12,
    colour: '#a8321e',
  });
  return paper.save();
}

/** The map alone in a box of another document, scaled to fit. */
export function drawPlanInBox(
  page: PDFPage,
  paper: Paper,
  plan: SamplePlan,
  notation: NotationSet,
  box: { x: number; y: number; width: number; height: number },
): void {
  const [west, south, east, north] = planBounds(plan);
  const perMetre = Math.min(box.width / (east - west), box.height / (north - south)) * 0.94;
  const middle: Point = [(west + east) / 2, (south + north) / 2];
  const projection: Projection = {
    perMetre,
    frame: [box.x, box.y, box.x + box.width, box.y + box.height],
    toPaper: ([x, y]) => [
      box.x + box.width / 2 + (x - middle[0]) * perMetre,
      box.y + box.height / 2 + (y - middle[1]) * perMetre,
    ],
  };
  drawSurroundings(page, projection);
  drawPlan(page, paper, plan, projection, notation, 0.42);
  drawRing(page, frameRing(projection), { stroke: '#333333', width: 0.6 });
}

/** Where the plan is: a map of its wider surroundings with the plan's boundary in red. */
export function drawLocationInBox(
  page: PDFPage,
  paper: Paper,
  plan: SamplePlan,
  box: { x: number; y: number; width: number; height: number },
): void {
  const [west, south, east, north] = planBounds(plan);
  const spanM = Math.max(4200, (east - west) * 1.8, (north - south) * 1.8);
  const perMetre = Math.min(box.width, box.height) / spanM;
  const middle: Point = [(west + east) / 2, (south + north) / 2];
  const projection: Projection = {
    perMetre,
    frame: [box.x, box.y, box.x + box.width, box.y + box.height],
    toPaper: ([x, y]) => [
      box.x + box.width / 2 + (x - middle[0]) * perMetre,
      box.y + box.height / 2 + (y - middle[1]) * perMetre,
    ],
  };
  drawSurroundings(page, projection, true);
  drawInside(page, frameRing(projection), () => {
    for (const way of ways.filter(each => each.kind === 'valtatie' || each.kind === 'pääkatu')) {
      const at = way.line[Math.floor(way.line.length / 2)];
      if (at !== undefined)
        drawText(page, way.name, projection.toPaper(at), {
          font: paper.italic,
          size: 6.5,
          align: 'centre',
          colour: '#555555',
        });
    }
    for (const feature of plan.drawing.features) {
      if (feature.kind === 'raja' && 'ring' in feature.shape)
        drawRing(page, feature.shape.ring.map(projection.toPaper), { stroke: '#c3201f', width: 2.4 });
    }
  });
  drawRing(page, frameRing(projection), { stroke: '#333333', width: 0.6 });
}

function sheetFor(plan: SamplePlan): (typeof sheets)[number] {
  const [west, south, east, north] = planBounds(plan);
  const [wide, high] = [((east - west) * 1000) / plan.scale, ((north - south) * 1000) / plan.scale];
  const fits = sheets.find(
    sheet =>
      wide + 24 <= sheet.width - 3 * marginMm - legendWidthMm(sheet.name) &&
      high + 24 <= sheet.height - 2 * marginMm,
  );
  const largest = sheets[3];
  return fits ?? largest;
}

function projectionFor(plan: SamplePlan, sheet: (typeof sheets)[number], legendMm: number): Projection {
  const perMetre = mm(1000 / plan.scale);
  const [west, south, east, north] = planBounds(plan);
  const frame = [
    mm(marginMm),
    mm(marginMm),
    mm(sheet.width - 2 * marginMm - legendMm),
    mm(sheet.height - marginMm),
  ] as const;
  const middle: Point = [(west + east) / 2, (south + north) / 2];
  const centre: Point = [(frame[0] + frame[2]) / 2, (frame[1] + frame[3]) / 2];
  return {
    perMetre,
    frame,
    toPaper: ([x, y]) => [centre[0] + (x - middle[0]) * perMetre, centre[1] + (y - middle[1]) * perMetre],
  };
}

function planBounds(plan: SamplePlan): [number, number, number, number] {
  return boundsOf(
    plan.drawing.features.flatMap(feature =>
      'ring' in feature.shape && feature.kind === 'raja' ? feature.shape.ring : [],
    ),
  );
}

function drawSurroundings(page: PDFPage, projection: Projection, coloured = false): void {
  const { toPaper, perMetre } = projection;
  const width = (metres: number) => Math.max(0.4, metres * perMetre);
  drawInside(page, frameRing(projection), () => {
    drawRing(page, frameRing(projection), { fill: coloured ? '#f4f2ea' : '#fdfdfb' });
    for (const { ring } of greens)
      drawRing(page, ring.map(toPaper), { fill: coloured ? '#dfe9d3' : '#f5f7f1' });
    for (const { ring } of water)
      drawRing(page, ring.map(toPaper), {
        fill: coloured ? '#bcd9ea' : '#edf4f8',
        stroke: '#8fb3c7',
        width: 0.5,
      });
    for (const { ring } of islands)
      drawRing(page, ring.map(toPaper), { fill: '#f4f2ea', stroke: '#8fb3c7', width: 0.5 });
    for (const { kind, line } of ways) {
      const casing = kind === 'valtatie' ? 18 : kind === 'pääkatu' ? 13 : kind === 'rautatie' ? 4 : 9;
      const line2 = line.map(toPaper);
      drawLine(page, line2, { stroke: kind === 'rautatie' ? '#777777' : '#b9b9b4', width: width(casing) });
      if (kind !== 'rautatie')
        drawLine(page, line2, { stroke: '#ffffff', width: Math.max(0.2, width(casing) - 1) });
    }
  });
}

/** The property boundaries and buildings of the base map, as thin as a plan's base map has them. */
function drawRegister(page: PDFPage, projection: Projection, register: readonly Property[]): void {
  const [left, bottom, right, top] = projection.frame;
  const near = ([x, y]: Point) => x > left && x < right && y > bottom && y < top;
  drawInside(page, frameRing(projection), () => {
    for (const { ring, building } of register) {
      const paperRing = ring.map(projection.toPaper);
      if (!paperRing.some(near)) continue;
      drawRing(page, paperRing, { stroke: '#a8a8a0', width: 0.35 });
      if (building !== undefined)
        drawRing(page, building.map(projection.toPaper), { fill: '#e6e3da', stroke: '#77756c', width: 0.5 });
    }
  });
}

function drawGrid(page: PDFPage, paper: Paper, plan: SamplePlan, projection: Projection): void {
  const {
    frame: [left, bottom, right, top],
    toPaper,
    perMetre,
  } = projection;
  const step = plan.gridM;
  const [centreX, centreY] = toPaper([0, 0]);
  const east = (x: number) => centreX + (x - originGk29[0]) * perMetre;
  const north = (y: number) => centreY + (y - originGk29[1]) * perMetre;
  const firstE = Math.ceil((originGk29[0] + (left - centreX) / perMetre) / step) * step;
  const firstN = Math.ceil((originGk29[1] + (bottom - centreY) / perMetre) / step) * step;
  for (let e = firstE; east(e) < right - 12; e += step) {
    drawText(page, String(e), [east(e), bottom - 10], { font: paper.regular, size: 9, align: 'centre' });
    for (let n = firstN; north(n) < top - 6; n += step) {
      drawLine(
        page,
        [
          [east(e) - 5, north(n)],
          [east(e) + 5, north(n)],
        ],
        { stroke: '#333333', width: 0.5 },
      );
      drawLine(
        page,
        [
          [east(e), north(n) - 5],
          [east(e), north(n) + 5],
        ],
        { stroke: '#333333', width: 0.5 },
      );
    }
  }
  for (let n = firstN; north(n) < top - 12; n += step) {
    drawText(page, String(n), [left - 6, north(n)], {
      font: paper.regular,
      size: 9,
      align: 'centre',
      angle: 90,
    });
  }
  drawRing(page, frameRing(projection), { stroke: '#111111', width: 1.2 });
}
