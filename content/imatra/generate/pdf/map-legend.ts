import type { PDFPage } from '@cantoo/pdf-lib';

import { explainCode } from '#content/model/notation/notation';
import type { NotationSet } from '#content/model/plan-terms';

import type { PlanFeature } from '../plan-drawing';
import type { SamplePlan } from '../plans/sample-plan';
import { drawInside, drawLine, drawRing, drawText } from './ink';
import { mm, wrap } from './paper';
import type { Paper } from './paper';

/** What the title block of a plan map says. */
export interface SheetText {
  readonly title: string;
  readonly id: string;
  readonly kind: string;
  readonly phase: string;
  readonly place: string;
  readonly date: string;
  readonly planner: string;
  readonly notation: NotationSet;
}

interface Column {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** The width of the legend beside the map, in millimetres. */
export function legendWidthMm(sheet: 'A0' | 'A1' | 'A2' | 'A3'): number {
  return { A0: 300, A1: 250, A2: 170, A3: 130 }[sheet];
}

/** Draws the title block at the foot of the column and returns its height in points. */
export function drawTitleBlock(
  page: PDFPage,
  paper: Paper,
  plan: SamplePlan,
  text: SheetText,
  column: Column,
): number {
  const scale = textScale(column);
  const height = mm(96) * scale;
  const { left, bottom, width } = column;
  const right = left + width;
  drawRing(
    page,
    [
      [left, bottom],
      [right, bottom],
      [right, bottom + height],
      [left, bottom + height],
    ],
    { fill: '#ffffff', stroke: '#111111', width: 1.4 },
  );
  let y = bottom + height - 24 * scale;
  const line = (words: string, size: number, bold = false) => {
    for (const each of wrap(words, bold ? paper.bold : paper.regular, size, width - 24)) {
      drawText(page, each, [left + 12, y], { font: bold ? paper.bold : paper.regular, size });
      y -= size * 1.32;
    }
    y -= size * 0.25;
  };
  line('IMATRAN KAUPUNKI', 15 * scale, true);
  line(text.title, 13.5 * scale, true);
  line(`${text.kind} ${text.id}`, 11.5 * scale);
  line(text.place, 9.5 * scale);
  y -= 4;
  const rows: readonly (readonly [string, string])[] = [
    ['Vaihe', text.phase],
    ['Mittakaava', `1:${plan.scale}`],
    ['Koordinaatisto', 'ETRS-GK29 (EPSG:3883), korkeudet N2000'],
    ['Merkinnät', text.notation === 'opas12' ? 'Opas 12 (2003)' : 'YMa 311/2024'],
    ['Päiväys', text.date],
    ['Laatija', text.planner],
    ['Pohjakartta', 'Kaaviomainen esimerkkikartta'],
  ];
  for (const [label, value] of rows) {
    drawText(page, label, [left + 12, y], { font: paper.bold, size: 9 * scale });
    drawText(page, value, [left + 12 + 84 * scale, y], { font: paper.regular, size: 9 * scale });
    y -= 12.8 * scale;
  }
  drawScaleBar(page, paper, plan, [left + 14, bottom + 24]);
  drawNorth(page, paper, [right - 34, bottom + 16]);
  return height + 12;
}

/** Larger sheets are read from farther away: their small print grows. */
function textScale({ width }: Column): number {
  return width > mm(280) ? 1.55 : width > mm(220) ? 1.3 : 1;
}

function drawScaleBar(
  page: PDFPage,
  paper: Paper,
  plan: SamplePlan,
  [x, y]: readonly [number, number],
): void {
  const stepM = plan.scale / 50;
  const step = mm((stepM * 1000) / plan.scale);
  for (let index = 0; index < 5; index += 1) {
    const from = x + index * step;
    drawRing(
      page,
      [
        [from, y],
        [from + step, y],
        [from + step, y + 6],
        [from, y + 6],
      ],
      { fill: index % 2 === 0 ? '#111111' : '#ffffff', stroke: '#111111', width: 0.6 },
    );
    drawText(page, String(index * stepM), [from, y - 9], { font: paper.regular, size: 8, align: 'centre' });
  }
  drawText(page, `${5 * stepM} m`, [x + 5 * step, y - 9], { font: paper.regular, size: 8, align: 'centre' });
}

function drawNorth(page: PDFPage, paper: Paper, [x, y]: readonly [number, number]): void {
  drawRing(
    page,
    [
      [x, y + 44],
      [x - 10, y],
      [x, y + 10],
    ],
    { fill: '#111111', stroke: '#111111', width: 0.8 },
  );
  drawRing(
    page,
    [
      [x, y + 44],
      [x + 10, y],
      [x, y + 10],
    ],
    { fill: '#ffffff', stroke: '#111111', width: 0.8 },
  );
  drawText(page, 'P', [x, y + 53], { font: paper.bold, size: 12, align: 'centre' });
}

interface LegendRow {
  readonly code: string;
  readonly feature: PlanFeature;
  readonly text: string;
}

/** Draws the plan's notation with its regulations, in as many columns as the width holds. */
export function drawLegend(
  page: PDFPage,
  paper: Paper,
  plan: SamplePlan,
  notation: NotationSet,
  column: Column,
): void {
  const size = 9 * textScale(column);
  const leading = size * 1.28;
  const columns = column.width > mm(220) ? 2 : 1;
  const gap = 16;
  const width = (column.width - gap * (columns - 1)) / columns;
  let [at, y] = [0, column.bottom + column.height - 20];
  const left = () => column.left + at * (width + gap);
  const need = (height: number) => {
    if (y - height > column.bottom || at + 1 >= columns) return;
    at += 1;
    y = column.bottom + column.height - 20;
  };
  const heading = (text: string) => {
    need(90);
    drawText(page, text, [left(), y], { font: paper.bold, size: size * 1.3 });
    y -= size * 2.1;
  };
  heading('KAAVAMERKINNÄT JA -MÄÄRÄYKSET');
  for (const row of legendRows(plan)) {
    const lines = wrap(row.text, paper.regular, size, width - 80);
    const height = Math.max(38, lines.length * leading + 12);
    need(height);
    drawSwatch(page, paper, row, notation, [left(), y - 22]);
    lines.forEach((line, index) =>
      drawText(page, line, [left() + 80, y - 6 - index * leading], { font: paper.regular, size }),
    );
    y -= height;
  }
  y -= 14;
  heading('YLEISET MÄÄRÄYKSET');
  for (const paragraph of plan.general) {
    const lines = wrap(paragraph, paper.regular, size, width);
    need(lines.length * leading + 6);
    lines.forEach(line => {
      drawText(page, line, [left(), y], { font: paper.regular, size });
      y -= leading;
    });
    y -= leading * 0.5;
  }
}

/** One row for each notation that the drawing uses, areas first, each with the plan's own regulation. */
function legendRows(plan: SamplePlan): LegendRow[] {
  const rows = new Map<string, LegendRow>();
  const order = ['alue', 'raja', 'viiva', 'osa-alue'] as const;
  for (const kind of order) {
    for (const feature of plan.drawing.features.filter(each => each.kind === kind)) {
      const code = feature.code ?? '';
      const text = plan.regulations[code]?.fi;
      if (text !== undefined && !rows.has(code)) rows.set(code, { code, feature, text });
    }
  }
  return [...rows.values()];
}

function drawSwatch(
  page: PDFPage,
  paper: Paper,
  { code, feature }: LegendRow,
  notation: NotationSet,
  [x, y]: readonly [number, number],
): void {
  const box: readonly (readonly [number, number])[] = [
    [x, y],
    [x + 62, y],
    [x + 62, y + 26],
    [x, y + 26],
  ];
  if (feature.kind === 'alue') {
    const look = explainCode(code, notation);
    drawRing(page, box, { fill: look.fill ?? '#ffffff', stroke: '#111111', width: 0.9 });
    if (look.outline === 'redInside')
      drawInside(page, box, () => drawRing(page, box, { stroke: '#d8262b', width: 5 }));
    if (look.pattern === 'hatch') {
      drawInside(page, box, () => {
        for (let at = x - 26; at < x + 62; at += 9)
          drawLine(
            page,
            [
              [at, y],
              [at + 26, y + 26],
            ],
            { stroke: '#3b3b3b', width: 0.4 },
          );
      });
    }
    if (code !== 'katu')
      drawText(page, code, [x + 31, y + 13], { font: paper.bold, size: 11, align: 'centre' });
  } else if (feature.kind === 'osa-alue') {
    drawRing(
      page,
      [
        [x + 8, y + 4],
        [x + 54, y + 4],
        [x + 54, y + 22],
        [x + 8, y + 22],
      ],
      { stroke: '#333333', width: code === 'Suojeltava rakennus' ? 1.8 : 0.8, dash: [4, 2] },
    );
    if (feature.name !== undefined)
      drawText(page, feature.name, [x + 31, y + 13], { font: paper.italic, size: 8, align: 'centre' });
  } else {
    const dash =
      code === 'Ulkoilureitti'
        ? [2, 4]
        : code === 'Kaava-alueen raja'
          ? [14, 5, 2, 5]
          : code.startsWith('Sitova')
            ? []
            : [6, 3];
    drawLine(
      page,
      [
        [x, y + 13],
        [x + 62, y + 13],
      ],
      { stroke: '#111111', width: code === 'Kaava-alueen raja' ? 2.2 : 1.1, dash },
    );
  }
}
