import { createTranslate } from '#content/locales/index';
import { type LocalText, textIn } from '#content/model/text';
import { labelOf } from './rules';
import type { Opinions, OpinionsParts } from './service';
import type { OpinionRow } from './tables';

type Paper = Awaited<ReturnType<Opinions['receipt']>>['paper'];

/** Papers are remembered for whoever asks again after a lost answer, at most so many. */
const MOST_PAPERS = 200;

/** The receipt of a letter on paper: its number, never anything of what the visitor wrote. */
export function createReceipts({ printer, names, timeZone }: OpinionsParts) {
  const papers = new Map<string, Paper>();

  async function print(row: OpinionRow): Promise<Paper> {
    const t = createTranslate(row.language);
    const plan = textIn(JSON.parse(row.plan_name) as LocalText, row.language).text;
    const outcome = await printer.print({
      ...{ kind: 'receipt', caption: t('opinions.receiptCaption'), label: labelOf(row) },
      rows: [{ text: t(`opinions.kind_${row.kind}`), isStrong: true }, { text: `${plan} (${row.plan})` }],
      ...{ takenAt: row.received_at, qr: '', qrCaption: '', footer: t('opinions.receiptFooter') },
      ...{ language: row.language, site: names(), timeZone: timeZone() },
    });
    return outcome.printed ? 'printed' : outcome.reason;
  }

  async function printNow(row: OpinionRow): Promise<Paper> {
    const outcome = await print(row);
    papers.set(row.id, outcome);
    const [oldest] = papers.keys();
    if (papers.size > MOST_PAPERS && oldest !== undefined) papers.delete(oldest);
    return outcome;
  }

  return {
    /** Prints once per letter, however often the answer is lost. */
    paper: async (row: OpinionRow): Promise<Paper> => papers.get(row.id) ?? printNow(row),
    /** Prints by choice what could not be printed before. */
    again: async (row: OpinionRow): Promise<Paper> =>
      papers.get(row.id) === 'printed' ? 'printed' : printNow(row),
  };
}
