import type { Translate } from '#content/locales/index';
import { exportColumns, type Cell, type ExportRow } from './export-table';
import { plainText } from './plain-cell';

/** As Excel in Finland opens it by itself: UTF-8 with its mark, semicolons, decimal commas, lines ended by CR LF. */
export function csvOf(rows: readonly ExportRow[], t: Translate): string {
  const head = exportColumns.map(column => t(`statistics.column_${column}`));
  const lines = [head, ...rows.map(({ cells }) => exportColumns.map(column => written(cells[column])))];
  return `\ufeff${lines.map(line => `${line.map(quoted).join(';')}\r\n`).join('')}`;
}

function written(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  return 'count' in cell ? String(cell.count) : cell.minutes.toFixed(1).replace('.', ',');
}

function quoted(text: string): string {
  const plain = plainText(text);
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
