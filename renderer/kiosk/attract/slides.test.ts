import { expect, test } from 'vitest';
import type { LotCard } from '#hub/lots/contract';
import type { CityEvent } from '#hub/places/contract';
import type { PlanCard } from '#hub/plans/contract';
import { slidesOf } from './slides';

const NOW = Date.parse('2026-11-24T10:00:00Z');

function plan(id: string, endsAt = NOW + 1): PlanCard {
  const display = {
    ...{ state: 'on-display' as const, startsAt: NOW - 1000, endsAt, daysLeft: 0 },
    ...{ startsOn: '2026-11-01', endsOn: '2026-11-24', endsClock: '12:00' },
  };
  const facts = { kind: 'local-detailed-plan', phase: 'proposal', list: 'on-display' } as const;
  return { id, name: { fi: id }, ...facts, remedy: 'objection', display };
}

const lot: LotCard = {
  id: '1',
  address: { fi: 'Rantatie 1' },
  status: 'available',
  use: 'AO',
  areaM2: 900,
  priceBasis: 'fixed',
};

function event(id: string): CityEvent {
  return {
    id,
    name: { fi: id },
    summary: { fi: id },
    place: { fi: 'Tori' },
    startsOn: '2026-11-28',
    endsOn: '2026-11-28',
  };
}

function keys(content: Parameters<typeof slidesOf>[0]) {
  return slidesOf(content, NOW).map(slide => slide.key);
}

test('Plans on display take turns with plots and events.', () => {
  const content = { plans: [plan('a'), plan('b'), plan('c')], lots: [lot], events: [event('market')] };
  expect(keys(content)).toEqual(['plan a', 'lots', 'plan b', 'event market', 'plan c']);
});

test('A plan whose display has ended does not attract, even if no newer answer has come.', () => {
  expect(keys({ plans: [plan('a', NOW), plan('b')], lots: [], events: [] })).toEqual(['plan b']);
});

test('Sold plots do not attract.', () => {
  expect(keys({ plans: [plan('a')], lots: [{ ...lot, status: 'sold' }], events: [] })).toEqual(['plan a']);
});

test('With nothing to tell the loop still welcomes.', () => {
  expect(keys({ plans: [], lots: [], events: [] })).toEqual(['welcome']);
});
