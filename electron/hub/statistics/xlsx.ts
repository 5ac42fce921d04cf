import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import type { Translate } from '#content/locales/index';
import {
  exportColumns,
  exportGroups,
  type Cell,
  type ExportColumn,
  type ExportGroup,
  type ExportRow,
} from './export-table';
import { plainText } from './plain-cell';

/** A workbook with a sheet for the day, its matters, its hours and the kiosk's pages; no cell of it is a formula. */
export async function xlsxOf(rows: readonly ExportRow[], t: Translate): Promise<Buffer> {
  const sheets = exportGroups.map(group => {
    const columns = columnsOf(group);
    return {
      sheet: t(`statistics.group_${group}`),
      columns: columns.map(column => ({ width: column === 'name' ? 32 : 16 })),
      stickyRowsCount: 1,
      data: [
        columns.map(column => heading(t(`statistics.column_${column}`))),
        ...rows
          .filter(row => row.group === group)
          .map(row => columns.map(column => cellOf(row.cells[column]))),
      ],
    };
  });
  return writeExcelFile(sheets).toBuffer();
}

const times: readonly ExportColumn[] = ['medianWait', 'ninthWait', 'medianService'];
const byGroup: Readonly<Record<ExportGroup, readonly ExportColumn[]>> = {
  day: exportColumns.filter(column => column !== 'group' && column !== 'name'),
  matter: ['day', 'name', 'taken', 'walkIns', 'served', 'noShow', 'leftOver', 'here', ...times],
  hour: ['day', 'name', 'taken', 'served', 'medianWait', 'medianService', 'opened'],
  page: ['day', 'name', 'opened'],
};

function columnsOf(group: ExportGroup): readonly ExportColumn[] {
  return byGroup[group];
}

function heading(text: string): CellObject {
  return { type: String, value: plainText(text), fontWeight: 'bold', wrap: true };
}

function cellOf(cell: Cell): CellObject | null {
  if (cell === undefined) return null;
  if (typeof cell === 'string') return { type: String, value: plainText(cell) };
  if ('count' in cell) return { type: Number, value: cell.count };
  return { type: Number, value: cell.minutes, format: '0.0' };
}
