import type { Image, SKRSContext2D } from '@napi-rs/canvas';
import { encode } from 'uqr';
import { fontOf, weightSetting } from './ticket-font';

/** One part of the ticket, as high as it needs to be. */
export interface Block {
  heightDots: number;
  paint(top: number): void;
}

/** What blocks are drawn on: the canvas, and how wide the paper prints. */
export interface Paper {
  context: SKRSContext2D;
  widthDots: number;
}

export interface TextStyle {
  sizeDots: number;
  weight: number;
  gapDots?: number;
}

const MARGIN_DOTS = 8;
const LINE_HEIGHT = 1.22;
/** Capitals and figures of Public Sans reach up to 0.72 of the size. */
const CAPITAL_HEIGHT = 0.72;
/** How finely lines are made equal. */
const NARROWER_DOTS = 16;
const LEAST_MODULE_DOTS = 4;
const QUIET_MODULES = 2;

/** Centred text in as many lines as it needs; a word wider than the paper makes all of it smaller. */
export function textBlock(paper: Paper, text: string, { sizeDots, weight, gapDots = 0 }: TextStyle): Block {
  const { context } = paper;
  const words = text.split(' ').filter(word => word !== '');
  const most = paper.widthDots - 2 * MARGIN_DOTS;
  set(context, sizeDots, weight);
  const widest = Math.max(1, ...words.map(word => context.measureText(word).width));
  const size = Math.floor(sizeDots * Math.min(1, most / widest));
  set(context, size, weight);
  const lines = balanced(words, most, line => context.measureText(line).width);
  const lineDots = Math.ceil(size * LINE_HEIGHT);
  return {
    heightDots: lines.length * lineDots + gapDots,
    paint(top) {
      set(context, size, weight);
      lines.forEach((line, index) =>
        context.fillText(line, paper.widthDots / 2, top + index * lineDots + Math.round(size * 0.95)),
      );
    },
  };
}

const ROW_GAP_DOTS = 10;

/** Words at the left edge in as many lines as they need, and a price at the right one, beside the last of them. */
export function rowBlock(
  paper: Paper,
  { text, price = '', isStrong = false }: { text: string; price?: string; isStrong?: boolean },
  sizeDots: number,
): Block {
  const { context, widthDots } = paper;
  const weight = isStrong ? 700 : 500;
  set(context, sizeDots, weight);
  const widthOf = (words: string) => context.measureText(words).width;
  const room = widthDots - 2 * MARGIN_DOTS - (price === '' ? 0 : widthOf(price) + 2 * MARGIN_DOTS);
  const lines = wrapped(text.split(' '), line => widthOf(line) <= room);
  const lineDots = Math.ceil(sizeDots * LINE_HEIGHT);
  return {
    heightDots: lines.length * lineDots + ROW_GAP_DOTS,
    paint(top) {
      set(context, sizeDots, weight);
      const baseOf = (index: number) => top + index * lineDots + Math.round(sizeDots * 0.95);
      context.textAlign = 'left';
      lines.forEach((line, index) => context.fillText(line, MARGIN_DOTS, baseOf(index), room));
      context.textAlign = 'right';
      context.fillText(price, widthDots - MARGIN_DOTS, baseOf(lines.length - 1));
    },
  };
}

/** The number as large as the paper allows, so that it is read at arm's length and beyond. */
export function numberBlock(paper: Paper, label: string): Block {
  const { context, widthDots } = paper;
  const weight = 800;
  const mostDots = Math.round(widthDots * 0.36);
  set(context, mostDots, weight);
  const size = Math.floor(
    mostDots * Math.min(1, (widthDots - 2 * MARGIN_DOTS) / context.measureText(label).width),
  );
  const capitalDots = Math.ceil(size * CAPITAL_HEIGHT);
  return {
    heightDots: capitalDots + 44,
    paint(top) {
      set(context, size, weight);
      context.fillText(label, widthDots / 2, top + 18 + capitalDots);
    },
  };
}

/** The QR code in whole dots a module, so that every edge is sharp. */
export function qrBlock(paper: Paper, text: string): Block {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_MODULES });
  const wantedDots = Math.min(paper.widthDots, 248);
  const module = Math.max(LEAST_MODULE_DOTS, Math.floor(wantedDots / size));
  const left = Math.floor((paper.widthDots - size * module) / 2);
  return {
    heightDots: size * module,
    paint(top) {
      for (const [y, row] of data.entries())
        for (const [x, isBlack] of row.entries())
          if (isBlack) paper.context.fillRect(left + x * module, top + y * module, module, module);
    },
  };
}

/** A line across the paper. */
export function ruleBlock({ context, widthDots }: Paper): Block {
  return {
    heightDots: 32,
    paint: top => context.fillRect(MARGIN_DOTS, top + 14, widthDots - 2 * MARGIN_DOTS, 3),
  };
}

/** A picture within the paper's width and 120 dots (15 mm) of height. */
export function pictureBlock({ context, widthDots }: Paper, image: Image): Block {
  const scale = Math.min((widthDots - 2 * MARGIN_DOTS) / image.width, 120 / image.height);
  const [width, height] = [Math.round(image.width * scale), Math.round(image.height * scale)];
  return {
    heightDots: height + 16,
    paint: top => context.drawImage(image, Math.round((widthDots - width) / 2), top, width, height),
  };
}

/** Empty paper. */
export function spaceBlock(heightDots: number): Block {
  return { heightDots, paint() {} };
}

function set(context: SKRSContext2D, sizeDots: number, weight: number): void {
  context.font = fontOf(sizeDots);
  context.fontVariationSettings = weightSetting(weight);
  context.textAlign = 'center';
}

/** No more lines than needed, and these about equally long. */
function balanced(words: readonly string[], most: number, widthOf: (line: string) => number): string[] {
  let lines = wrapped(words, line => widthOf(line) <= most);
  for (let width = most - NARROWER_DOTS; width > most / 2; width -= NARROWER_DOTS) {
    const narrower = wrapped(words, line => widthOf(line) <= width);
    const fits = narrower.length === lines.length && narrower.every(line => widthOf(line) <= most);
    if (!fits) break;
    lines = narrower;
  }
  return lines;
}

function wrapped(words: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
