import { createTranslate } from '#content/locales/index';
import { dateAt } from '#content/model/site-time';
import { type LocalText, textIn } from '#content/model/text';
import type { OwnOrder } from './contract';
import { priceWords } from './rules';
import type { Orders, OrdersParts } from './service';
import type { OrderRow } from './tables';

type PaperState = Awaited<ReturnType<Orders['place']>>['paper'];

/** Which have come out is remembered for whoever asks again after a lost answer, of at most so many. */
const MOST_PRINTED = 200;

/** What a visitor takes along: plain words in a QR code, and paper. */
export function createReceipts({ printer, names, timeZone, settings }: OrdersParts) {
  const printed = new Set<string>();

  function qrOf(row: OrderRow, order: OwnOrder): string {
    const t = createTranslate(row.language);
    const said = (text: LocalText) => textIn(text, row.language).text;
    return [
      t('orders.receipt', { city: said(names().name), label: order.label }),
      t('orders.receiptPlot', { property: order.propertyIdentifier }),
      ...order.papers.map(({ name, priceCents }) => `${said(name)}: ${priceWords(priceCents, row.language)}`),
      t('orders.receiptTotal', { price: priceWords(order.totalCents, row.language) }),
      dayWords(dateAt(row.ordered_at, timeZone()), row.language),
    ].join('\n');
  }

  async function print(row: OrderRow, order: OwnOrder): Promise<PaperState> {
    const { language, ordered_at: takenAt } = row;
    const t = createTranslate(language);
    const said = (text: LocalText) => textIn(text, language).text;
    const { readyIn, howToPay } = settings() ?? {};
    const next = [readyIn, howToPay].flatMap(text => (text === undefined ? [] : [said(text)]));
    const outcome = await printer.print({
      ...{ kind: 'receipt', language, takenAt, label: order.label, qr: qrOf(row, order) },
      caption: t('orders.number'),
      rows: [
        { text: t('orders.receiptPlot', { property: order.propertyIdentifier }), isStrong: true },
        ...order.papers.map(({ name, priceCents }) => ({
          text: said(name),
          price: priceWords(priceCents, language),
        })),
        { text: t('orders.total'), price: priceWords(order.totalCents, language), isStrong: true },
      ],
      qrCaption: t('orders.qrCaption'),
      footer: [...next, t('orders.paperFoot')].join(' '),
      ...{ site: names(), timeZone: timeZone() },
    });
    return outcome.printed ? 'printed' : outcome.reason;
  }

  return {
    qr: qrOf,
    /** Prints once per order, however often it is asked for; what has not come out is tried again. */
    async paper(row: OrderRow, order: OwnOrder, { paper }: { paper: boolean }): Promise<PaperState> {
      if (!paper) return 'not-wanted';
      if (printed.has(row.id)) return 'printed';
      const outcome = await print(row, order);
      if (outcome === 'printed') printed.add(row.id);
      const [oldest] = printed;
      if (printed.size > MOST_PRINTED && oldest !== undefined) printed.delete(oldest);
      return outcome;
    },
  };
}

function dayWords(date: string, language: OrderRow['language']): string {
  const [year, month, day] = date.split('-').map(Number);
  return language === 'fi' ? `${day}.${month}.${year}` : `${day}/${month}/${year}`;
}
