import { groupOfCode } from '#content/model/notation/notation-group';
import { codeAtStart } from '#content/model/notation/notation';
import type { LotCard } from '#hub/lots/contract';

export const lotUses = ['house', 'flats', 'business', 'holiday', 'other'] as const;
export type LotUse = (typeof lotUses)[number];
export const lotSizes = ['small', 'middle', 'large'] as const;
export const lotPrices = ['low', 'middle', 'high'] as const;
export const lotStatusFilters = ['available', 'in-application', 'bidding', 'reserved'] as const;

/** What the visitor looks for; 'any' does not narrow. */
export interface LotFilter {
  status: 'any' | (typeof lotStatusFilters)[number];
  use: 'any' | LotUse;
  size: 'any' | (typeof lotSizes)[number];
  price: 'any' | (typeof lotPrices)[number];
}

export const noFilter: LotFilter = Object.freeze({ status: 'any', use: 'any', size: 'any', price: 'any' });

const SIZE_LIMITS_M2 = { small: 1000, large: 2000 };
const PRICE_LIMITS_EUR = { low: 20_000, high: 50_000 };

/** What a plot is for in a visitor's words, by its plan notation; AK, AL and AKR are for flats. */
export function purposeOf({ use }: Pick<LotCard, 'use'>): LotUse {
  const code = codeAtStart(use);
  const group = groupOfCode(code);
  if (group === 'A') return /^A(K|L)/.test(code) ? 'flats' : 'house';
  if (group === 'R') return 'holiday';
  return group === 'K' || group === 'T' || group === 'P' || group === 'C' ? 'business' : 'other';
}

/** What the plots on offer are for, in the order of the choices. */
export function usesOffered(lots: readonly Pick<LotCard, 'use'>[]): readonly LotUse[] {
  const offered = new Set(lots.map(purposeOf));
  return lotUses.filter(use => offered.has(use));
}

export function sizeOf({ areaM2 }: Pick<LotCard, 'areaM2'>): (typeof lotSizes)[number] {
  if (areaM2 < SIZE_LIMITS_M2.small) return 'small';
  return areaM2 <= SIZE_LIMITS_M2.large ? 'middle' : 'large';
}

/** The class of the whole price, or undefined where it is not known before the bids. */
export function priceOf(lot: LotCard): (typeof lotPrices)[number] | undefined {
  const price = wholePriceEur(lot);
  if (price === undefined) return undefined;
  if (price < PRICE_LIMITS_EUR.low) return 'low';
  return price <= PRICE_LIMITS_EUR.high ? 'middle' : 'high';
}

/** The price of the whole plot in euros: as told, or per floor area times the floor area; undefined for bids. */
export function wholePriceEur({ priceEur, priceBasis, floorAreaM2 }: LotCard): number | undefined {
  if (priceEur === undefined || priceBasis === 'bid') return undefined;
  if (priceBasis === 'fixed') return priceEur;
  return floorAreaM2 === undefined ? undefined : priceEur * floorAreaM2;
}

/** The plots that match every choice, in the same order. */
export function filterLots(lots: readonly LotCard[], filter: LotFilter): readonly LotCard[] {
  return lots.filter(
    lot =>
      accepts(filter.status, lot.status) &&
      accepts(filter.use, purposeOf(lot)) &&
      accepts(filter.size, sizeOf(lot)) &&
      accepts(filter.price, priceOf(lot)),
  );
}

export function isNarrowed(filter: LotFilter): boolean {
  return Object.values(filter).some(choice => choice !== 'any');
}

/** The filter as one word for the way back to it. */
export function filterText({ status, use, size, price }: LotFilter): string {
  return [status, use, size, price].join(' ');
}

/** The filter of such a word; what is not a choice any more does not narrow. */
export function filterFrom(text: string | undefined): LotFilter {
  const [status, use, size, price] = text?.split(' ') ?? [];
  return {
    status: lotStatusFilters.find(choice => choice === status) ?? 'any',
    use: lotUses.find(choice => choice === use) ?? 'any',
    size: lotSizes.find(choice => choice === size) ?? 'any',
    price: lotPrices.find(choice => choice === price) ?? 'any',
  };
}

/** The two plots to compare after one more was touched: a third drops the first, a chosen one goes. */
export function toggledComparison(chosen: readonly string[], id: string): readonly string[] {
  return chosen.includes(id) ? chosen.filter(other => other !== id) : [...chosen, id].slice(-2);
}

function accepts<Value>(choice: Value | 'any', value: Value | undefined): boolean {
  return choice === 'any' || choice === value;
}
