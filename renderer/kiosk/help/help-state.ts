import type { HelpClient } from './use-help';

type Mine = Awaited<ReturnType<HelpClient['mine']>>;

/** What the screen says about help now. */
export type HelpState =
  'loading' | 'not-now' | 'nobody' | 'ask' | 'calling' | 'not-reached' | 'called' | 'coming';

export interface HelpFacts {
  /** Undefined while the hub has not said anything yet. */
  mine: Mine | undefined;
  isCurrent: boolean;
  /** How the visitor's own press went. */
  press: 'none' | 'under-way' | 'failed';
}

/** A call that stands is told first; then whether there is anybody to call. */
export function helpState({ mine, isCurrent, press }: HelpFacts): HelpState {
  if (!isCurrent) return 'not-now';
  if (mine === undefined) return 'loading';
  if (mine.call !== undefined) return mine.call.answered ? 'coming' : 'called';
  if (!mine.staffed) return 'nobody';
  if (press === 'failed') return 'not-reached';
  return press === 'under-way' ? 'calling' : 'ask';
}
