import type { Freshness } from '#hub/status/contract';
import type { Connection } from '../../hub/connection';

/** Why what is on screen may be old, the nearest reason first. */
export type Staleness =
  | { state: 'current' }
  | { state: 'hub-lost'; since: number }
  | { state: 'share-away'; lastScanAt: number | undefined };

/** A hub that restarts is back within seconds; only a longer loss is worth a visitor's attention. */
export const LOSS_WORTH_TELLING_MS = 10_000;

export function stalenessOf(
  connection: Connection,
  freshness: Freshness | undefined,
  now: number,
): Staleness {
  if (connection.state === 'lost' && now - connection.since >= LOSS_WORTH_TELLING_MS) {
    return { state: 'hub-lost', since: connection.since };
  }
  if (freshness && !freshness.shareReachable)
    return { state: 'share-away', lastScanAt: freshness.lastScanAt };
  return { state: 'current' };
}
