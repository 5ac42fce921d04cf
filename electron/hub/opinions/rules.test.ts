import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanDisplay } from '../plans/contract';
import { givingOf, labelOf, lateOf, letterKindOf, numberOf, whoMay } from './rules';

const [startsAt, endsAt] = [1000, 2000];
const display = { startsAt, endsAt } as PlanDisplay;
const proposal = { remedy: 'objection', display, throughout: false } as const;
const scheme = { remedy: 'feedback', display, throughout: true } as const;
const now = Date.parse('2026-11-25T10:00:00+02:00');
const timeZone = 'Europe/Helsinki';

describe('what a letter is called', () => {
  it.each([
    ['feedback', 'feedback'],
    ['opinion', 'opinion'],
    ['objection', 'objection'],
    ['appeal', undefined],
    ['none', undefined],
  ] as const)('by the law’s word %s', (remedy, kind) => {
    expect(letterKindOf({ remedy })).toBe(kind);
  });
});

describe('when a letter can be given', () => {
  it.each([
    [startsAt - 1, false],
    [startsAt, true],
    [endsAt - 1, true],
    [endsAt, false],
  ])('on a proposal while it is on display, at %i', (at, isOpen) => {
    expect(givingOf(proposal, at)).toEqual({ isOpen, until: endsAt });
  });

  it('on a scheme also when its display has ended, then without an end', () => {
    expect(givingOf(scheme, startsAt - 1)).toEqual({ isOpen: false, until: endsAt });
    expect(givingOf(scheme, endsAt - 1)).toEqual({ isOpen: true, until: endsAt });
    expect(givingOf(scheme, endsAt)).toEqual({ isOpen: true });
  });

  it('without a display only where it is for the whole of the phase', () => {
    expect(givingOf({ remedy: 'feedback', throughout: true }, 0)).toEqual({ isOpen: true });
    expect(givingOf({ remedy: 'opinion', throughout: false }, 0)).toEqual({ isOpen: false });
  });

  it('never where the city takes nothing', () => {
    for (const remedy of ['appeal', 'none'] as const)
      expect(givingOf({ remedy, display, throughout: true }, startsAt)).toEqual({ isOpen: false });
  });
});

describe('what becomes of what comes too late', () => {
  it('is by law for objections, and the city’s to decide for opinions', () => {
    expect(lateOf({ remedy: 'objection' }, now, timeZone)).toBe('refused');
    expect(lateOf({ remedy: 'opinion' }, now, timeZone)).toBe('welcome');
    expect(lateOf({ remedy: 'feedback' }, now, timeZone)).toBe('welcome');
    expect(lateOf({ remedy: 'appeal' }, now, timeZone)).toBeUndefined();
  });
});

describe('who may give it', () => {
  it('is by the phase, and on a plot division only those who must be heard', () => {
    const phase = 'proposal';
    expect(whoMay({ kind: 'local-detailed-plan', phase }, now, timeZone)?.fi).toMatch(/kunnan jäsenet/);
    expect(whoMay({ kind: 'plot-division', phase }, now, timeZone)?.fi).toMatch(
      /^Vain ne, joita on kuultava/,
    );
    expect(whoMay({ kind: 'local-detailed-plan', phase: 'in-force' }, now, timeZone)).toBeUndefined();
  });
});

describe('the number', () => {
  it('is read back from what is written, whatever the year and number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 1, max: 999_999_999 }),
        (year, number) => {
          expect(numberOf(labelOf({ year, number }))).toEqual({ year, number });
        },
      ),
    );
    expect(labelOf({ year: 2026, number: 12 })).toBe('M-2026-0012');
  });

  it('is not read from anything else', () => {
    for (const other of ['M-2026-12', 'T-2026-0012', 'M-2026-0012 ', '', 'M-26-0012'])
      expect(numberOf(other)).toBeUndefined();
  });
});
