import type { DisplayState } from './display-period';
import type { PlanKind, PlanPhase, Remedy } from './plan-terms';
import { addDays, type CalendarDate, type ClockTime } from './site-time';

/** A display period as told to pages. */
export interface TimedDisplay {
  state: DisplayState;
  startsOn: CalendarDate;
  endsOn: CalendarDate;
  endsClock: ClockTime;
  /** 0 on the last day. */
  daysLeft: number;
}

/** What a plan's screen must say first: until when one may act, from when on, or what follows now. */
export type DeadlineWords =
  | {
      kind: 'open';
      remedy: Remedy;
      display: TimedDisplay;
      lastDay: boolean;
      lead: OpenLead;
      do: `plans.do_${Remedy}` | 'plans.doPlotDivision';
    }
  | { kind: 'upcoming'; remedy: Remedy; display: TimedDisplay; then: `plans.upcoming_${Remedy}` }
  | { kind: 'ended'; display: TimedDisplay; follows: FollowsKey }
  | { kind: 'none'; title: NoneTitle; follows: FollowsKey };

type OpenLead = `plans.deadline_${Remedy}` | `plans.lastDay_${Remedy}`;
type FollowsKey = `plans.follows_${PlanPhase}` | 'plans.followsPlotDivision';
type NoneTitle = 'plans.noDisplayTitle' | 'plans.approvedTitle' | 'plans.inForceTitle' | 'plans.lapsedTitle';

/** The part of a plan that decides the words. */
export interface Deadlined {
  kind: PlanKind;
  phase: PlanPhase;
  remedy: Remedy;
  display?: TimedDisplay | undefined;
}

/**
 * The legal word belongs to the remedy that the hub read from the rule set of the day (mielipide on a draft,
 * muistutus on a proposal, valitus on a decision); a display without a remedy still tells when it ends.
 */
export function deadlineWords(plan: Deadlined): DeadlineWords {
  const { display, remedy } = plan;
  if (display === undefined)
    return { kind: 'none', title: titleWithoutDisplay(plan.phase), follows: followsKey(plan) };
  switch (display.state) {
    case 'upcoming':
      return { kind: 'upcoming', remedy, display, then: `plans.upcoming_${remedy}` };
    case 'on-display':
      return openWords(plan, display);
    case 'ended':
      return { kind: 'ended', display, follows: followsKey(plan) };
  }
}

function openWords({ kind, remedy }: Deadlined, display: TimedDisplay): DeadlineWords {
  const lastDay = display.daysLeft <= 0;
  const lead = lastDay ? (`plans.lastDay_${remedy}` as const) : (`plans.deadline_${remedy}` as const);
  const named = kind === 'plot-division' && remedy === 'objection';
  return {
    kind: 'open',
    remedy,
    display,
    lastDay,
    lead,
    do: named ? 'plans.doPlotDivision' : `plans.do_${remedy}`,
  };
}

function titleWithoutDisplay(phase: PlanPhase): NoneTitle {
  if (phase === 'approved') return 'plans.approvedTitle';
  if (phase === 'in-force') return 'plans.inForceTitle';
  return phase === 'lapsed' ? 'plans.lapsedTitle' : 'plans.noDisplayTitle';
}

function followsKey({ kind, phase }: Deadlined): FollowsKey {
  const proposal = phase === 'proposal' || phase === 'changed-proposal';
  return kind === 'plot-division' && proposal ? 'plans.followsPlotDivision' : `plans.follows_${phase}`;
}

/** How a phase is called: proposals of plot divisions and of streets are no plan proposals. */
export function phaseKey({ kind, phase }: Pick<Deadlined, 'kind' | 'phase'>) {
  if (phase !== 'proposal') return `plans.phase_${phase}` as const;
  if (kind === 'plot-division') return 'plans.plotDivisionProposal' as const;
  const otherThanPlan = kind === 'street-plan' || kind === 'planning-review' || kind === 'other';
  return otherThanPlan ? ('plans.plainProposal' as const) : ('plans.phase_proposal' as const);
}

/**
 * Whether the city's registry is where it is to be left: an appeal goes to the administrative court by the
 * decision's own instructions, never to the city (AKL 188 §).
 */
export function goesToRegistry(remedy: Remedy): boolean {
  return remedy === 'feedback' || remedy === 'opinion' || remedy === 'objection';
}

/** Whether a day is told with its year: when it lies in another one than today. */
export function needsYear(date: CalendarDate, { endsOn, daysLeft }: TimedDisplay): boolean {
  return date.slice(0, 4) !== addDays(endsOn, -daysLeft).slice(0, 4);
}
