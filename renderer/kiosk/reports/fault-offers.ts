import type { HubClient } from '../../hub/client';
import { useLive } from '../../hub/hub-provider';

export type FaultOffers = Awaited<ReturnType<HubClient['reports']['offers']>>;

/** Which faults can be told of right now. */
export type FaultOffersNow =
  | { state: 'loading' }
  /** The city takes no reports here. */
  | { state: 'none' }
  /** The common state is out of reach, so nothing can be received; what to do in danger is known all the same. */
  | { state: 'away'; danger?: FaultOffers['danger'] }
  | ({ state: 'ready' } & FaultOffers);

/** The kinds of this moment; an answer that may be old is no answer. */
export function useFaultOffers(): FaultOffersNow {
  const live = useLive(['reports.offers'], (hub, signal) => hub.reports.offers(undefined, { signal }));
  if (live.state === 'loading') return { state: 'loading' };
  if (live.state === 'failed') return { state: 'away' };
  const { configured, current, danger } = live.value;
  if (!configured) return { state: 'none' };
  if (live.state === 'stale' || !current) return { state: 'away', ...(danger && { danger }) };
  return { state: 'ready', ...live.value };
}
