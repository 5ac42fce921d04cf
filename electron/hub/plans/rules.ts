import { daysLeft, displayPeriod, displayStateAt, nextChangeAfter } from '#content/model/display-period';
import type { PlanFile } from '#content/model/plan-file';
import { phaseRuleOn, remedyOf, ruleSetOn } from '#content/model/plan-rules';
import type { PlanKind, PlanPhase } from '#content/model/plan-terms';
import { addDays, dateAt, instantAt } from '#content/model/site-time';
import type { PhaseStep, PlanCard, PlanDisplay, PlanDocument, PlanList } from './contract';

/** When and by whose clock a question is answered. */
export interface Moment {
  /** Epoch milliseconds, UTC. */
  readonly now: number;
  readonly timeZone: string;
}

type Display = NonNullable<PlanFile['display']>;

/** The display as it stands at a moment. */
export function displayAt(display: Display, { now, timeZone }: Moment): PlanDisplay {
  const period = displayPeriod(display, timeZone);
  return {
    state: displayStateAt(period, now),
    ...period,
    startsOn: display.starts,
    endsOn: display.ends,
    endsClock: display.clock,
    daysLeft: daysLeft(period, now, timeZone),
    ...(display.place === undefined ? {} : { place: display.place }),
  };
}

/**
 * The list that a plan stands in: on display while its period runs, else by its phase. Once a display has ended,
 * a plan that is not yet decided is told as ended instead of vanishing. Source: plan-domain 1.6.
 */
export function listOf({ phase, display }: Pick<PlanFile, 'phase' | 'display'>, moment: Moment): PlanList {
  const state = display === undefined ? undefined : displayAt(display, moment).state;
  if (state === 'on-display') return 'on-display';
  if (state === 'upcoming') return 'upcoming';
  if (phase === 'lapsed') return 'ended';
  if (phase === 'approved' || phase === 'in-force') return 'approved';
  return state === 'ended' ? 'ended' : 'in-preparation';
}

/** What a person can do, in the law's words: the planner's own if written, else the rule set's for the phase. */
export function remedyAt(
  file: Pick<PlanFile, 'phase' | 'display' | 'participation'>,
  moment: Moment,
): PlanCard['remedy'] {
  return file.participation?.kind ?? remedyOf(file.phase, rulesDay(file, moment));
}

/** Whether that can be done for as long as the phase lasts, with or without a display. */
export function isThroughout(
  file: Pick<PlanFile, 'phase' | 'display' | 'participation'>,
  moment: Moment,
): boolean {
  const rule = phaseRuleOn(file.phase, rulesDay(file, moment));
  return rule.throughout !== undefined && remedyAt(file, moment) === rule.remedy;
}

/** The statute that the plan's display runs under. */
export function statuteAt(file: Pick<PlanFile, 'display'>, moment: Moment) {
  return ruleSetOn(rulesDay(file, moment)).statute;
}

function rulesDay({ display }: Pick<PlanFile, 'display'>, { now, timeZone }: Moment): string {
  return display?.starts ?? dateAt(now, timeZone);
}

/** Documents that may be shown: a notice goes when its display ends (Local Government Act 410/2015 § 108). */
export function documentsAt(
  documents: readonly PlanDocument[],
  display: Display | undefined,
  moment: Moment,
): PlanDocument[] {
  const ended = display !== undefined && displayAt(display, moment).state === 'ended';
  return documents.filter(({ role }) => !(ended && role === 'notice'));
}

const wholeProcedure: readonly PlanPhase[] = [
  'initiated',
  'participation-scheme',
  'draft',
  'proposal',
  'approved',
  'in-force',
];
const plotDivision: readonly PlanPhase[] = ['initiated', 'proposal', 'approved', 'in-force'];
const order: readonly PlanPhase[] = [
  'initiated',
  'participation-scheme',
  'draft',
  'proposal',
  'changed-proposal',
  'approved',
  'in-force',
  'lapsed',
];

/** The phase line: what the planner's history tells, the present phase, and what the procedure still has ahead. */
export function stepsOf({
  kind,
  phase,
  phases,
  display,
}: Pick<PlanFile, 'kind' | 'phase' | 'phases' | 'display'>): PhaseStep[] {
  const history = phases.filter(step => step.phase !== phase && rank(step.phase) < rank(phase));
  const done = history.sort((a, b) => rank(a.phase) - rank(b.phase)).map(step => stepOf(step, 'done'));
  const own = phases.findLast(step => step.phase === phase);
  const current = stepOf(
    { ...own, phase, starts: own?.starts ?? own?.date ?? display?.starts, ends: own?.ends ?? display?.ends },
    'current',
  );
  return [...done, current, ...ahead(kind, phase)];
}

function ahead(kind: PlanKind, phase: PlanPhase): PhaseStep[] {
  if (phase === 'lapsed' || kind === 'planning-review') return [];
  const procedure = kind === 'plot-division' || kind === 'street-plan' ? plotDivision : wholeProcedure;
  return procedure.filter(step => rank(step) > rank(phase)).map(step => ({ phase: step, state: 'ahead' }));
}

function rank(phase: PlanPhase): number {
  return order.indexOf(phase);
}

type WrittenStep = {
  [Key in keyof PlanFile['phases'][number]]?: PlanFile['phases'][number][Key] | undefined;
};

function stepOf(step: WrittenStep & { phase: PlanPhase }, state: PhaseStep['state']): PhaseStep {
  const from = step.starts ?? step.date;
  return {
    phase: step.phase,
    state,
    ...(from === undefined ? {} : { from }),
    ...(step.ends === undefined ? {} : { to: step.ends }),
    ...(step.note === undefined ? {} : { note: step.note }),
  };
}

const listOrder: readonly PlanList[] = ['on-display', 'upcoming', 'in-preparation', 'approved', 'ended'];

/** Those on display first, the soonest deadline first; what is coming by its start; what is over, the latest first. */
export function byUrgency(a: PlanCard, b: PlanCard): number {
  const lists = listOrder.indexOf(a.list) - listOrder.indexOf(b.list);
  return lists !== 0 ? lists : sortKey(a) - sortKey(b) || a.id.localeCompare(b.id, 'fi', { numeric: true });
}

function sortKey({ list, display }: PlanCard): number {
  if (display === undefined) return 0;
  if (list === 'upcoming') return display.startsAt;
  return list === 'on-display' ? display.endsAt : -display.endsAt;
}

/** The next instant at which an answer about these plans will differ: a display begins or ends, or a day turns. */
export function plansChangeAt(displays: readonly Display[], moment: Moment): number | undefined {
  const periods = displays.map(display => displayPeriod(display, moment.timeZone));
  const own = periods.flatMap(period => nextChangeAfter(period, moment.now) ?? []);
  const running = periods.some(period => displayStateAt(period, moment.now) !== 'ended');
  const next = [...own, ...(running ? [nextMidnight(moment)] : [])];
  return next.length === 0 ? undefined : Math.min(...next);
}

/** The first instant of the site's tomorrow. */
export function nextMidnight({ now, timeZone }: Moment): number {
  return instantAt(addDays(dateAt(now, timeZone), 1), '00:00', timeZone);
}
