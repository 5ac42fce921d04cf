import type { HubClient } from '../../hub/client';
import { useLive } from '../../hub/hub-provider';

export type OrderOffers = Awaited<ReturnType<HubClient['orders']['offers']>>;

/** What can be ordered right now. */
export type OrderOffersNow =
  | { state: 'loading' }
  /** The city takes no orders here. */
  | { state: 'none' }
  /** The common state is out of reach, so nothing can be ordered. */
  | { state: 'away' }
  | ({ state: 'ready' } & OrderOffers);

/** The papers of this moment; an answer that may be old is no answer. */
export function useOrderOffers(): OrderOffersNow {
  const live = useLive(['orders.offers'], (hub, signal) => hub.orders.offers(undefined, { signal }));
  if (live.state === 'loading') return { state: 'loading' };
  if (live.state === 'failed') return { state: 'away' };
  if (!live.value.configured) return { state: 'none' };
  if (live.state === 'stale' || !live.value.current) return { state: 'away' };
  return { state: 'ready', ...live.value };
}
