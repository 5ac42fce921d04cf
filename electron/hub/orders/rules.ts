import { createTranslate } from '#content/locales/index';
import { euros } from '#content/model/price';
import type { Language } from '#content/model/text';
import type { OrderState, StaffOrder } from './contract';
import type { FileState } from './file-sight';

/** An order's number in its year. */
export interface OrderNumber {
  readonly year: number;
  readonly number: number;
}

/** The number that a visitor is given: `T-2026-0012`. */
export function labelOf({ year, number }: OrderNumber): string {
  return `T-${year}-${String(number).padStart(4, '0')}`;
}

/** The number that somebody has written, as it stands or without its dashes, zeros or letter. */
export function numberOf(written: string): OrderNumber | undefined {
  const [, year, number] = /^T?[\s-]*(\d{4})[\s-]*(\d{1,6})$/i.exec(written.trim()) ?? [];
  return year === undefined ? undefined : { year: Number(year), number: Number(number) };
}

/** What all papers cost together. */
export function totalOf(papers: readonly { readonly priceCents: number }[]): number {
  return papers.reduce((sum, { priceCents }) => sum + priceCents, 0);
}

/** A price in words: `12,50 €`; what costs nothing says so. */
export function priceWords(cents: number, language: Language): string {
  return cents === 0 ? createTranslate(language)('orders.free') : euros(cents, language);
}

/** Whether nothing is done for the order any more. */
export function isEnded(state: OrderState): boolean {
  return state === 'fetched' || state === 'cancelled';
}

/** Where a paper is: somebody's word counts before the share's file, and a file that cannot be used is no paper. */
export function paperState(
  isHere: boolean,
  file: FileState | undefined,
): StaffOrder['papers'][number]['state'] {
  if (isHere) return 'by-hand';
  if (file === undefined) return 'missing';
  return file === 'readable' || file === 'unknown' ? 'share' : 'unusable';
}
