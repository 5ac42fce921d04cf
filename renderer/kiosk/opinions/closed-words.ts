import type { PlanPhase } from '#content/model/plan-terms';
import type { About } from './opinion-screen';

/** Why nothing can be given, by what the law knows of the phase; said only while nothing can be. */
export function closedWords(
  { phase }: { readonly phase: PlanPhase },
  { remedy, until, now, late }: Pick<About, 'remedy' | 'until' | 'now' | 'late'>,
) {
  if (remedy === 'appeal') return 'opinions.closedAppeal' as const;
  if (phase === 'in-force' || phase === 'lapsed') return 'opinions.closedOver' as const;
  if (remedy === 'none') return 'opinions.closedNone' as const;
  if (until === undefined) return 'opinions.closedNoDates' as const;
  if (until > now) return 'opinions.closedNotYet' as const;
  return late === 'refused' ? ('opinions.closedEnded' as const) : ('opinions.closedButWelcome' as const);
}
