import { createTranslate } from '#content/locales/index';
import { calendarDate } from '#content/model/site-time';
import { language as anyLanguage } from '#content/model/text';
import { csvOf } from '../statistics/csv';
import { exportRows } from '../statistics/export-table';
import type { Statistics } from '../statistics/service';
import { xlsxOf } from '../statistics/xlsx';
import { securityHeaders } from './security-headers';

const kinds = {
  csv: { mediaType: 'text/csv; charset=utf-8', write: csvOf },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: xlsxOf },
} as const;

/**
 * One day's figures as a file to keep, with headings in the language asked for (`<day>.csv`, `<day>.xlsx`); undefined
 * when the name is of no such file. Rejects with `LobbyAway`.
 */
export async function exportAnswer(
  statistics: Pick<Statistics, 'day'>,
  name: string,
  language: string | undefined,
): Promise<Response | undefined> {
  const [day = '', kind = '', ...rest] = name.split('.');
  const isFile = calendarDate.safeParse(day).success && !Number.isNaN(Date.parse(day)) && rest.length === 0;
  if (!isFile || (kind !== 'csv' && kind !== 'xlsx')) return undefined;
  const inLanguage = anyLanguage.catch('fi').parse(language);
  const t = createTranslate(inLanguage);
  const rows = exportRows(await statistics.day(day), inLanguage, t);
  const body = await kinds[kind].write(rows, t);
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      ...securityHeaders('bytes'),
      'content-type': kinds[kind].mediaType,
      'content-disposition': `attachment; filename="aula-${day}.${kind}"`,
      'cache-control': 'no-store',
    },
  });
}
