import { createTranslate, type Translate } from '#content/locales/index';
import { clockAt, dateAt } from '#content/model/site-time';
import { type Language, type LocalText, textIn } from '#content/model/text';
import type { TicketLayout } from '#content/model/ticket-layout';

/** One visitor's ticket, before it is drawn. */
export interface PaperTicket {
  /** As it is called: letter and number. */
  label: string;
  matters: LocalText[];
  /** The visitor's language: the whole ticket is in it. */
  language: Language;
  takenAt: number;
  /** How many waited before; left out when unknown. */
  ahead?: number;
  /** Left out when there is no ground for an estimate. */
  waitMinutes?: { least: number; most: number };
  /** Text of the QR; empty for none. */
  qr: string;
  site: { name: LocalText; servicePoint: LocalText };
  timeZone: string;
}

/** What a visitor has ordered, sent or booked, before it is drawn: its number, its lines in whole words, its QR. */
export interface PaperReceipt {
  kind: 'receipt';
  /** What the number is a number of. */
  caption: string;
  label: string;
  /** One under another; a price stands at the right edge. */
  rows: { text: string; price?: string; isStrong?: boolean }[];
  language: Language;
  takenAt: number;
  /** Text of the QR; empty for none. */
  qr: string;
  qrCaption: string;
  /** What to do next. */
  footer: string;
  site: { name: LocalText; servicePoint: LocalText };
  timeZone: string;
}

/** Everything that can be read on the paper. */
export interface TicketTexts {
  header: string[];
  numberCaption: string;
  label: string;
  matters: string[];
  ahead: string | undefined;
  wait: string | undefined;
  qrCaption: string;
  time: string;
  footer: string;
}

/** The words of a ticket in the visitor's language. */
export function ticketTexts(ticket: PaperTicket, layout: TicketLayout): TicketTexts {
  const t = createTranslate(ticket.language);
  const said = (text: LocalText) => textIn(text, ticket.language).text;
  const { header, footer } = layout;
  return {
    header: header ? [said(header)] : [said(ticket.site.name), said(ticket.site.servicePoint)],
    numberCaption: t('ticket.number'),
    label: ticket.label,
    matters: ticket.matters.map(said),
    ahead: aheadText(ticket.ahead, t),
    wait: waitText(ticket.waitMinutes, t),
    qrCaption: t('ticket.qr'),
    time: timeText(ticket, t),
    footer: footer ? said(footer) : t('ticket.footer'),
  };
}

/** The words of a receipt that stand on the same places as a ticket's. */
export function receiptTexts(receipt: PaperReceipt, { header }: TicketLayout) {
  const t = createTranslate(receipt.language);
  const said = (text: LocalText) => textIn(text, receipt.language).text;
  const { name, servicePoint } = receipt.site;
  const [date, clock] = writtenTime(receipt);
  return {
    header: header ? [said(header)] : [said(name), said(servicePoint)],
    numberCaption: receipt.caption,
    label: receipt.label,
    qrCaption: receipt.qrCaption,
    time: t('ticket.printedAt', { date, clock }),
    footer: receipt.footer,
  };
}

function aheadText(count: number | undefined, t: Translate): string | undefined {
  if (count === undefined) return undefined;
  return count === 0 ? t('ticket.nobodyAhead') : t('ticket.ahead', { count });
}

function waitText(wait: PaperTicket['waitMinutes'], t: Translate): string | undefined {
  if (wait === undefined) return undefined;
  const { least, most } = wait;
  if (least === most) return t('ticket.waitAbout', { most });
  return least <= 0 ? t('ticket.waitAtMost', { most }) : t('ticket.wait', { least, most });
}

function timeText({ takenAt, timeZone, language }: PaperTicket, t: Translate): string {
  const [date, clock] = writtenTime({ takenAt, timeZone, language });
  return t('ticket.takenAt', { date, clock });
}

function writtenTime({
  takenAt,
  timeZone,
  language,
}: Pick<PaperTicket, 'takenAt' | 'timeZone' | 'language'>) {
  const date = writtenDate(dateAt(takenAt, timeZone), language);
  return [date, writtenClock(clockAt(takenAt, timeZone), language)] as const;
}

function writtenDate(date: string, language: Language): string {
  const day = new Date(`${date}T12:00:00Z`);
  if (language === 'fi') return `${day.getUTCDate()}.${day.getUTCMonth() + 1}.${day.getUTCFullYear()}`;
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(day);
}

function writtenClock(clock: string, language: Language): string {
  const [hours = '', minutes = ''] = clock.split(':');
  return `${Number(hours)}${language === 'fi' ? '.' : ':'}${minutes}`;
}
