import type { PDFPage } from '@cantoo/pdf-lib';

import { explainCode } from '#content/model/notation/notation';
import type { NotationSet } from '#content/model/plan-terms';

import { boundsOf, innerPoint } from '../geometry';
import type { Point, Ring } from '../geometry';
import type { PlanFeature } from '../plan-drawing';
import type { SamplePlan } from '../plans/sample-plan';
import { drawInside, drawLine, drawRing, drawText } from './ink';
import type { Pen } from './ink';
import type { Paper } from './paper';

/** A line 3 m outside the plan's edge, as both notation sets ask. */
const boundaryOffsetM = 3;

/** Where local metres fall on the paper. */
export interface Projection {
  readonly toPaper: (point: Point) => Point;
  /** Points of paper per metre of ground. */
  readonly perMetre: number;
  /** The map's frame in points: left, bottom, right, top. */
  readonly frame: readonly [number, number, number, number];
}

/** The map's frame as a ring. */
export function frameRing({ frame: [left, bottom, right, top] }: Projection): Ring {
  return [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ];
}

/** Draws a plan in its notation: areas, parts, lines and boundary, then what is written over them. */
export function drawPlan(
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
