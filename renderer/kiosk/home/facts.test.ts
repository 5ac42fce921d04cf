import { expect, test } from 'vitest';
import type { LotCard } from '#hub/lots/contract';
import type { CityEvent } from '#hub/places/contract';
import { freeLots, nextEvent } from './facts';

function lot(changes: Partial<LotCard>): LotCard {
  return {
    id: '153-1-1-1',
    address: { fi: 'Rantatie 1' },
    status: 'available',
    use: 'AO',
    areaM2: 900,
    priceBasis: 'fixed',
    ...changes,
  };
}

function event(id: string, startsOn: string, endsOn = startsOn): CityEvent {
  return { id, name: { fi: id }, summary: { fi: id }, place: { fi: 'Tori' }, startsOn, endsOn };
}

const ZONE = 'Europe/Helsinki';
const justAfterMidnight = Date.parse('2026-11-23T22:05:00Z');

test('Reserved and sold plots are not free, plots in application are.', () => {
  const { lots } = freeLots([
    lot({ id: 'a', status: 'sold' }),
    lot({ id: 'b', status: 'in-application' }),
    lot({ id: 'c', status: 'reserved' }),
  ]);
  expect(lots.map(({ id }) => id)).toEqual(['b']);
});

test('The lowest price is that of a free plot with a fixed price.', () => {
  const lots = [
    lot({ priceEur: 9400 }),
    lot({ priceEur: 12_000 }),
    lot({ priceEur: 60, priceBasis: 'per-floor-area' }),
    lot({ priceEur: 5000, status: 'sold' }),
  ];
  expect(freeLots(lots).fromEur).toBe(9400);
});

test('Without a fixed price there is no lowest price.', () => {
  expect(freeLots([lot({ priceBasis: 'bid' })]).fromEur).toBeUndefined();
});

test('An event of today by Helsinki comes before an exhibition that has gone on for weeks.', () => {
  const events = [event('exhibition', '2026-10-01', '2026-12-31'), event('market', '2026-11-24')];
  expect(nextEvent(events, justAfterMidnight, ZONE)?.id).toBe('market');
});

test('With nothing today, the next to come is told; with nothing to come, what still goes on.', () => {
  const exhibition = event('exhibition', '2026-10-01', '2026-12-31');
  expect(nextEvent([exhibition, event('concert', '2026-11-27')], justAfterMidnight, ZONE)?.id).toBe(
    'concert',
  );
  expect(nextEvent([exhibition], justAfterMidnight, ZONE)?.id).toBe('exhibition');
  expect(nextEvent([], justAfterMidnight, ZONE)).toBeUndefined();
});
