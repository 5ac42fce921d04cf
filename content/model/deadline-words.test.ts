import { describe, expect, test } from 'vitest';
import { createTranslate } from '../locales/index';
import {
  deadlineWords,
  goesToRegistry,
  needsYear,
  phaseKey,
  type Deadlined,
  type TimedDisplay,
} from './deadline-words';

const fi = createTranslate('fi');
const display = (change: Partial<TimedDisplay> = {}): TimedDisplay => ({
  state: 'on-display',
  startsOn: '2026-11-10',
  endsOn: '2026-12-10',
  endsClock: '15:00',
  daysLeft: 16,
  ...change,
});
const plan = (change: Partial<Deadlined> = {}): Deadlined => ({
  kind: 'local-detailed-plan-change',
  phase: 'proposal',
  remedy: 'objection',
  display: display(),
  ...change,
});
const leadOf = (deadlined: Deadlined) => {
  const words = deadlineWords(deadlined);
  return words.kind === 'open' ? fi(words.lead) : undefined;
};

describe('The legal word', () => {
  test('on a draft is mielipide and never muistutus', () => {
    const lead = leadOf(plan({ phase: 'draft', remedy: 'opinion' }));
    expect(lead).toMatch(/^Mielipiteen/);
    expect(lead).not.toMatch(/muistutus/i);
  });

  test('on a proposal is muistutus', () => {
    expect(leadOf(plan())).toMatch(/^Muistutuksen/);
  });

  test('on an approved decision is valitus', () => {
    expect(leadOf(plan({ phase: 'approved', remedy: 'appeal' }))).toMatch(/^Valituksen/);
  });

  test('is absent where there is no remedy: only the end of the display is told', () => {
    expect(leadOf(plan({ phase: 'in-force', remedy: 'none' }))).toBe('Nähtävilläolo päättyy');
  });
});

test('the last day is said to be the last day', () => {
  const words = deadlineWords(plan({ display: display({ daysLeft: 0 }) }));
  expect(words).toMatchObject({ kind: 'open', lastDay: true });
  expect(leadOf(plan({ display: display({ daysLeft: 0 }) }))).toMatch(/^Viimeinen päivä/);
});

test('after the end nothing invites to act, and what follows is told', () => {
  const words = deadlineWords(plan({ display: display({ state: 'ended', daysLeft: -1 }) }));
  expect(words).toMatchObject({ kind: 'ended', follows: 'plans.follows_proposal' });
});

test('before the beginning one is told what one may do then', () => {
  const words = deadlineWords(plan({ display: display({ state: 'upcoming' }) }));
  expect(words).toMatchObject({ kind: 'upcoming', then: 'plans.upcoming_objection' });
});

test('a plot division is not followed by the approval of a plan', () => {
  const words = deadlineWords(plan({ kind: 'plot-division', display: display({ state: 'ended' }) }));
  expect(words).toMatchObject({ follows: 'plans.followsPlotDivision' });
});

test('a plan without a display says how it stands', () => {
  expect(deadlineWords({ kind: 'local-detailed-plan', phase: 'in-force', remedy: 'none' })).toEqual({
    kind: 'none',
    title: 'plans.inForceTitle',
    follows: 'plans.follows_in-force',
  });
});

test('the proposal of a plot division is not called a plan proposal', () => {
  expect(fi(phaseKey({ kind: 'plot-division', phase: 'proposal' }))).toBe('Tonttijakoehdotus');
  expect(fi(phaseKey({ kind: 'shore-plan', phase: 'proposal' }))).toBe('Kaavaehdotus');
});

test('an appeal is not left with the city', () => {
  expect(goesToRegistry('appeal')).toBe(false);
  expect(goesToRegistry('objection')).toBe(true);
});

test('only those whom a plot division concerns are told that they may object', () => {
  expect(deadlineWords(plan({ kind: 'plot-division' }))).toMatchObject({ do: 'plans.doPlotDivision' });
  expect(deadlineWords(plan())).toMatchObject({ do: 'plans.do_objection' });
});

test('a deadline of next year is told with its year', () => {
  expect(needsYear('2027-06-12', display({ endsOn: '2027-06-12', daysLeft: 200 }))).toBe(true);
  expect(needsYear('2026-12-10', display())).toBe(false);
});
