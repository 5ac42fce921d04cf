import type { Translate } from '#content/locales/index';
import { euros } from '#content/model/price';
import type { OrderState, StaffOrder } from '#hub/orders/contract';
import type { OwnWords } from '../form/failure-words';
import type { Speech } from '../speech';

/** The sentences of what may ordinarily happen to an order. */
export function orderFailures(t: Translate): OwnWords {
  return {
    NOT_FOUND: t('orders.notFound'),
    ENDED: t('orders.ended'),
    STATE_AWAY: t('orders.stateAway'),
  };
}

/** A price in the desk's words. */
export function priceOf(cents: number, { t, language }: Pick<Speech, 't' | 'language'>): string {
  return cents === 0 ? t('orders.free') : euros(cents, language);
}

export const orderGroups = ['ordered', 'gathering', 'ready', 'ended'] as const;
/** Orders that are worked on alike. */
export type OrderGroup = (typeof orderGroups)[number];

/** Where an order of this state is listed. */
export function groupOf(state: OrderState): OrderGroup {
  return state === 'fetched' || state === 'cancelled' ? 'ended' : state;
}

/** What is missing by the office that owes it: `Mittaus (Tonttikartta, Pohjakartta)`; empty when all is here. */
export function owedOf({ papers }: Pick<StaffOrder, 'papers'>, plain: Speech['plain']): string {
  const offices = new Map<string, string[]>();
  for (const { state, from, name } of papers) {
    if (state !== 'missing') continue;
    offices.set(plain(from), [...(offices.get(plain(from)) ?? []), plain(name)]);
  }
  return [...offices].map(([office, names]) => `${office} (${names.join(', ')})`).join('; ');
}

/** Files of the share that cannot go into the package: `Kaavaote (tiedosto on rikki)`; empty when there are none. */
export function unusableOf(
  { papers }: Pick<StaffOrder, 'papers'>,
  { t, plain }: Pick<Speech, 't' | 'plain'>,
) {
  return papers
    .flatMap(({ name, unusable }) =>
      unusable ? [`${plain(name)} (${t(`orders.leftOut_${unusable.reason}`)})`] : [],
    )
    .join(', ');
}
