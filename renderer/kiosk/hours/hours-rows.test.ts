import { expect, test } from 'vitest';
import type { OpeningHours } from '#content/model/opening-hours';
import { exceptionsAhead, hoursRows } from './hours-rows';

const desk = [{ from: '08:30', to: '16:00' }];
const hours: OpeningHours = {
  week: [desk, desk, desk, desk, [{ from: '08:30', to: '15:00' }], [], []],
  exceptions: [
    { date: '2026-12-24', stretches: [] },
    { date: '2026-12-06', stretches: [] },
    { date: '2026-11-01', stretches: [] },
  ],
};

test('neighbouring days with the same hours are one row, also the closed ones', () => {
  expect(hoursRows(hours).map(({ from, to }) => [from, to])).toEqual([
    [1, 4],
    [5, 5],
    [6, 7],
  ]);
});

test('only exceptions within reach are told, the soonest first', () => {
  expect(exceptionsAhead(hours, '2026-11-24', 14).map(({ date }) => date)).toEqual(['2026-12-06']);
  expect(exceptionsAhead(hours, '2026-11-24', 30).map(({ date }) => date)).toEqual([
    '2026-12-06',
    '2026-12-24',
  ]);
});
