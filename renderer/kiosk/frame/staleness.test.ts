import { expect, test } from 'vitest';
import type { Freshness } from '#hub/status/contract';
import { LOSS_WORTH_TELLING_MS, stalenessOf } from './staleness';

const freshness: Freshness = {
  now: 0,
  revision: 1,
  shareReachable: true,
  hasContent: true,
  lobbyCurrent: true,
  display: 'lobby',
  mode: 'kiosk',
};
const connected = { state: 'connected', revision: 1 } as const;
const lost = { state: 'lost', since: 1000, revision: 1 } as const;

test('While the hub answers and the share is reachable, nothing is said.', () => {
  expect(stalenessOf(connected, freshness, 0)).toEqual({ state: 'current' });
});

test('A share that is away is told with the last whole scan.', () => {
  const away = { ...freshness, shareReachable: false, lastScanAt: 42 };
  expect(stalenessOf(connected, away, 0)).toEqual({ state: 'share-away', lastScanAt: 42 });
});

test('A lost hub is told only after it has been away for a while.', () => {
  expect(stalenessOf(lost, freshness, 1000 + LOSS_WORTH_TELLING_MS - 1)).toEqual({ state: 'current' });
  expect(stalenessOf(lost, freshness, 1000 + LOSS_WORTH_TELLING_MS)).toEqual({
    state: 'hub-lost',
    since: 1000,
  });
});
