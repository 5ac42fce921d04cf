import { z } from 'zod';
import { choice } from './choice';
import { writtenText } from './text';

/** What can stand on the paper, in the order in which `lines` names it. */
export const ticketLines = choice({
  logo: ['logo'],
  header: ['yläteksti'],
  number: ['numero'],
  matters: ['asiat'],
  ahead: ['jonossa edellä'],
  wait: ['odotusaika'],
  qr: ['qr-koodi', 'qr'],
  time: ['aika'],
  footer: ['alateksti'],
});
export type TicketLine = z.infer<typeof ticketLines.value>;

/** How the knife parts a ticket from the roll. */
export const ticketCuts = choice({ partial: ['osittain'], full: ['kokonaan'], none: ['ei leikata'] });

/** Printing width of the usual paper rolls at 8 dots a millimetre. */
const DOTS_OF_PAPER = { 58: 384, 80: 576 } as const;

/** How a site's paper ticket looks; every part may be left out. */
export const ticketLayout = z
  .strictObject({
    /** Width of the paper roll in millimetres. */
    paper: z.union([z.literal(58), z.literal(80)]).default(80),
    /** For printers whose head differs from the usual 384 (58 mm) or 576 (80 mm) dots. */
    widthDots: z.number().int().min(200).max(832).multipleOf(8).optional(),
    /** In place of the names of the city and of its service point. */
    header: writtenText.optional(),
    /** In place of "your number shows on the screen". */
    footer: writtenText.optional(),
    lines: z.array(ticketLines.written).min(1).default(ticketLines.value.options),
    cut: ticketCuts.written.default('partial'),
    /** Empty lines from the print head to the knife; 4 lines are about 15 mm. */
    feedLines: z.number().int().min(0).max(12).default(4),
  })
  .transform(({ widthDots, ...layout }) => ({
    ...layout,
    widthDots: widthDots ?? DOTS_OF_PAPER[layout.paper],
  }));
export type TicketLayout = z.infer<typeof ticketLayout>;

/** The layout of a site that says nothing about it. */
export const usualTicketLayout: TicketLayout = ticketLayout.parse({});
