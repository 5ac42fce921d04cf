import { localText, type LocalText } from '#content/model/text';
import type { OwnOrder, OrderedProperty, StaffOrder, UnusableReason } from './contract';
import type { FileSight } from './file-sight';
import { labelOf, paperState, totalOf } from './rules';
import type { OrdersParts } from './service';
import type { OrderPaperRow, OrderRow } from './tables';

/** A text as it was frozen with the order. */
export function frozenText(json: string): LocalText {
  return localText.parse(JSON.parse(json));
}

/** The order as its holder sees it; a ready one says where it is fetched. */
export function ownOrderOf(
  row: OrderRow,
  rows: readonly OrderPaperRow[],
  queueMatter: string | undefined,
): OwnOrder {
  const papers = rows.map(paper => ({ name: frozenText(paper.name), priceCents: paper.price_cents }));
  return {
    ...{ label: labelOf(row), state: row.state, propertyIdentifier: row.property, papers },
    ...{ totalCents: totalOf(papers), orderedAt: row.ordered_at },
    ...(row.state === 'ready' && queueMatter !== undefined ? { queueMatter } : {}),
  };
}

/** The order as the staff see it. */
export function staffOrderOf(
  parts: Pick<OrdersParts, 'finder' | 'fileOf' | 'forms' | 'settings'>,
  row: OrderRow,
  rows: readonly OrderPaperRow[],
  sight: FileSight,
): StaffOrder {
  const papers = rows.map(paper => staffPaperOf(parts, row, paper, sight));
  return {
    ...{ id: row.id, label: labelOf(row), state: row.state, language: row.language },
    property: propertyOf(parts, row.property) ?? { propertyIdentifier: row.property },
    ...{ orderedAt: row.ordered_at, changedAt: row.changed_at, totalCents: totalOf(papers), papers },
    forms: formsWith(parts).map(({ name }) => name),
  };
}

function staffPaperOf(
  parts: Pick<OrdersParts, 'fileOf'>,
  row: OrderRow,
  paper: OrderPaperRow,
  sight: FileSight,
): StaffOrder['papers'][number] {
  const path = filedAt(parts, row, paper);
  const seen = path === undefined ? undefined : sight(path);
  const state = paperState(paper.is_here === 1, seen);
  return {
    ...{ id: paper.paper, name: frozenText(paper.name), from: frozenText(paper.office), state },
    priceCents: paper.price_cents,
    ...(state === 'unusable' && {
      unusable: { file: `tilaukset/${row.property}/${paper.file}`, reason: seen as UnusableReason },
    }),
  };
}

/** Where the share's file of a paper lies, if there is one. */
export function filedAt(
  { fileOf }: Pick<OrdersParts, 'fileOf'>,
  { property }: Pick<OrderRow, 'property'>,
  { file }: Pick<OrderPaperRow, 'file'>,
): string | undefined {
  return file === null ? undefined : fileOf(property, file);
}

/** The forms that go with every order, in the order of the city's file. */
export function formsWith({ settings, forms }: Pick<OrdersParts, 'settings' | 'forms'>) {
  const known = forms();
  return (settings()?.forms ?? []).flatMap(id => known.find(form => form.id === id) ?? []);
}

/** A plot of the registers, in any usual form of its identifier. */
export function propertyOf(
  { finder }: Pick<OrdersParts, 'finder'>,
  written: string,
): OrderedProperty | undefined {
  const places = finder();
  const found = places.property(written);
  if (found === undefined) return undefined;
  const { label, position } = found;
  const address = places.addressOf(label)?.label;
  return {
    propertyIdentifier: label,
    position,
    ...(address === undefined ? {} : { address: { fi: address } }),
  };
}
