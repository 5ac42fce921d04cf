import { expect, it } from 'vitest';
import { backOffMs, statusOf } from './rules';

const well = { printer: 0x12, offlineCause: 0x12, paper: 0x12 };

it('takes a printer without any flag for well', () => {
  expect(statusOf(well)).toEqual({ trouble: undefined, isPaperLow: false });
});

it('tells what a person can mend before what follows from it', () => {
  const offline = { ...well, printer: 0x1a };
  expect(statusOf(offline).trouble).toBe('offline');
  expect(statusOf({ ...offline, offlineCause: 0x52 }).trouble).toBe('error');
  expect(statusOf({ ...offline, offlineCause: 0x72 }).trouble).toBe('paper-out');
  expect(statusOf({ ...offline, paper: 0x72 }).trouble).toBe('paper-out');
  expect(statusOf({ ...offline, offlineCause: 0x36, paper: 0x72 }).trouble).toBe('cover-open');
});

it('tells of a roll near its end while it still prints', () => {
  expect(statusOf({ ...well, paper: 0x1e })).toEqual({ trouble: undefined, isPaperLow: true });
});

it('looks at a printer that is away less and less often, down to a limit', () => {
  const limits = { leastMs: 5000, mostMs: 30_000 };
  expect([1, 2, 3, 4, 40].map(failures => backOffMs(failures, limits))).toEqual([
    5000, 10_000, 20_000, 30_000, 30_000,
  ]);
});
