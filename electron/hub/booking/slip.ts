import { createTranslate } from '#content/locales/index';
import { type LocalText, textIn } from '#content/model/text';
import type { PrinterTrouble } from '../printing/printer';
import { factsOf, namesOf } from './facts';
import type { BookingParts } from './surroundings';
import type { BookingRow } from './tables';
import { timeWords } from './time-words';

/** Prints what a visitor takes along of a booking: its code, its time and place, and its entry for a phone. */
export async function printSlip(
  parts: BookingParts,
  { row, code, qr }: { readonly row: BookingRow; readonly code: string; readonly qr: string },
): Promise<'printed' | PrinterTrouble> {
  const { language } = row;
  const t = createTranslate(language);
  const outcome = await parts.printer.print({
    ...{ kind: 'receipt', language, takenAt: row.changed_at, label: code, qr },
    caption: t('booking.code'),
    rows: rowsOf(parts, row),
    qrCaption: t('booking.slipQr'),
    footer: t(row.way === 'here' ? 'booking.slipUse' : 'booking.slipUseFar'),
    ...{ site: parts.names(), timeZone: parts.timeZone() },
  });
  return outcome.printed ? 'printed' : outcome.reason;
}

function rowsOf(parts: BookingParts, row: BookingRow): { text: string; isStrong?: boolean }[] {
  const t = createTranslate(row.language);
  const said = (text: LocalText | undefined) => (text === undefined ? [] : [textIn(text, row.language).text]);
  const { matter, place } = factsOf(parts, row);
  const { expert, matter: written } = namesOf(parts.settings(), row);
  const bring = said(written?.bring).map(what => `${t('booking.bring')}: ${what}`);
  return [
    { text: t('booking.slipTime', timeWords(row.starts_at, parts.timeZone(), row.language)), isStrong: true },
    ...[...said(matter), expert?.name ?? row.expert].map(text => ({ text })),
    { text: place ?? (row.way === 'phone' ? phoneWords(t, expert?.phone) : t('booking.videoComes')) },
    ...bring.map(text => ({ text })),
  ];
}

function phoneWords(t: ReturnType<typeof createTranslate>, phone: string | undefined): string {
  return phone === undefined ? t('booking.phoneComes') : t('booking.phoneComesFrom', { phone });
}
