import type { PDFPage } from '@cantoo/pdf-lib';

import { explainCode } from '#content/model/notation/notation';
import type { NotationSet } from '#content/model/plan-terms';

import { boundsOf, innerPoint, originGk29 } from '../geometry';
import type { Point, Ring } from '../geometry';
import { greens, islands, water, ways } from '../geography';
import type { PlanFeature } from '../plan-drawing';
import type { SamplePlan } from '../plans/sample-plan';
import type { Property } from '../register';
import { drawInside, drawLine, drawRing, drawText } from './ink';
import type { Pen } from './ink';
import { drawLegend, drawTitleBlock, legendWidthMm } from './map-legend';
import type { SheetText } from './map-legend';
import { mm, openPaper, sampleMark } from './paper';
import type { Paper } from './paper';

const sheets = [
  { name: 'A3', width: 420, height: 297 },
  { name: 'A2', width: 594, height: 420 },
  { name: 'A1', width: 841, height: 594 },
  { name: 'A0', width: 1189, height: 841 },
] as const;
const marginMm = 18;
/** A line 3 m outside the plan's edge, as both notation sets ask. */
const boundaryOffsetM = 3;

/** Where local metres fall on the paper. */
interface Projection {
  readonly toPaper: (point: Point) => Point;
  /** Points of paper per metre of ground. */
  readonly perMetre: number;
  /** The map's frame in points: left, bottom, right, top. */
  readonly frame: readonly [number, number, number, number];
}

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

function frameRing({ frame: [left, bottom, right, top] }: Projection): Ring {
  return [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ];
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

function drawPlan(
  page: PDFPage,
  paper: Paper,
  plan: SamplePlan,
  projection: Projection,
  notation: NotationSet,
  textScale = 1,
): void {
  const of = (kind: PlanFeature['kind']) => plan.drawing.features.filter(feature => feature.kind === kind);
  drawInside(page, frameRing(projection), () => {
    of('alue').forEach(feature => drawArea(page, feature, projection, notation));
    of('osa-alue').forEach(feature => drawPart(page, feature, projection));
    of('viiva').forEach(feature => drawPlanLine(page, feature, projection));
    of('raja').forEach(feature => drawBoundary(page, feature, projection, plan));
    of('alue').forEach(feature => labelArea(page, paper, feature, projection, textScale));
    of('osa-alue').forEach(feature => labelPart(page, paper, feature, projection, textScale));
    of('piste').forEach(feature => drawPoint(page, paper, feature, projection, textScale));
  });
}

function ringOf(feature: PlanFeature): Ring {
  return 'ring' in feature.shape ? feature.shape.ring : [];
}

function drawArea(
  page: PDFPage,
  feature: PlanFeature,
  { toPaper, perMetre }: Projection,
  notation: NotationSet,
): void {
  const ring = ringOf(feature).map(toPaper);
  const look = explainCode(feature.code ?? '', notation);
  drawRing(page, ring, { fill: look.fill ?? '#ffffff' });
  if (look.pattern === 'hatch') hatch(page, ring);
  if (look.outline === 'redInside') {
    drawInside(page, ring, () =>
      drawRing(page, ring, { stroke: '#d8262b', width: Math.max(2, Math.min(9, 3.2 * perMetre)) }),
    );
  }
  drawRing(page, ring, { stroke: '#111111', width: Math.max(0.5, Math.min(1.3, perMetre * 0.45)) });
}

function hatch(page: PDFPage, ring: Ring): void {
  const [west, south, east, north] = boundsOf(ring);
  drawInside(page, ring, () => {
    for (let x = west - (north - south); x < east; x += 9) {
      drawLine(
        page,
        [
          [x, south],
          [x + (north - south), north],
        ],
        { stroke: '#3b3b3b', width: 0.4 },
      );
    }
  });
}

const partPens: Readonly<Record<string, Pen>> = {
  Rakennusala: { stroke: '#333333', width: 0.7, dash: [5, 2, 1, 2] },
  'Suojeltava rakennus': { fill: '#f6f0e0', stroke: '#111111', width: 1.8 },
  'Suojeltava alueen osa': { stroke: '#0d6e74', width: 1.2, dash: [7, 3] },
  Pohjavesialue: { stroke: '#1a5fa8', width: 1.4, dash: [9, 3, 2, 3] },
  'Johtoa varten varattu alueen osa': { stroke: '#555555', width: 0.5, dash: [2, 2] },
};

function drawPart(page: PDFPage, feature: PlanFeature, { toPaper }: Projection): void {
  const ring = ringOf(feature).map(toPaper);
  drawRing(page, ring, partPens[feature.code ?? ''] ?? { stroke: '#333333', width: 0.6, dash: [3, 2] });
}

const linePens: Readonly<Record<string, Pen>> = {
  'Ohjeellinen tontin/rakennuspaikan raja': { stroke: '#111111', width: 0.6, dash: [6, 3] },
  'Sitovan tonttijaon mukaisen tontin raja': { stroke: '#111111', width: 1.2 },
  Ulkoilureitti: { stroke: '#1f6b32', width: 1.6, dash: [2, 4] },
  'Katualueen rajan osa, jonka kohdalta ei saa järjestää ajoneuvoliittymää': {
    stroke: '#111111',
    width: 2.6,
    dash: [1.2, 5],
  },
};

function drawPlanLine(page: PDFPage, feature: PlanFeature, { toPaper, perMetre }: Projection): void {
  if (!('line' in feature.shape)) return;
  const line = feature.shape.line.map(toPaper);
  if (feature.code === 'Säilytettävä/istutettava puurivi') {
    drawTrees(page, line, perMetre);
    return;
  }
  drawLine(page, line, linePens[feature.code ?? ''] ?? { stroke: '#111111', width: 0.6 });
}

function drawTrees(page: PDFPage, line: readonly Point[], perMetre: number): void {
  const radius = Math.max(1, 2 * perMetre);
  line.forEach(([x, y]) => {
    const crown = Array.from({ length: 12 }, (_, corner): Point => [
      x + radius * Math.cos((corner * Math.PI) / 6),
      y + radius * Math.sin((corner * Math.PI) / 6),
    ]);
    drawRing(page, crown, { fill: '#8fc07a', stroke: '#1f6b32', width: 0.5 });
  });
}

function drawBoundary(
  page: PDFPage,
  feature: PlanFeature,
  { toPaper, perMetre }: Projection,
  plan: SamplePlan,
): void {
  const ring = ringOf(feature).map(toPaper);
  const offset = plan.scale > 2000 ? 2.5 : boundaryOffsetM * perMetre;
  drawRing(page, grown(ring, offset), {
    stroke: '#111111',
    width: Math.max(1, Math.min(2.6, perMetre)),
    dash: [14, 5, 2, 5],
  });
}

/** A ring moved outwards corner by corner; good for the gently curved rings of plans. */
function grown(ring: Ring, by: number): Ring {
  const sign = signedArea(ring) > 0 ? 1 : -1;
  return ring.map((point, index): Point => {
    const a = ring[(index + ring.length - 1) % ring.length] ?? point;
    const b = ring[(index + 1) % ring.length] ?? point;
    const normal = (from: Point, to: Point): Point => {
      const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
      return [((to[1] - from[1]) / length) * sign, (-(to[0] - from[0]) / length) * sign];
    };
    const [n, m] = [normal(a, point), normal(point, b)];
    const scale = by / Math.max(0.35, (1 + n[0] * m[0] + n[1] * m[1]) / 1);
    return [point[0] + (n[0] + m[0]) * scale, point[1] + (n[1] + m[1]) * scale];
  });
}

function signedArea(ring: Ring): number {
  return ring.reduce((sum, point, index) => {
    const next = ring[(index + 1) % ring.length] ?? point;
    return sum + point[0] * next[1] - next[0] * point[1];
  }, 0);
}

function labelArea(
  page: PDFPage,
  paper: Paper,
  feature: PlanFeature,
  projection: Projection,
  textScale: number,
): void {
  if (feature.code === 'katu' || feature.code === 'jk') return;
  const ring = ringOf(feature).map(projection.toPaper);
  const { point: at, clearance } = innerPoint(ring);
  const size = Math.min(22 * textScale, Math.max(4, clearance / 1.9));
  if (clearance < 3) return;
  const step = size * 0.95;
  const lift = feature.block !== undefined ? step : feature.name === undefined ? 0 : step * 0.8;
  drawText(page, feature.code ?? '', [at[0], at[1] + lift], { font: paper.bold, size, align: 'centre' });
  if (feature.block === undefined) {
    const name = feature.name?.toUpperCase() ?? '';
    drawText(page, name, [at[0], at[1] - step * 0.2], {
      font: paper.italic,
      size: size * 0.55,
      align: 'centre',
    });
    return;
  }
  drawText(page, feature.block, at, {
    font: paper.bold,
    size: size * 0.78,
    align: 'centre',
    colour: '#5d130b',
  });
  const right = [feature.buildingRight, feature.storeys].filter(each => each !== undefined).join('  ');
  if (size > 6)
    drawText(page, right, [at[0], at[1] - step * 0.85], {
      font: paper.regular,
      size: size * 0.62,
      align: 'centre',
    });
}

function labelPart(
  page: PDFPage,
  paper: Paper,
  feature: PlanFeature,
  { toPaper, perMetre }: Projection,
  textScale: number,
): void {
  const ring = ringOf(feature).map(toPaper);
  const [west, south, east, north] = boundsOf(ring);
  const short: Readonly<Record<string, string>> = {
    'Leikki- ja oleskelualueeksi varattu alueen osa': 'le',
    Pysäköimispaikka: 'p',
    'Istutettava alueen osa': 'ist',
  };
  const text = feature.name ?? short[feature.code ?? ''];
  const middle: Point = [(west + east) / 2, (south + north) / 2];
  if (text !== undefined)
    drawText(page, text, middle, { font: paper.italic, size: 11 * textScale, align: 'centre' });
  if (feature.code === 'Rakennusala' && feature.storeys !== undefined && perMetre > 1.2) {
    drawText(page, feature.storeys, [west + (east - west) * 0.5, south + (north - south) * 0.28], {
      font: paper.regular,
      size: 10 * textScale,
      align: 'centre',
    });
  }
}

function drawPoint(
  page: PDFPage,
  paper: Paper,
  feature: PlanFeature,
  { toPaper, perMetre }: Projection,
  textScale: number,
): void {
  if (!('point' in feature.shape)) return;
  const at = toPaper(feature.shape.point);
  const text = feature.name ?? '';
  if (feature.code === 'Korttelin numero' || (feature.code === 'Nimi' && feature.angle === undefined)) return;
  if (feature.code === 'Nimi') {
    const size = Math.min(14, Math.max(9, perMetre * 4.5)) * Math.max(0.5, textScale);
    drawText(page, text.toUpperCase(), [at[0], at[1] - (feature.angle === undefined ? size : 0)], {
      font: paper.italic,
      size,
      align: 'centre',
      angle: feature.angle ?? 0,
    });
  } else if (perMetre > 1.2) {
    drawText(page, text, [at[0] + 6 * perMetre, at[1] + 5 * perMetre], {
      font: paper.regular,
      size: 10 * textScale,
      align: 'centre',
    });
  }
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
