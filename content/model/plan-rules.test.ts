import { describe, expect, it } from 'vitest';
import { phaseRuleOn, ruleSetOn } from './plan-rules';
import { planPhases } from './plan-terms';

const today = '2026-11-25';
const rules = ruleSetOn(today);

describe('the rules of procedure', () => {
  it('let feedback be given for the whole of the preparation, and nothing else, each by a source', () => {
    const throughout = planPhases.value.options.filter(phase => phaseRuleOn(phase, today).throughout);
    expect(throughout).toEqual(['initiated', 'participation-scheme']);
    for (const phase of throughout) {
      expect(phaseRuleOn(phase, today).remedy).toBe('feedback');
      expect(phaseRuleOn(phase, today).throughout?.source).toMatch(/132\/1999 §/);
    }
  });

  it('refuse only objections that come late, each word by a source', () => {
    const late = Object.entries(rules.late).map(([kind, { is }]) => [kind, is]);
    expect(late).toEqual([
      ['feedback', 'welcome'],
      ['opinion', 'welcome'],
      ['objection', 'refused'],
    ]);
    for (const { source } of Object.values(rules.late)) expect(source).toMatch(/(132|895)\/\d{4} §/);
  });

  it('are those of the first set before its day', () => {
    expect(ruleSetOn('1999-01-01')).toBe(rules);
  });
});
