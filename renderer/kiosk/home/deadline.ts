import type { TextKey } from '#content/locales/index';
import type { Remedy } from '#content/model/plan-terms';
import type { PlanCard } from '#hub/plans/contract';

/** How the deadline of a plan on display is told in a line, and how urgent it is. */
export type Deadline =
  { urgency: 'today'; key: TextKey; at: number } | { urgency: 'soon' | 'later'; key: TextKey; at: number };

const keys: Record<Remedy, TextKey> = {
  none: 'home.deadlineNone',
  feedback: 'home.deadlineFeedback',
  opinion: 'home.deadlineOpinion',
  objection: 'home.deadlineObjection',
  appeal: 'home.deadlineAppeal',
};

/** A week is time enough to write and post. */
const SOON_DAYS = 7;

/** The deadline of a plan on display; undefined for one that is not. */
export function deadlineOf({ display, remedy }: Pick<PlanCard, 'display' | 'remedy'>): Deadline | undefined {
  if (display?.state !== 'on-display') return undefined;
  if (display.daysLeft === 0) return { urgency: 'today', key: 'home.endsToday', at: display.endsAt };
  return { urgency: display.daysLeft <= SOON_DAYS ? 'soon' : 'later', key: keys[remedy], at: display.endsAt };
}
