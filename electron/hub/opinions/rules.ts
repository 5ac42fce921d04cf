import { phaseRuleOn, ruleSetOn, type LateLetters } from '#content/model/plan-rules';
import type { Remedy } from '#content/model/plan-terms';
import { dateAt } from '#content/model/site-time';
import type { LocalText } from '#content/model/text';
import type { Plan } from '../plans/contract';
import type { LetterKind } from './contract';

const kinds: Partial<Record<Remedy, LetterKind>> = {
  feedback: 'feedback',
  opinion: 'opinion',
  objection: 'objection',
};

/** What a letter about a plan is called by law; undefined where nothing is given to the city (appeal, in force). */
export function letterKindOf({ remedy }: Pick<Plan, 'remedy'>): LetterKind | undefined {
  return kinds[remedy];
}

export interface Giving {
  readonly isOpen: boolean;
  /** The end of the display, where there is one that matters. */
  readonly until?: number;
}

/**
 * Until when a letter can be given, and whether at this moment: the planner's own minute decides, but where the rules
 * let it be given throughout the phase.
 */
export function givingOf(plan: Pick<Plan, 'remedy' | 'display' | 'throughout'>, now: number): Giving {
  const { display, throughout } = plan;
  if (letterKindOf(plan) === undefined) return { isOpen: false };
  if (display === undefined || (throughout && now >= display.endsAt)) return { isOpen: throughout };
  return { isOpen: now >= display.startsAt && now < display.endsAt, until: display.endsAt };
}

/** What becomes of a letter that comes too late, by the rules in force on that day; undefined where none is given. */
export function lateOf(plan: Pick<Plan, 'remedy'>, now: number, timeZone: string): LateLetters | undefined {
  const kind = letterKindOf(plan);
  return kind && ruleSetOn(dateAt(now, timeZone)).late[kind].is;
}

/** Who may give it, by the rules in force on that day. */
export function whoMay(
  { kind, phase }: Pick<Plan, 'kind' | 'phase'>,
  now: number,
  timeZone: string,
): LocalText | undefined {
  const rule = phaseRuleOn(phase, dateAt(now, timeZone));
  return kind === 'plot-division' ? (rule.whoPlotDivision ?? rule.who) : rule.who;
}

/** The number that a visitor is given: `M-2026-0012`. */
export function labelOf({ year, number }: { readonly year: number; readonly number: number }): string {
  return `M-${year}-${String(number).padStart(4, '0')}`;
}

/** The parts of such a number; undefined for anything else. */
export function numberOf(label: string): { year: number; number: number } | undefined {
  const parts = /^M-(\d{4})-(\d{4,9})$/.exec(label);
  return parts === null ? undefined : { year: Number(parts[1]), number: Number(parts[2]) };
}
