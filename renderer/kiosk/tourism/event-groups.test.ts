import { expect, test } from 'vitest';
import type { CityEvent } from '#hub/places/contract';
import { eventGroups } from './event-groups';

const event = (id: string, startsOn: string, endsOn = startsOn, startsClock?: string): CityEvent => ({
  id,
  name: { fi: id },
  summary: { fi: id },
  place: { fi: 'Tori' },
  startsOn,
  endsOn,
  ...(startsClock === undefined ? {} : { startsClock }),
});
/** A Tuesday. */
const today = '2026-11-24';
const ids = (events: readonly CityEvent[]) => events.map(({ id }) => id);

test('the week ends on Sunday', () => {
  const groups = eventGroups([event('sunday', '2026-11-29'), event('monday', '2026-11-30')], today);
  expect(ids(groups.thisWeek)).toEqual(['sunday']);
  expect(ids(groups.later)).toEqual(['monday']);
});

test('an exhibition that goes on counts for today', () => {
  expect(ids(eventGroups([event('exhibition', '2026-11-01', '2026-12-31')], today).today)).toEqual([
    'exhibition',
  ]);
});

test('what ended yesterday is nowhere', () => {
  expect(eventGroups([event('gone', '2026-11-23')], today)).toEqual({ today: [], thisWeek: [], later: [] });
});

test('the soonest stands first also within a day', () => {
  const groups = eventGroups(
    [event('evening', today, today, '18:00'), event('morning', today, today, '09:30')],
    today,
  );
  expect(ids(groups.today)).toEqual(['morning', 'evening']);
});
