import { createCanvas, type Image } from '@napi-rs/canvas';
import type { TicketLayout, TicketLine } from '#content/model/ticket-layout';
import { type Bitmap, bitmapOf } from './bitmap';
import {
  type Block,
  numberBlock,
  type Paper,
  pictureBlock,
  qrBlock,
  rowBlock,
  ruleBlock,
  spaceBlock,
  textBlock,
} from './ticket-blocks';
import { loadTicketFont } from './ticket-font';
import {
  type PaperReceipt,
  type PaperTicket,
  receiptTexts,
  type TicketTexts,
  ticketTexts,
} from './ticket-texts';

const SMALL = 26;
const MIDDLE = 30;
const LARGE = 38;
/** Encoders and printers take rows by eight. */
const ROWS_TOGETHER = 8;

/** Draws a ticket or a receipt as the printer's dots. */
export function drawTicket(ticket: PaperTicket | PaperReceipt, layout: TicketLayout, logo?: Image): Bitmap {
  loadTicketFont();
  const blocks = blocksOf(ticket, layout, logo);
  const used = blocks(measuringPaper(layout.widthDots)).reduce((sum, { heightDots }) => sum + heightDots, 0);
  const heightDots = Math.ceil(used / ROWS_TOGETHER) * ROWS_TOGETHER;
  const context = createCanvas(layout.widthDots, heightDots).getContext('2d');
  let top = 0;
  for (const block of blocks({ context, widthDots: layout.widthDots })) {
    block.paint(top);
    top += block.heightDots;
  }
  const { data } = context.getImageData(0, 0, layout.widthDots, heightDots);
  return bitmapOf(data, layout.widthDots, heightDots);
}

function measuringPaper(widthDots: number): Paper {
  return { context: createCanvas(widthDots, 1).getContext('2d'), widthDots };
}

function blocksOf(ticket: PaperTicket | PaperReceipt, layout: TicketLayout, logo: Image | undefined) {
  if ('kind' in ticket) return receiptBlocks(ticket, layout, logo);
  const texts = ticketTexts(ticket, layout);
  return (paper: Paper): Block[] =>
    layout.lines.flatMap(line => lineBlocks[line]({ paper, texts, qr: ticket.qr, logo }));
}

/** A receipt has its own order of lines; the city's picture and header are those of its tickets. */
function receiptBlocks(receipt: PaperReceipt, layout: TicketLayout, logo: Image | undefined) {
  const words = receiptTexts(receipt, layout);
  const texts = { ...words, matters: [], ahead: undefined, wait: undefined };
  const shownLogo = layout.lines.includes('logo') ? logo : undefined;
  return (paper: Paper): Block[] => {
    const parts = { paper, texts, qr: receipt.qr, logo: shownLogo };
    const rows = receipt.rows.map(row => rowBlock(paper, row, MIDDLE));
    return [
      ...lineBlocks.logo(parts),
      ...lineBlocks.header(parts),
      ...lineBlocks.number(parts),
      ...rows,
      ...lineBlocks.qr(parts),
      ...lineBlocks.time(parts),
      ...lineBlocks.footer(parts),
    ];
  };
}

interface LineParts {
  paper: Paper;
  texts: TicketTexts;
  qr: string;
  logo: Image | undefined;
}

const lineBlocks: Record<TicketLine, (parts: LineParts) => Block[]> = {
  logo: ({ paper, logo }) => (logo === undefined ? [] : [pictureBlock(paper, logo)]),
  header: ({ paper, texts }) => [
    spaceBlock(8),
    ...texts.header.map((text, index) =>
      textBlock(paper, text, { sizeDots: index === 0 ? LARGE : MIDDLE, weight: index === 0 ? 700 : 500 }),
    ),
    ruleBlock(paper),
  ],
  number: ({ paper, texts }) => [
    textBlock(paper, texts.numberCaption, { sizeDots: MIDDLE, weight: 500 }),
    numberBlock(paper, texts.label),
  ],
  matters: ({ paper, texts }) => [
    ...texts.matters.map(text => textBlock(paper, text, { sizeDots: LARGE, weight: 700, gapDots: 6 })),
    spaceBlock(12),
  ],
  ahead: ({ paper, texts }) => optional(paper, texts.ahead),
  wait: ({ paper, texts }) => optional(paper, texts.wait),
  qr: ({ paper, texts, qr }) =>
    qr === ''
      ? []
      : [
          spaceBlock(14),
          qrBlock(paper, qr),
          textBlock(paper, texts.qrCaption, { sizeDots: SMALL, weight: 500 }),
        ],
  time: ({ paper, texts }) => [
    ruleBlock(paper),
    textBlock(paper, texts.time, { sizeDots: SMALL, weight: 500, gapDots: 6 }),
  ],
  footer: ({ paper, texts }) => [
    textBlock(paper, texts.footer, { sizeDots: SMALL, weight: 700, gapDots: 8 }),
  ],
};

function optional(paper: Paper, text: string | undefined): Block[] {
  return text === undefined ? [] : [textBlock(paper, text, { sizeDots: MIDDLE, weight: 500, gapDots: 2 })];
}
