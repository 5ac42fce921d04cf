import {
  clip,
  closePath,
  degrees,
  endPath,
  fill,
  fillAndStroke,
  lineTo,
  moveTo,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  setDashPattern,
  setFillingRgbColor,
  setLineWidth,
  setStrokingRgbColor,
  stroke,
} from '@cantoo/pdf-lib';
import type { PDFFont, PDFOperator, PDFPage } from '@cantoo/pdf-lib';

import type { Point } from '../geometry';

export type Colour = string;
export interface Pen {
  readonly fill?: Colour | undefined;
  readonly stroke?: Colour | undefined;
  /** Points. */
  readonly width?: number;
  readonly dash?: readonly number[];
}

/** Draws a closed shape given in PDF points. */
export function drawRing(page: PDFPage, ring: readonly Point[], pen: Pen): void {
  const paint = pen.fill === undefined ? stroke() : pen.stroke === undefined ? fill() : fillAndStroke();
  page.pushOperators(...penOperators(pen), ...pathOperators(ring), closePath(), paint, popGraphicsState());
}

/** Draws an open line given in PDF points. */
export function drawLine(page: PDFPage, line: readonly Point[], pen: Pen): void {
  page.pushOperators(...penOperators(pen), ...pathOperators(line), stroke(), popGraphicsState());
}

/** Everything that `draw` draws stays inside the ring. */
export function drawInside(page: PDFPage, ring: readonly Point[], draw: () => void): void {
  page.pushOperators(pushGraphicsState(), ...pathOperators(ring), closePath(), clip(), endPath());
  draw();
  page.pushOperators(popGraphicsState());
}

export interface TextStyle {
  readonly font: PDFFont;
  readonly size: number;
  readonly colour?: Colour;
  readonly angle?: number;
  readonly align?: 'left' | 'centre' | 'right';
}

/** Writes one line of text at a point; centred text is centred in height too, along its angle. */
export function drawText(page: PDFPage, text: string, at: Point, style: TextStyle): void {
  const width = style.font.widthOfTextAtSize(text, style.size);
  const back = style.align === 'centre' ? width / 2 : style.align === 'right' ? width : 0;
  const down = style.align === 'centre' ? style.size * 0.35 : 0;
  const angle = ((style.angle ?? 0) * Math.PI) / 180;
  page.drawText(text, {
    x: at[0] - back * Math.cos(angle) + down * Math.sin(angle),
    y: at[1] - back * Math.sin(angle) - down * Math.cos(angle),
    font: style.font,
    size: style.size,
    color: rgb(...parts(style.colour ?? '#111111')),
    ...(style.angle === undefined ? {} : { rotate: degrees(style.angle) }),
  });
}

function penOperators({ fill: fillColour, stroke: strokeColour, width = 0.5, dash }: Pen): PDFOperator[] {
  return [
    pushGraphicsState(),
    ...(fillColour === undefined ? [] : [setFillingRgbColor(...parts(fillColour))]),
    ...(strokeColour === undefined ? [] : [setStrokingRgbColor(...parts(strokeColour)), setLineWidth(width)]),
    ...(dash === undefined ? [] : [setDashPattern([...dash], 0)]),
  ];
}

function pathOperators(points: readonly Point[]): PDFOperator[] {
  return points.map(([x, y], index) => (index === 0 ? moveTo : lineTo)(tidy(x), tidy(y)));
}

/** Hundredths of a point are finer than any printer. */
function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}

function parts(colour: Colour): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
