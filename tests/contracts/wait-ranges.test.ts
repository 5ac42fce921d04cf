import { describe, expect, test } from 'vitest';
import { SHARE_INSIDE, wasKept } from '#hub/queue/estimate';
import { createSimulatedLobby, type SimulatedDay } from '../fixtures/simulated-lobby';

const calm: Omit<SimulatedDay, 'seed'> = {
  hours: 8,
  arrivals: 24,
  counters: () => 3,
  medianServiceMinutes: 6,
  spread: 0.6,
};

/** Ten days one after the other; what was learnt on one is known on the next. */
function tenDays(day: Omit<SimulatedDay, 'seed'>) {
  const lobby = createSimulatedLobby();
  const days = Array.from({ length: 10 }, (_, seed) => lobby.play({ ...day, seed: seed + 1 }));
  const told = days.flatMap(one => one.told);
  const visitors = days.reduce((sum, one) => sum + one.visitors, 0);
  return { kept: told.filter(wasKept).length / told.length, toldShare: told.length / visitors };
}

describe('over ten simulated days the ranges hold as often as is said, within five points', () => {
  test.each([
    ['three counters with just enough to do', calm],
    ['more visitors than three counters can take', { ...calm, hours: 6, arrivals: 26 }],
    ['a counter closed over lunch', { ...calm, arrivals: 22, counters: hour => (hour === 3 ? 2 : 3) }],
    ['services that are short or very long', { ...calm, arrivals: 18, medianServiceMinutes: 7, spread: 0.9 }],
    ['one counter alone', { ...calm, arrivals: 6, counters: () => 1, medianServiceMinutes: 7 }],
  ] satisfies [string, Omit<SimulatedDay, 'seed'>][])('%s', (_, day) => {
    const { kept, toldShare } = tenDays(day);
    expect(Math.abs(kept - SHARE_INSIDE)).toBeLessThanOrEqual(0.05);
    expect(toldShare).toBeGreaterThan(0.5);
  });

  test('where hardly anybody waits, "1–2" holds more often still', () => {
    const { kept, toldShare } = tenDays({ ...calm, arrivals: 10, counters: () => 2 });
    expect(kept).toBeGreaterThanOrEqual(SHARE_INSIDE);
    expect(toldShare).toBeGreaterThan(0.95);
  });
});

test('the same days told anew are the same', () => {
  const day = { ...calm, seed: 3 };
  expect(createSimulatedLobby().play(day)).toEqual(createSimulatedLobby().play(day));
});
