import { createTranslate } from '#content/locales/index';
import type { ReportKind } from '#content/model/reports-file';
import { dateAt } from '#content/model/site-time';
import { textIn } from '#content/model/text';
import type { Reports, ReportsParts } from './service';
import { labelOf } from './rules';
import type { ReportRow } from './tables';

type Sent = Awaited<ReturnType<Reports['send']>>;

/** Which have come out is remembered for whoever asks again after a lost answer, of at most so many. */
const MOST_PRINTED = 200;

/** What a visitor takes along: plain words in a QR code, and paper. Neither holds what the visitor wrote. */
export function createReceipts({ printer, names, timeZone }: ReportsParts) {
  const printed = new Set<string>();

  async function print(row: ReportRow, kind: ReportKind): Promise<Sent['paper']> {
    const { language, received_at: takenAt, address } = row;
    const t = createTranslate(language);
    const outcome = await printer.print({
      ...{ kind: 'receipt', language, takenAt, label: labelOf(row), qr: qrOf(row, kind) },
      ...{ caption: t('reports.number'), qrCaption: t('reports.qrCaption'), footer: t('reports.paperFoot') },
      rows: [
        { text: textIn(kind.name, language).text, isStrong: true },
        { text: address ?? placeWords(row) },
      ],
      ...{ site: names(), timeZone: timeZone() },
    });
    return outcome.printed ? 'printed' : outcome.reason;
  }

  function qrOf(row: ReportRow, kind: ReportKind): string {
    const t = createTranslate(row.language);
    const { text: city } = textIn(names().name, row.language);
    return [
      t('reports.receipt', { city, label: labelOf(row) }),
      textIn(kind.name, row.language).text,
      ...(row.address === null ? [] : [row.address]),
      placeWords(row),
      dayWords(dateAt(row.received_at, timeZone()), row.language),
    ].join('\n');
  }

  return {
    qr: qrOf,
    /** Prints once per report, however often it is asked for; what has not come out is tried again. */
    async paper(row: ReportRow, kind: ReportKind, { paper }: { paper: boolean }): Promise<Sent['paper']> {
      if (!paper) return 'not-wanted';
      if (printed.has(row.id)) return 'printed';
      const outcome = await print(row, kind);
      if (outcome === 'printed') printed.add(row.id);
      const [oldest] = printed;
      if (printed.size > MOST_PRINTED && oldest !== undefined) printed.delete(oldest);
      return outcome;
    },
  };
}

function placeWords({ latitude, longitude }: ReportRow): string {
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
}

function dayWords(date: string, language: ReportRow['language']): string {
  const [year, month, day] = date.split('-').map(Number);
  return language === 'fi' ? `${day}.${month}.${year}` : `${day}/${month}/${year}`;
}
