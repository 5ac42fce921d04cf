import { isTextKey, type Translate } from '#content/locales/index';
import { textIn, type Language } from '#content/model/text';
import type { DayFigures, HourFigures, MatterFigures } from './contract';

/** A cell: text, a whole count, or minutes with one decimal; empty where nothing was measured or it does not apply. */
export type Cell = string | { readonly count: number } | { readonly minutes: number } | undefined;

export const exportColumns = [
  'day',
  'group',
  'name',
  'taken',
  'walkIns',
  'served',
  'noShow',
  'leftOver',
  'here',
  'medianWait',
  'ninthWait',
  'medianService',
  'opened',
  'rangesTold',
  'rangesInside',
] as const;
export type ExportColumn = (typeof exportColumns)[number];

export const exportGroups = ['day', 'matter', 'hour', 'page'] as const;
export type ExportGroup = (typeof exportGroups)[number];

export interface ExportRow {
  readonly group: ExportGroup;
  readonly cells: Readonly<Partial<Record<ExportColumn, Cell>>>;
}

/** The day's figures as rows of one table: the whole day, its matters, its hours, and the kiosk's pages. */
export function exportRows(figures: DayFigures, language: Language, t: Translate): ExportRow[] {
  const row = (group: ExportGroup, name: string, cells: ExportRow['cells']): ExportRow => ({
    group,
    cells: { day: figures.day, group: t(`statistics.group_${group}`), name, ...cells },
  });
  return [
    row('day', t('statistics.group_day'), wholeDay(figures)),
    ...figures.matters.map(one => row('matter', textIn(one.name, language).text, visitorCells(one))),
    ...figures.hours.map(one => row('hour', hourName(one), hourCells(one))),
    ...figures.pages.map(({ page, opened }) => row('page', pageName(page, t), { opened: { count: opened } })),
  ];
}

function wholeDay({ all, pages, ranges }: DayFigures): ExportRow['cells'] {
  return {
    ...visitorCells(all),
    opened: { count: pages.reduce((sum, { opened }) => sum + opened, 0) },
    rangesTold: { count: ranges?.told ?? 0 },
    rangesInside: { count: ranges?.inside ?? 0 },
  };
}

function visitorCells(figures: Omit<MatterFigures, 'matter' | 'name'>): ExportRow['cells'] {
  const { taken, walkIns, served, noShow, leftOver, here } = figures;
  return {
    taken: { count: taken },
    walkIns: { count: walkIns },
    served: { count: served },
    noShow: { count: noShow },
    leftOver: { count: leftOver },
    here: { count: here },
    ...timeCells(figures),
  };
}

function hourCells(figures: HourFigures): ExportRow['cells'] {
  const { taken, served, opened } = figures;
  return {
    ...{ taken: { count: taken }, served: { count: served }, opened: { count: opened } },
    ...timeCells(figures),
  };
}

type Times = Pick<MatterFigures, 'medianWaitSeconds' | 'ninthWaitSeconds' | 'medianServiceSeconds'>;

function timeCells({ medianWaitSeconds, ninthWaitSeconds, medianServiceSeconds }: Times): ExportRow['cells'] {
  return {
    medianWait: minutesOf(medianWaitSeconds),
    ninthWait: minutesOf(ninthWaitSeconds),
    medianService: minutesOf(medianServiceSeconds),
  };
}

function minutesOf(seconds: number | undefined): Cell {
  return seconds === undefined ? undefined : { minutes: Math.round(seconds / 6) / 10 };
}

function hourName({ hour }: HourFigures): string {
  const clock = (at: number) => `${String(at).padStart(2, '0')}:00`;
  return `${clock(hour)}–${clock(hour + 1)}`;
}

/** The screen's name; one that the program does not know (any more) by the name under which it was counted. */
function pageName(page: string, t: Translate): string {
  const key = `statistics.page_${page}`;
  return isTextKey(key) ? t(key) : page;
}
