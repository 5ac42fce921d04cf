import { describe, expect, it } from 'vitest';
import type { PlanDocument } from './contract';
import { documentsAt, listOf, plansChangeAt, stepsOf } from './rules';

const timeZone = 'Europe/Helsinki';
const display = { starts: '2026-11-10', ends: '2026-12-10', clock: '15:00' };
const at = (iso: string) => ({ now: Date.parse(iso), timeZone });
const document = (role: PlanDocument['role']): PlanDocument => ({
  ...{ sha256: 'a'.repeat(64), mediaType: 'application/pdf', bytes: 1, title: { fi: role }, role },
});

describe('the list that a plan stands in', () => {
  it('changes at the minute of the deadline by Helsinki time', () => {
    expect(listOf({ phase: 'proposal', display }, at('2026-12-10T12:59:59Z'))).toBe('on-display');
    expect(listOf({ phase: 'proposal', display }, at('2026-12-10T13:00:00Z'))).toBe('ended');
  });

  it('is upcoming until the first minute of the first day', () => {
    expect(listOf({ phase: 'proposal', display }, at('2026-11-09T21:59:59Z'))).toBe('upcoming');
    expect(listOf({ phase: 'proposal', display }, at('2026-11-09T22:00:00Z'))).toBe('on-display');
  });

  it('is approved again after an approved plan has been on display', () => {
    expect(listOf({ phase: 'approved', display }, at('2027-01-01T00:00:00Z'))).toBe('approved');
  });

  it('is in preparation without a display and before approval', () => {
    expect(listOf({ phase: 'draft', display: undefined }, at('2027-01-01T00:00:00Z'))).toBe('in-preparation');
  });
});

describe('documents', () => {
  it('lose the notice when the display ends and nothing else', () => {
    const all = [document('notice'), document('plan-map')];
    expect(documentsAt(all, display, at('2026-12-10T12:59:00Z'))).toHaveLength(2);
    expect(documentsAt(all, display, at('2026-12-10T13:00:00Z')).map(({ role }) => role)).toEqual([
      'plan-map',
    ]);
  });
});

describe('the phase line', () => {
  it('tells history as done, the present with the display’s dates, and the rest as ahead', () => {
    const steps = stepsOf({
      ...{ kind: 'local-detailed-plan', phase: 'proposal', display },
      phases: [
        { phase: 'initiated', date: '2025-01-15' },
        { phase: 'draft', starts: '2026-01-01', ends: '2026-02-01' },
      ],
    });
    expect(steps.map(({ phase, state, from, to }) => [phase, state, from, to])).toEqual([
      ['initiated', 'done', '2025-01-15', undefined],
      ['draft', 'done', '2026-01-01', '2026-02-01'],
      ['proposal', 'current', '2026-11-10', '2026-12-10'],
      ['approved', 'ahead', undefined, undefined],
      ['in-force', 'ahead', undefined, undefined],
    ]);
  });

  it('of a plan that lapsed has nothing ahead', () => {
    expect(stepsOf({ kind: 'local-detailed-plan', phase: 'lapsed', phases: [], display: undefined })).toEqual(
      [{ phase: 'lapsed', state: 'current' }],
    );
  });
});

describe('the next change', () => {
  it('is the coming midnight while days are counted, and the deadline on the last day', () => {
    expect(plansChangeAt([display], at('2026-12-01T10:00:00Z'))).toBe(Date.parse('2026-12-01T22:00:00Z'));
    expect(plansChangeAt([display], at('2026-12-10T10:00:00Z'))).toBe(Date.parse('2026-12-10T13:00:00Z'));
  });

  it('is none when every display is over', () => {
    expect(plansChangeAt([display], at('2027-01-01T00:00:00Z'))).toBeUndefined();
  });
});
