import { z } from 'zod';
import ruleSets from './plan-rule-sets.json';
import { planPhases, remedies, type PlanKind, type PlanPhase, type Remedy } from './plan-terms';
import { calendarDate, type CalendarDate } from './site-time';
import { localText } from './text';

const phaseRule = z.object({
  remedy: remedies.value,
  leastDays: z.number().optional(),
  leastDaysMinorEffect: z.number().optional(),
  leastDaysPlotDivision: z.number().optional(),
  /** The remedy is there for as long as the phase lasts, with or without a display; and by which source. */
  throughout: z.object({ source: z.string() }).optional(),
  /** Who may use the remedy. */
  who: localText.optional(),
  /** Who may on a plot division of its own. */
  whoPlotDivision: localText.optional(),
});
export type PlanPhaseRule = z.infer<typeof phaseRule>;

/** What becomes of a letter that comes when its time is over: not taken as one any more, or the city decides. */
export const lateLetters = z.enum(['refused', 'welcome']);
export type LateLetters = z.infer<typeof lateLetters>;
const lateRule = z.object({ is: lateLetters, source: z.string() });
const ruleSet = z.object({
  validFrom: calendarDate,
  statute: localText,
  checkedUntil: calendarDate,
  source: z.string(),
  late: z.object({ feedback: lateRule, opinion: lateRule, objection: lateRule }),
  phases: z.record(planPhases.value, phaseRule),
});
export type PlanRuleSet = z.infer<typeof ruleSet>;

const rulesOldestFirst = z
  .array(ruleSet)
  .min(1)
  .parse(ruleSets)
  .sort((a, b) => a.validFrom.localeCompare(b.validFrom));

/** The rules of procedure in force on a day; before the first set's day, the first. Law is data: see plan-rule-sets.json. */
export function ruleSetOn(date: CalendarDate): PlanRuleSet {
  const inForce = rulesOldestFirst.filter(rules => rules.validFrom <= date).at(-1) ?? rulesOldestFirst[0];
  if (inForce === undefined) throw new Error('no rule set');
  return inForce;
}

/** What the rules say of a phase on a day. */
export function phaseRuleOn(phase: PlanPhase, date: CalendarDate): PlanPhaseRule {
  return ruleSetOn(date).phases[phase];
}

/** What a person may do while a plan of this phase is on display. */
export function remedyOf(phase: PlanPhase, date: CalendarDate): Remedy {
  return phaseRuleOn(phase, date).remedy;
}

/** The least number of days on display that the rule set asks for, or undefined where the city sets it itself. */
export function leastDisplayDays(
  plan: { kind: PlanKind; phase: PlanPhase; minorEffect: boolean },
  date: CalendarDate,
): number | undefined {
  const rule = phaseRuleOn(plan.phase, date);
  if (plan.kind === 'plot-division') return rule.leastDaysPlotDivision;
  return plan.minorEffect ? rule.leastDaysMinorEffect : rule.leastDays;
}
