import { expect, test } from 'vitest';
import type { ScreenOrder } from '#hub/displays/contract';
import { nextShown, type Shown } from './shown';

const order = (mode: ScreenOrder['mode'], because: ScreenOrder['because']): ScreenOrder => ({
  ...{ mode, because, since: 0 },
  ...(mode === 'notice' ? { notice: { title: { fi: 'Suljemme' } } } : {}),
});
const kiosk: Shown = { mode: 'kiosk', round: 0 };

test('An idle screen follows every order at once.', () => {
  for (const because of ['schedule', 'settings', 'override'] as const)
    expect(nextShown(kiosk, order('plans', because), false)).toEqual({ mode: 'plans', round: 0 });
});

test('What the schedule says waits until the visit has ended.', () => {
  expect(nextShown(kiosk, order('board', 'schedule'), true)).toBe(kiosk);
  expect(nextShown(kiosk, order('board', 'schedule'), false).mode).toBe('board');
});

test('What the staff decides ends the visit at once.', () => {
  expect(nextShown(kiosk, order('closed', 'override'), true)).toEqual({ mode: 'closed', round: 1 });
});

test('A decision for the mode that is shown already ends no visit.', () => {
  expect(nextShown(kiosk, order('kiosk', 'override'), true)).toBe(kiosk);
});

test('A notice covers the visit, which goes on under it and is there when the notice ends.', () => {
  const covered = nextShown(kiosk, order('notice', 'notice'), true);
  expect(covered).toMatchObject({ mode: 'kiosk', round: 0, notice: { title: { fi: 'Suljemme' } } });
  expect(nextShown(covered, order('notice', 'notice'), true)).toBe(covered);
  expect(nextShown(covered, order('kiosk', 'settings'), true)).toEqual(kiosk);
});

test('A screen that starts under a notice has nothing beneath it until it ends.', () => {
  const first = nextShown(undefined, order('notice', 'notice'), false);
  expect(first.mode).toBeUndefined();
  expect(nextShown(first, order('board', 'settings'), false)).toEqual({ mode: 'board', round: 0 });
});
