import { createTranslate, type Translate } from '#content/locales/index';
import { dateAt } from '#content/model/site-time';
import { type Language, type LocalText, textIn } from '#content/model/text';
import type { TextPaper } from '../prints/making';
import type { StaffOrder, UnusableReason } from './contract';
import { priceWords } from './rules';

export interface CoverFacts {
  readonly order: StaffOrder;
  readonly language: Language;
  readonly city: LocalText;
  readonly at: number;
  readonly timeZone: string;
  /** Files of the share that could not be used, by the name on the cover. */
  readonly leftOut: readonly { readonly name: LocalText; readonly reason: UnusableReason }[];
}

/** The sheet on top of a package: what it is, what it costs, and what is not in it and why. */
export function coverOf({ order, language, city, at, timeZone, leftOut }: CoverFacts): TextPaper {
  const t = createTranslate(language);
  const said = (text: LocalText) => textIn(text, language).text;
  const day = (instant: number) => dayWords(dateAt(instant, timeZone), language);
  const { address, propertyIdentifier } = order.property;
  return {
    title: `${t('orders.coverTitle')} ${order.label}`,
    language,
    lead: said(city),
    rows: [
      { label: t('orders.number'), value: order.label },
      {
        label: t('orders.plot'),
        value: [propertyIdentifier, ...(address ? [said(address)] : [])].join(', '),
      },
      { label: t('orders.coverOrdered'), value: day(order.orderedAt) },
      { label: t('orders.coverMade'), value: day(at) },
      ...order.papers.map(({ name, priceCents }) => ({
        ...{ label: said(name), value: priceWords(priceCents, language) },
      })),
      { label: t('orders.total'), value: priceWords(order.totalCents, language) },
    ],
    parts: [...missingParts(order, t, said), ...leftOutParts(leftOut, t, said), ...formParts(order, t, said)],
  };
}

type Said = (text: LocalText) => string;

/** What is not among the sheets: laid down on paper, or still owed by its office. */
function missingParts({ papers }: StaffOrder, t: Translate, said: Said): TextPaper['parts'] {
  const lines = (state: StaffOrder['papers'][number]['state']) =>
    papers.filter(paper => paper.state === state).map(({ name, from }) => `${said(name)}: ${said(from)}`);
  return [
    ...partOf(t('orders.coverByHand'), lines('by-hand')),
    ...partOf(t('orders.coverMissing'), lines('missing')),
  ];
}

function leftOutParts(leftOut: CoverFacts['leftOut'], t: Translate, said: Said): TextPaper['parts'] {
  const lines = leftOut.map(({ name, reason }) => `${said(name)}: ${t(`orders.leftOut_${reason}`)}`);
  return partOf(t('orders.coverLeftOut'), lines);
}

function formParts({ forms }: StaffOrder, t: Translate, said: Said): TextPaper['parts'] {
  return partOf(t('orders.forms'), forms.map(said));
}

function partOf(heading: string, lines: readonly string[]): TextPaper['parts'] {
  return lines.length === 0 ? [] : [{ heading, text: lines.join('\n') }];
}

function dayWords(date: string, language: Language): string {
  const [year, month, day] = date.split('-').map(Number);
  return language === 'fi' ? `${day}.${month}.${year}` : `${day}/${month}/${year}`;
}
